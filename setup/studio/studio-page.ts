/** What the studio's page (page/main.ts) puts at the disposal of the programs that drive it. */
declare global {
  var shotNames: () => readonly string[];
  var takeShot: (
    name: string,
    scale: number,
    samples: number,
  ) => {
    readonly png: string;
    readonly focus: { readonly x: number; readonly y: number };
    readonly isCutout: boolean;
  };
  /** Draws a frame of the show at 25 frames a second, as JPEG. */
  var filmFrame: (index: number) => string;
  /** Renders all layers of the show; resolves to how many frames it has. */
  var prepareFilm: () => Promise<number>;
}

export {};
