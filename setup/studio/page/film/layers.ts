import { type Object3D, type PerspectiveCamera, Vector3 } from 'three';
import { group } from '../forms.ts';
import { type Extent, extentIn, framed } from '../framing.ts';
import type { Camera, Crop } from '../photograph.ts';
import { DAYLIGHT } from '../shot.ts';
import { STAGE_LIGHT, STAGE_VIEW } from '../shots/brand.ts';
import { posed, type Stage, stage } from '../stage.ts';

/** Size of the film, pixels. */
export const FILM = { width: 1280, height: 720 } as const;

/** A cut-out of one part, and where its corner lies in the film's picture. */
export interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * What the film is put together from. Twenty seconds rendered frame by frame would take software GL an hour; parts
 * rendered once and moved like a jointed puppet take minutes, and move at the full rate.
 */
export interface Layers {
  readonly wall: Layer;
  readonly body: Layer;
  readonly head: { readonly open: Layer; readonly closed: Layer };
  readonly upperArm: Layer;
  readonly forearm: Layer;
  readonly table: Layer;
  /** The turntable from one end of its swing to the other. */
  readonly turns: readonly Layer[];
  readonly print: Layer;
  readonly joints: { readonly shoulder: Point; readonly elbow: Point; readonly neck: Point };
}

/** Half the swing of the turntable, radians, and the pictures taken of it. */
const SWING = 0.95;
const TURNS = 56;

function cropOf(extents: readonly Extent[]): Crop {
  const left = Math.max(0, Math.floor(Math.min(...extents.map((e) => e.x - e.width / 2)) * FILM.width) - 6);
  const top = Math.max(0, Math.floor(Math.min(...extents.map((e) => e.y - e.height / 2)) * FILM.height) - 6);
  const right = Math.min(
    FILM.width,
    Math.ceil(Math.max(...extents.map((e) => e.x + e.width / 2)) * FILM.width) + 6,
  );
  const bottom = Math.min(
    FILM.height,
    Math.ceil(Math.max(...extents.map((e) => e.y + e.height / 2)) * FILM.height) + 6,
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function pixelOf(object: Object3D, camera: PerspectiveCamera): Point {
  const at = object.getWorldPosition(new Vector3()).project(camera);
  return { x: ((at.x + 1) / 2) * FILM.width, y: ((1 - at.y) / 2) * FILM.height };
}

/** Renders all layers: a few minutes. Gives way between two, so that the page stays alive. */
export async function filmLayers(camera: Camera): Promise<Layers> {
  const scene: Stage = stage();
  const { set, subject } = posed(scene);
  const view = framed(subject, STAGE_VIEW, FILM.width / FILM.height);
  group([set, subject]).updateMatrixWorld(true);
  const { host } = scene;

  const layer = async (
    object: Object3D,
    samples: number,
    crop = cropOf([extentIn(object, view.camera)]),
  ): Promise<Layer> => {
    await new Promise((resolve) => setTimeout(resolve));
    const isWhole = crop.width === FILM.width && crop.height === FILM.height;
    const canvas = camera.take({
      objects: [object],
      framed: view,
      aperture: object === scene.wall ? 0.12 : 0,
      light: { ...DAYLIGHT, ...STAGE_LIGHT },
      ...FILM,
      crop,
      isCutout: !isWhole,
      samples,
    });
    return { canvas, x: crop.x, y: crop.y };
  };
  /** Only these of the host's parts. */
  const partly = (...shown: readonly Object3D[]): Object3D => {
    for (const part of [...host.body, host.head, host.shoulder]) part.visible = shown.includes(part);
    return host.object;
  };
  const joints = {
    shoulder: pixelOf(host.shoulder, view.camera),
    elbow: pixelOf(host.elbow, view.camera),
    neck: {
      x: pixelOf(host.head, view.camera).x,
      y: pixelOf(host.head, view.camera).y + 0.075 * FILM.height,
    },
  };

  const wall = await layer(scene.wall, 12, { x: 0, y: 0, ...FILM });
  const body = await layer(partly(...host.body), 10);
  const open = await layer(partly(host.head), 10);
  host.closeEyes(true);
  const closed = await layer(partly(host.head), 10);
  host.elbow.visible = false;
  const upperArm = await layer(partly(host.shoulder), 8);
  host.elbow.visible = true;
  for (const part of host.shoulder.children) part.visible = part === host.elbow;
  const forearm = await layer(partly(host.shoulder), 8);
  const table = await layer(scene.table, 12);

  const angles = Array.from({ length: TURNS }, (_, i) => -SWING + (2 * SWING * i) / (TURNS - 1));
  const extents = [-SWING, 0, 0.5, SWING].map((angle) => {
    scene.turntable.rotation.y = angle;
    return extentIn(scene.turntable, view.camera);
  });
  const turns: Layer[] = [];
  for (const angle of angles) {
    scene.turntable.rotation.y = angle;
    turns.push(await layer(scene.turntable, 4, cropOf(extents)));
  }
  const print = await layer(scene.print, 8);
  return { wall, body, head: { open, closed }, upperArm, forearm, table, turns, print, joints };
}
