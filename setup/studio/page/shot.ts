import type { Object3D } from 'three';
import type { Triple } from './forms.ts';

export interface Lighting {
  /** Where the key light stands, and how large it is: the larger, the softer its shadows. */
  readonly keyAt: Triple;
  readonly keySize: number;
  readonly key: number;
  readonly keyColor: string;
  /** Light from all over the sky, which gives the contact shadows. */
  readonly dome: number;
  /** Colour that the floor throws back. */
  readonly bounceColor: string;
  readonly bounce: number;
  /** How much of the softboxes is mirrored. */
  readonly reflections: number;
  readonly exposure: number;
}

export const DAYLIGHT: Lighting = {
  keyAt: [-4.6, 6.2, 5.4],
  keySize: 1.1,
  key: 1.9,
  keyColor: '#fff0de',
  dome: 1.35,
  bounceColor: '#ffffff',
  bounce: 0.35,
  reflections: 0.5,
  exposure: 0.95,
};

/** How the camera looks at the product; the distance follows from how much of the picture it fills. */
export interface Framing {
  /** Degrees above the horizon. */
  readonly pitch: number;
  /** Degrees to the right of the product's front. */
  readonly yaw?: number;
  readonly fov?: number;
  /** Largest share of width and height that the product takes. */
  readonly fill?: readonly [width: number, height: number];
  /** Where the product's middle stands, fractions of the picture from its upper left corner. */
  readonly centre?: readonly [x: number, y: number];
  /** Half-opening of the lens in scene units, for a soft background; 0 is sharp all through. */
  readonly aperture?: number;
}

/** A picture to take. Without a set it becomes a cut-out. */
export interface Shot {
  readonly product: Object3D;
  readonly set?: Object3D;
  readonly framing: Framing;
  readonly light?: Partial<Lighting>;
  readonly size?: readonly [width: number, height: number];
}
