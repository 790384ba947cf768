import {
  BoxGeometry,
  type BufferGeometry,
  CapsuleGeometry,
  CatmullRomCurve3,
  ExtrudeGeometry,
  Group,
  LatheGeometry,
  type Material,
  Mesh,
  type Object3D,
  Shape,
  ShapeGeometry,
  SphereGeometry,
  SplineCurve,
  TorusGeometry,
  TubeGeometry,
  Vector2,
  Vector3,
} from 'three';
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js';

export type Triple = readonly [number, number, number];

/** Where a part stands: position, rotation in radians, scale. */
export interface Placing {
  readonly at?: Triple;
  readonly turn?: Triple;
  readonly scale?: number | Triple;
}

/** Places an object and returns it. */
export function place<T extends Object3D>(object: T, { at, turn, scale }: Placing): T {
  if (at) object.position.set(...at);
  if (turn) object.rotation.set(...turn);
  if (typeof scale === 'number') object.scale.setScalar(scale);
  else if (scale) object.scale.set(...scale);
  return object;
}

/** A mesh that casts and takes shadows. */
export function part(geometry: BufferGeometry, material: Material, placing: Placing = {}): Mesh {
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = mesh.receiveShadow = true;
  return place(mesh, placing);
}

/** Parts that stand together. */
export function group(parts: readonly Object3D[], placing: Placing = {}): Group {
  const together = new Group();
  together.add(...parts);
  return place(together, placing);
}

export const box = (size: Triple, radius: number, material: Material, placing?: Placing) =>
  part(
    radius > 0
      ? new RoundedBoxGeometry(...size, 4, Math.min(radius, ...size.map((s) => s / 2.001)))
      : new BoxGeometry(...size),
    material,
    placing,
  );

export const ball = (radius: number, material: Material, placing?: Placing) =>
  part(new SphereGeometry(radius, radius < 0.1 ? 12 : 44, radius < 0.1 ? 8 : 30), material, placing);

/** Upper half of a ball, open below. */
export const dome = (radius: number, material: Material, placing?: Placing) =>
  part(new SphereGeometry(radius, 48, 20, 0, Math.PI * 2, 0, Math.PI / 2), material, placing);

export const ring = (
  radius: number,
  thickness: number,
  material: Material,
  placing?: Placing,
  arc = Math.PI * 2,
) => part(new TorusGeometry(radius, thickness, 14, 72, arc), material, placing);

export const pill = (radius: number, length: number, material: Material, placing?: Placing) =>
  part(new CapsuleGeometry(radius, length, radius < 0.05 ? 3 : 8, radius < 0.05 ? 6 : 20), material, placing);

/** Corner points of a quarter circle, from angle `from` to `until`. */
function corner(x: number, y: number, radius: number, from: number, until: number): Vector2[] {
  return Array.from({ length: 9 }, (_, i) => {
    const angle = from + ((until - from) * i) / 8;
    return new Vector2(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  });
}

/** An upright cylinder with rounded edges, its middle at the origin. */
export function drum(
  radius: number,
  height: number,
  edge: number,
  material: Material,
  placing?: Placing,
): Mesh {
  const r = Math.min(edge, radius * 0.98, height / 2.01);
  const outline = [
    new Vector2(0.0001, -height / 2),
    ...corner(radius - r, -height / 2 + r, r, -Math.PI / 2, 0),
    ...corner(radius - r, height / 2 - r, r, 0, Math.PI / 2),
    new Vector2(0.0001, height / 2),
  ];
  return part(new LatheGeometry(outline, radius < 0.2 ? 28 : 80), material, placing);
}

/** A solid of revolution through the given [radius, height] points, from below to above. */
export function turned(
  outline: readonly (readonly [number, number])[],
  material: Material,
  placing?: Placing,
): Mesh {
  const curve = new SplineCurve(outline.map(([x, y]) => new Vector2(x, y)));
  return part(new LatheGeometry(curve.getPoints(64), 72), material, placing);
}

/** A round tube along a smooth curve. */
export const tube = (
  points: readonly Triple[],
  radius: number,
  material: Material,
  { closed = false, placing = {} as Placing } = {},
) =>
  part(
    new TubeGeometry(
      new CatmullRomCurve3(
        points.map((p) => new Vector3(...p)),
        closed,
      ),
      80,
      radius,
      radius < 0.03 ? 6 : 14,
      closed,
    ),
    material,
    placing,
  );

/** A flat outline with depth and rounded edges, its back at z = 0. */
export function slab(
  outline: Shape,
  depth: number,
  edge: number,
  material: Material,
  placing?: Placing,
): Mesh {
  const geometry = new ExtrudeGeometry(outline, {
    depth,
    bevelEnabled: edge > 0,
    bevelSize: edge,
    bevelThickness: edge,
    bevelOffset: -edge,
    bevelSegments: 4,
    curveSegments: 36,
  });
  return part(geometry, material, placing);
}

/** Outline of the house's window: straight below, round above; its foot at the origin. */
export function archOutline(width: number, height: number): Shape {
  const r = width / 2;
  return new Shape()
    .moveTo(-r, 0)
    .lineTo(-r, height - r)
    .absarc(0, height - r, r, Math.PI, 0, true)
    .lineTo(r, 0)
    .lineTo(-r, 0);
}

/** Outline of a rectangle with round corners, its middle at the origin. */
export function plateOutline(width: number, height: number, radius: number): Shape {
  const [w, h, r] = [width / 2, height / 2, radius];
  return new Shape()
    .moveTo(-w + r, -h)
    .lineTo(w - r, -h)
    .absarc(w - r, -h + r, r, -Math.PI / 2, 0, false)
    .lineTo(w, h - r)
    .absarc(w - r, h - r, r, 0, Math.PI / 2, false)
    .lineTo(-w + r, h)
    .absarc(-w + r, h - r, r, Math.PI / 2, Math.PI, false)
    .lineTo(-w, -h + r)
    .absarc(-w + r, -h + r, r, Math.PI, Math.PI * 1.5, false);
}

/** A flat face with round corners whose texture fills it once; its middle at the origin, to +z. */
export function plate(
  width: number,
  height: number,
  radius: number,
  material: Material,
  placing?: Placing,
): Mesh {
  const geometry = new ShapeGeometry(plateOutline(width, height, radius), 24);
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < position.count; i++) {
    uv.setXY(i, position.getX(i) / width + 0.5, position.getY(i) / height + 0.5);
  }
  const face = part(geometry, material, placing);
  face.castShadow = false;
  return face;
}
