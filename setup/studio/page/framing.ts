import { type Mesh, type Object3D, PerspectiveCamera, Vector3 } from 'three';
import type { Framing } from './shot.ts';

const MOST_POINTS = 40_000;
/** Below this height stands the price where the picture is on top; a product's foot stays above it. */
const LOWEST_FOOT = 0.79;

/** Every few vertices of an object, in scene coordinates. */
function pointsOf(object: Object3D): Vector3[] {
  object.updateMatrixWorld(true);
  const meshes: Mesh[] = [];
  object.traverse((each) => {
    if ((each as Mesh).isMesh && each.castShadow && isShown(each)) meshes.push(each as Mesh);
  });
  const total = meshes.reduce((sum, mesh) => sum + mesh.geometry.getAttribute('position').count, 0);
  const step = Math.max(1, Math.ceil(total / MOST_POINTS));
  return meshes.flatMap((mesh) => {
    const position = mesh.geometry.getAttribute('position');
    const points: Vector3[] = [];
    for (let i = 0; i < position.count; i += step) {
      points.push(new Vector3().fromBufferAttribute(position, i).applyMatrix4(mesh.matrixWorld));
    }
    return points;
  });
}

/** Where an object falls in a picture, fractions from its upper left corner. */
export const extentIn = (object: Object3D, camera: PerspectiveCamera): Extent =>
  extentOf(pointsOf(object), camera);

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Visible itself and in all that it belongs to. */
function isShown(object: Object3D): boolean {
  return object.visible && (object.parent === null || isShown(object.parent));
}

/** Where points fall in the picture, fractions from its upper left corner. */
function extentOf(points: readonly Vector3[], camera: PerspectiveCamera): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const seen = new Vector3();
  for (const point of points) {
    seen.copy(point).project(camera);
    left = Math.min(left, (seen.x + 1) / 2);
    right = Math.max(right, (seen.x + 1) / 2);
    top = Math.min(top, (1 - seen.y) / 2);
    bottom = Math.max(bottom, (1 - seen.y) / 2);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

export interface Framed {
  readonly camera: PerspectiveCamera;
  /** Distance from the lens to the product's middle. */
  readonly distance: number;
  /** Middle of the product in the picture: what a crop keeps. */
  readonly focus: { readonly x: number; readonly y: number };
}

/**
 * Puts the camera where the product fills its share of the picture: a few steps of looking and correcting.
 *
 * @param hasLabelBelow - Keep the product clear of the label that stands on the picture's lower edge in portrait.
 */
export function framed(product: Object3D, framing: Framing, aspect: number, hasLabelBelow = false): Framed {
  const { pitch, yaw = 0, fov = 24, fill = [0.56, 0.62], centre = [0.5, 0.53] } = framing;
  const points = pointsOf(product);
  const target = new Vector3();
  for (const point of points) target.addScaledVector(point, 1 / points.length);
  const [up, round] = [(pitch * Math.PI) / 180, (yaw * Math.PI) / 180];
  const from = new Vector3(Math.sin(round) * Math.cos(up), Math.sin(up), Math.cos(round) * Math.cos(up));
  const camera = new PerspectiveCamera(fov, aspect, 0.1, 120);
  const right = new Vector3();
  const upward = new Vector3();
  let distance = 8;
  let extent: Extent = { x: 0.5, y: 0.5, width: 1, height: 1 };
  for (let step = 0; step < 12; step++) {
    camera.position.copy(target).addScaledVector(from, distance);
    camera.lookAt(target);
    camera.updateMatrixWorld();
    extent = extentOf(points, camera);
    camera.matrixWorld.extractBasis(right, upward, new Vector3());
    const visibleHeight = 2 * Math.tan((fov * Math.PI) / 360) * distance;
    target.addScaledVector(right, (extent.x - centre[0]) * visibleHeight * aspect);
    const middle = hasLabelBelow ? Math.min(centre[1], LOWEST_FOOT - extent.height / 2) : centre[1];
    target.addScaledVector(upward, -(extent.y - middle) * visibleHeight);
    distance *= Math.max(extent.width / fill[0], extent.height / fill[1]);
  }
  return { camera, distance, focus: { x: round2(extent.x), y: round2(extent.y) } };
}

const round2 = (x: number) => Math.round(x * 100) / 100;
