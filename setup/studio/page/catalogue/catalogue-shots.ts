import { Box3, type Object3D, Vector3 } from 'three';
import { COLOURS } from '../../../../playlists/demo/colours.ts';
import { FAMILIES } from '../../../../playlists/demo/families.ts';
import { coloursOf } from '../../../../playlists/demo/family.ts';
import { drum, group } from '../forms.ts';
import { matt } from '../materials.ts';
import type { Shot } from '../shot.ts';
import { DUSK } from '../shots/home.ts';
import { ELECTRONICS_MODELS } from './electronics-models.ts';
import { FASHION_MODELS } from './fashion-models.ts';
import { HOME_MODELS } from './home-models.ts';
import type { Look, Model, Pose } from './look.ts';
import { coloursAround, setAround } from './sets.ts';

const MODELS: Readonly<Record<string, Model>> = { ...FASHION_MODELS, ...HOME_MODELS, ...ELECTRONICS_MODELS };

/** Widest and tallest that a product stands on its set, in scene units. */
const WIDEST = 3.1;
const TALLEST = 2.7;

/** How far above its plinth hangs what hangs. */
const DROP = 0.75;

/** A cord from the product's top out of the picture. */
const cord = (color: string, from: number): Object3D =>
  drum(0.028, 6, 0.01, matt(color), { at: [0, from + 2.95, 0.15] });

/** Brings a product to the size of the sets, its foot on `height`, its middle above the origin. */
function stood(pose: Pose, look: Look, height: number) {
  const side = look.cut % 2 === 1 && !pose.keepsSide ? -1 : 1;
  const turned = group([pose.product], { turn: [0, (pose.turn ?? 0) * side, 0] });
  turned.updateMatrixWorld(true);
  const bounds = new Box3().setFromObject(turned, true);
  const size = bounds.getSize(new Vector3());
  const middle = bounds.getCenter(new Vector3());
  const scale = Math.min(WIDEST / Math.max(size.x, size.z), TALLEST / size.y);
  turned.position.set(-middle.x, -bounds.min.y, -middle.z);
  const product = group([turned], { scale, at: [0, height, 0.15] });
  return {
    product,
    top: height + scale * size.y,
    radius: Math.min(2.2, 0.3 + 0.5 * scale * Math.hypot(size.x, size.z) * 0.92),
  };
}

function onSet(model: Model, look: Look, family: number): Shot {
  const pose = model(look);
  const height = [0.36, 0.5, 0.28][(family + look.cut) % 3] ?? 0.36;
  const { product, top, radius } = stood(pose, look, pose.isHung ? height + DROP : height);
  const colours = pose.isLit
    ? { backdrop: ['#a8401f', '#33539c', '#6b4a86', '#2f6f66'][look.cut % 4] ?? '#a8401f', accent: '#f3b33c' }
    : coloursAround([look.main, look.second], family * 3 + look.cut * 3);
  return {
    product,
    set: group([
      setAround({ radius, height }, colours, family * 2 + look.cut),
      ...(pose.isHung ? [cord(look.second, top)] : []),
    ]),
    framing: { pitch: 9, fill: [0.56, 0.64], centre: [0.49, 0.52], aperture: 0.03, ...pose.framing },
    light: { ...(pose.isLit ? DUSK : {}), bounceColor: colours.backdrop },
  };
}

/** Filled to the edges and a little tilted: the display scales a cut-out by its own outline and draws its shadows. */
function cutOut(model: Model, look: Look): Shot {
  const pose = model({ ...look, isAlone: true });
  const product = group([group([pose.product], { turn: [0, pose.turn ?? 0, 0] })], {
    turn: [0.06, 0, look.cut % 2 === 0 ? 0.08 : -0.08],
  });
  return {
    product,
    framing: { pitch: 6, ...pose.framing, fill: [0.94, 0.94], centre: [0.5, 0.5], fov: 20 },
    size: [1120, 980],
  };
}

/** A picture of every product that belongs to a family, named after the product, and of its cut-outs. */
export const CATALOGUE_SHOTS: Readonly<Record<string, () => Shot>> = Object.fromEntries(
  FAMILIES.flatMap((family, index) =>
    Object.entries(family.rows).flatMap(([key, row], cut) => {
      const model = MODELS[family.slug];
      if (model === undefined) throw new Error(`The studio has no model for the family "${family.slug}".`);
      const [main, second] = coloursOf(row);
      const look: Look = { main: COLOURS[main].hex, second: COLOURS[second].hex, cut, isAlone: false };
      const name = `${family.slug}-${key}`;
      const shots: [string, () => Shot][] = [[name, () => onSet(model, look, index)]];
      if (family.cutouts?.includes(key)) shots.push([`${name}-cutout`, () => cutOut(model, look)]);
      return shots;
    }),
  ),
);
