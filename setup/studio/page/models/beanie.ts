import { CapsuleGeometry, InstancedMesh, type Object3D, Object3D as Pivot, Vector3 } from 'three';
import { ball, group } from '../forms.ts';
import { wool } from '../materials.ts';
import { surface } from '../surface.ts';

export interface BeanieColours {
  readonly wool: string;
  readonly cuff: string;
  readonly pompom: string;
}

const RIBS = 36;
/** Ribs of knitting: round above, sharp between. */
const rib = (u: number) => Math.abs(Math.sin(u * Math.PI * RIBS)) ** 0.7;
/** Stitches along a rib. */
const stitch = (u: number, v: number, rows: number) =>
  0.35 * Math.abs(Math.sin(v * Math.PI * rows + u * Math.PI * RIBS));

/** A knitted hat with a turned-up cuff and a pompom, standing as if on a head. */
export function beanie(colours: BeanieColours): Object3D {
  const crown = surface(
    (u, v) => {
      const turn = u * Math.PI * 2;
      const radius = 1.02 * Math.cos((v * Math.PI) / 2) ** 0.62;
      const relief = 0.045 * (rib(u) + stitch(u, v, 40)) * Math.min(1, radius * 2);
      const y = 0.45 + 1.28 * Math.sin((v * Math.PI) / 2) ** 0.94;
      return [
        Math.cos(turn) * (radius + relief),
        y + 0.03 * Math.sin(turn * 3) * v,
        Math.sin(turn) * (radius + relief),
      ];
    },
    wool(colours.wool),
    { across: 308, along: 90 },
  );
  const cuff = surface(
    (u, v) => {
      const turn = u * Math.PI * 2;
      const round = v * Math.PI * 2;
      const soften = (x: number) => Math.sign(x) * Math.abs(x) ** 0.6;
      const relief = 0.04 * (rib(u) + stitch(u, v, 26)) * Math.max(0, Math.cos(round));
      const radius = 1.04 + soften(Math.cos(round)) * 0.12 + relief;
      return [Math.cos(turn) * radius, 0.36 + soften(Math.sin(round)) * 0.36, Math.sin(turn) * radius];
    },
    wool(colours.cuff),
    { across: 308, along: 40 },
  );
  return group([crown, cuff, pompom(0.42, colours.pompom, 1.98)]);
}

/** A ball of yarn ends: thin strands on a sunflower spiral, each leaning a little its own way. */
function pompom(radius: number, color: string, y: number): Object3D {
  const count = 2000;
  const strands = new InstancedMesh(new CapsuleGeometry(0.036, 0.16, 2, 5), wool(color), count);
  strands.castShadow = strands.receiveShadow = true;
  const pivot = new Pivot();
  const out = new Vector3();
  for (let i = 0; i < count; i++) {
    const height = 1 - (2 * (i + 0.5)) / count;
    const flat = Math.sqrt(1 - height * height);
    const turn = i * 2.399963;
    out.set(Math.cos(turn) * flat, height, Math.sin(turn) * flat);
    const wild = 0.9 * Math.sin(i * 12.9898);
    pivot.position.copy(out).multiplyScalar(radius * (0.86 + 0.1 * Math.sin(i * 78.233)));
    pivot.lookAt(out.x * 3 + wild, out.y * 3 - wild, out.z * 3 + 0.9 * Math.cos(i * 4.1));
    pivot.rotateX(Math.PI / 2);
    pivot.updateMatrix();
    strands.setMatrixAt(i, pivot.matrix);
  }
  return group([strands, ball(radius * 0.9, wool(color))], { at: [0, y, 0] });
}
