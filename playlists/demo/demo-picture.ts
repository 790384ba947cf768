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
