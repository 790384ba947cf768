import type { Object3D } from 'three';
import type { Framing } from '../shot.ts';

/** What a product of a family is told of itself. */
export interface Look {
  /** Its two colours, `#rrggbb`. */
  readonly main: string;
  readonly second: string;
  /** Its place in the family, from 0: cuts, patterns and poses go by it. */
  readonly cut: number;
  /** It is taken alone: no stand, nothing beside it. */
  readonly isAlone: boolean;
}

/** A product as its family poses it, facing +z. Size and foot do not matter: the set takes care of them. */
export interface Pose {
  readonly product: Object3D;
  /** Turn about the vertical axis, radians; every second one of a family is mirrored unless it `keepsSide`. */
  readonly turn?: number;
  readonly keepsSide?: boolean;
  readonly framing?: Partial<Framing>;
  /** It hangs on a cord that comes from above the picture. */
  readonly isHung?: boolean;
  /** It shines: the room is dim. */
  readonly isLit?: boolean;
}

export type Model = (look: Look) => Pose;
