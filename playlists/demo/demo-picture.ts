/** Facts of a picture that ships with the project; the studio (setup/studio) writes them when it renders. */
export interface DemoPicture {
  /** What products, contests and presets of this folder call it. */
  readonly name: string;
  /** Below `public/`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The point that a crop keeps, fractions of width and height. */
  readonly focus: { readonly x: number; readonly y: number };
  /** Mean colour. */
  readonly tone: string;
  /** It has transparency. */
  readonly cutout: boolean;
  readonly bytes: number;
}

/** The same on one line, as `pictures/` keeps it. */
export type PictureRow = readonly [
  name: string,
  width: number,
  height: number,
  focusX: number,
  focusY: number,
  tone: string,
  bytes: number,
];

/** Brand pictures are the store's own and need no catalogue: they lie apart. Names of cut-outs say so. */
export function pictureOf([name, width, height, x, y, tone, bytes]: PictureRow): DemoPicture {
  const file = name.startsWith('brand-') ? `brand/${name}.webp` : `demo/pictures/${name}.webp`;
  return { name, file, width, height, focus: { x, y }, tone, cutout: name.endsWith('-cutout'), bytes };
}
