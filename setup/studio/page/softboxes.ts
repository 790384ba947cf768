import {
  BackSide,
  Color,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  PMREMGenerator,
  Scene,
  SphereGeometry,
  type Texture,
  type WebGLRenderer,
} from 'three';
import type { Triple } from './forms.ts';

/** A softbox as reflections see it: a bright rectangle that faces the product. */
interface Softbox {
  readonly at: Triple;
  readonly size: readonly [number, number];
  readonly strength: number;
}

const BOXES: readonly Softbox[] = [
  { at: [-6, 5, 4], size: [4.5, 6], strength: 9 },
  { at: [7, 3, 2], size: [1.6, 7], strength: 7 },
  { at: [0, 9, -1], size: [9, 4], strength: 5 },
  { at: [2.5, 4, 9], size: [3, 2], strength: 2.2 },
];

/** What the product mirrors: a dim room with four softboxes in it. One for all pictures: it takes seconds to blur. */
export function softboxRoom(renderer: WebGLRenderer): Texture {
  const room = new Scene();
  const shade = new Color('#efe6ee').multiplyScalar(0.55);
  room.add(new Mesh(new SphereGeometry(20, 32, 24), new MeshBasicMaterial({ color: shade, side: BackSide })));
  for (const { at, size, strength } of BOXES) {
    const panel = new Mesh(
      new PlaneGeometry(...size),
      new MeshBasicMaterial({ color: new Color('#fffaf2').multiplyScalar(strength) }),
    );
    panel.position.set(...at);
    panel.lookAt(0, 1, 0);
    room.add(panel);
  }
  const generator = new PMREMGenerator(renderer);
  const texture = generator.fromScene(room, 0.015).texture;
  generator.dispose();
  return texture;
}
