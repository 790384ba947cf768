import { BufferGeometry, DoubleSide, Float32BufferAttribute, type Material, type Mesh, Vector3 } from 'three';
import { type Placing, part, type Triple } from './forms.ts';

/**
 * A surface drawn by a formula: `point(u, v)` with u and v from 0 to 1. For shapes that no turned or extruded solid
 * gives: bags, shoes, caps.
 */
export function surface(
  point: (u: number, v: number) => Triple,
  material: Material,
  { across = 100, along = 100, placing = {} as Placing } = {},
): Mesh {
  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i <= along; i++) {
    for (let j = 0; j <= across; j++) {
      positions.push(...point(j / across, i / along));
      uvs.push(j / across, i / along);
    }
  }
  for (let i = 0; i < along; i++) {
    for (let j = 0; j < across; j++) {
      const a = i * (across + 1) + j;
      const b = a + across + 1;
      indices.push(a, b, a + 1, a + 1, b, b + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  weldNormals(geometry, across, along);
  material.side = DoubleSide;
  return part(geometry, material, placing);
}

/** Seams where the surface closes on itself get one normal, or a crease shows. */
function weldNormals(geometry: BufferGeometry, across: number, along: number): void {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const first = new Vector3();
  const last = new Vector3();
  for (let i = 0; i <= along; i++) {
    const a = i * (across + 1);
    const b = a + across;
    first.fromBufferAttribute(position, a);
    last.fromBufferAttribute(position, b);
    if (first.distanceTo(last) > 1e-4) continue;
    first.fromBufferAttribute(normal, a).add(last.fromBufferAttribute(normal, b)).normalize();
    normal.setXYZ(a, first.x, first.y, first.z);
    normal.setXYZ(b, first.x, first.y, first.z);
  }
}

/** A soft ribbon of constant section along a curve: straps, bands, temples. `wide` and `thick` are half sizes. */
export function ribbon(
  path: (t: number) => Triple,
  side: (t: number) => Triple,
  wide: number,
  thick: number,
  material: Material,
  placing: Placing = {},
): Mesh {
  const at = new Vector3();
  const ahead = new Vector3();
  const across = new Vector3();
  const up = new Vector3();
  return surface(
    (u, v) => {
      at.set(...path(v));
      ahead
        .set(...path(Math.min(1, v + 0.001)))
        .sub(new Vector3(...path(Math.max(0, v - 0.001))))
        .normalize();
      across.set(...side(v));
      across.addScaledVector(ahead, -across.dot(ahead)).normalize();
      up.crossVectors(ahead, across);
      const angle = u * Math.PI * 2;
      const [c, s] = [softened(Math.cos(angle)), softened(Math.sin(angle))];
      at.addScaledVector(across, c * wide).addScaledVector(up, s * thick);
      return [at.x, at.y, at.z];
    },
    material,
    { across: 20, along: 100, placing },
  );
}

/** Between circle and square: a section with rounded corners. */
const softened = (x: number) => Math.sign(x) * Math.abs(x) ** 0.55;
