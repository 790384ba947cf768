import { ConeGeometry, InstancedMesh, type Object3D, Object3D as Pivot, Vector3 } from 'three';
import { ball, drum, group, type Placing, turned } from '../forms.ts';
import { matt, stoneware } from '../materials.ts';
import { surface } from '../surface.ts';

export interface CactusColours {
  readonly plant: string;
  readonly spine: string;
  readonly flower: string;
  readonly pot: string;
}

const RIBS = 13;

/** A ribbed stem with spines along its ribs. */
function stem(radius: number, height: number, colours: CactusColours, placing: Placing): Object3D {
  const at = (u: number, v: number): Vector3 => {
    const turn = u * Math.PI * 2;
    const rib = 1 + 0.11 * Math.cos(turn * RIBS);
    const round = Math.min(1, Math.sqrt(Math.max(0, 1 - Math.max(0, (v - 0.62) / 0.38) ** 2)) * 1);
    const foot = 0.86 + 0.14 * Math.min(1, v / 0.3);
    return new Vector3(
      Math.cos(turn) * radius * rib * round * foot,
      height * v,
      Math.sin(turn) * radius * rib * round * foot,
    );
  };
  const skin = surface(
    (u, v) => {
      const p = at(u, v);
      return [p.x, p.y, p.z];
    },
    matt(colours.plant),
    { across: 156, along: 40 },
  );
  const rows = Math.round(height * 8);
  const spines = new InstancedMesh(new ConeGeometry(0.011, 0.13, 3), matt(colours.spine), RIBS * rows * 3);
  spines.castShadow = true;
  const pivot = new Pivot();
  for (let i = 0; i < RIBS * rows * 3; i++) {
    const [k, row] = [i % 3, Math.floor(i / 3)];
    const u = (row % RIBS) / RIBS;
    const v = 0.08 + (0.88 * Math.floor(row / RIBS)) / rows;
    const foot = at(u, v);
    const out = new Vector3(foot.x, 0.25 * radius + 0.6 * radius * Math.max(0, v - 0.6), foot.z).normalize();
    pivot.position.copy(foot).addScaledVector(out, 0.04);
    pivot.lookAt(
      foot
        .clone()
        .addScaledVector(out, 2)
        .add(new Vector3(k - 1, 0.7 * (k === 1 ? 1 : -0.4), (k - 1) * 0.5)),
    );
    pivot.rotateX(Math.PI / 2);
    pivot.updateMatrix();
    spines.setMatrixAt(i, pivot.matrix);
  }
  return group([skin, spines], placing);
}

function flower(color: string, placing: Placing): Object3D {
  const petals = Array.from({ length: 14 }, (_, i) => {
    const [turn, tilt] = [i * 2.399963, 0.5 + 0.045 * i];
    return ball(0.15, matt(color), {
      at: [Math.cos(turn) * 0.14 * (0.6 + tilt), 0.1 - tilt * 0.08, Math.sin(turn) * 0.14 * (0.6 + tilt)],
      turn: [0, -turn, 0.9 - tilt],
      scale: [1, 0.3, 0.6],
    });
  });
  return group([...petals, ball(0.06, matt('#f7d354'), { at: [0, 0.14, 0] })], placing);
}

/** A flowering cactus with one arm, in a clay pot on its saucer. */
export function cactus(colours: CactusColours): Object3D {
  const clay = stoneware(colours.pot);
  return group([
    drum(0.82, 0.1, 0.04, clay, { at: [0, 0.05, 0] }),
    turned(
      [
        [0.001, 0.1],
        [0.56, 0.1],
        [0.62, 0.14],
        [0.8, 0.92],
        [0.9, 0.94],
        [0.93, 1.02],
        [0.92, 1.2],
        [0.86, 1.24],
        [0.8, 1.2],
        [0.78, 1.1],
        [0.001, 1.08],
      ],
      clay,
    ),
    drum(0.79, 0.06, 0.02, matt('#4a352b'), { at: [0, 1.1, 0] }),
    stem(0.5, 1.62, colours, { at: [-0.1, 1.06, 0] }),
    stem(0.24, 0.72, colours, { at: [0.46, 1.66, 0.12], turn: [0, 0.3, -0.42] }),
    stem(0.2, 0.46, colours, { at: [0.52, 1.06, 0.3] }),
    flower(colours.flower, { at: [-0.1, 2.67, 0.04], scale: 1.15 }),
    flower(colours.flower, { at: [0.76, 2.34, 0.14], turn: [0, 0, -0.42], scale: 0.7 }),
  ]);
}
