import '../studio-page.ts';
import { Mesh, type Object3D, Texture } from 'three';
import { drawFrame, FILM_SECONDS, FRAMES_PER_SECOND } from './film/draw-frame.ts';
import { FILM, filmLayers, type Layers } from './film/layers.ts';
import { framed } from './framing.ts';
import { type Camera, openCamera } from './photograph.ts';
import { DAYLIGHT } from './shot.ts';
import { SHOTS } from './shots.ts';

let camera: Camera | undefined;

globalThis.shotNames = () => Object.keys(SHOTS);

globalThis.takeShot = (name, scale, samples) => {
  const build = SHOTS[name];
  if (build === undefined) throw new Error(`There is no shot "${name}".`);
  camera ??= openCamera();
  const shot = build();
  const { product, set, framing, light, size = [1280, 960] } = shot;
  const isCatalogue = set !== undefined && shot.size === undefined;
  const [width, height] = [Math.round(size[0] * scale), Math.round(size[1] * scale)];
  const view = framed(product, framing, width / height, isCatalogue);
  const canvas = camera.take({
    objects: set === undefined ? [product] : [set, product],
    framed: view,
    aperture: framing.aperture ?? 0,
    light: { ...DAYLIGHT, ...light },
    width,
    height,
    isCutout: set === undefined,
    samples,
  });
  for (const object of set === undefined ? [product] : [set, product]) freeMemory(object);
  return { png: canvas.toDataURL('image/png'), focus: view.focus, isCutout: set === undefined };
};

/** A scene is tens of megabytes in the graphics process: three hundred of them are too many. */
function freeMemory(scene: Object3D): void {
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    for (const material of [object.material].flat()) {
      for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
      material.dispose();
    }
  });
}

let layers: Layers | undefined;
let screen: CanvasRenderingContext2D | undefined;

globalThis.prepareFilm = async () => {
  camera ??= openCamera();
  layers = await filmLayers(camera);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, FILM);
  screen = canvas.getContext('2d') ?? undefined;
  return FILM_SECONDS * FRAMES_PER_SECOND;
};

globalThis.filmFrame = (index) => {
  if (layers === undefined || screen === undefined) throw new Error('The film is not prepared.');
  drawFrame(screen, layers, index / FRAMES_PER_SECOND);
  return screen.canvas.toDataURL('image/jpeg', 0.93);
};
