import {
  AddEquation,
  BasicShadowMap,
  CustomBlending,
  DirectionalLight,
  FloatType,
  HemisphereLight,
  type Object3D,
  OneFactor,
  type PerspectiveCamera,
  Scene,
  ShaderMaterial,
  Vector3,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { developed } from './film.ts';
import type { Framed } from './framing.ts';
import { halton } from './halton.ts';
import type { Lighting } from './shot.ts';
import { softboxRoom } from './softboxes.ts';

/**
 * Lights of a sample. A shadow costs a tenth of a picture, so several fall in each: eight samples hold as many shadows as
 * two dozen with one light each.
 */
const KEYS = 2;
const SKIES = 3;

export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Exposure {
  readonly objects: readonly Object3D[];
  readonly framed: Framed;
  readonly aperture: number;
  readonly light: Lighting;
  readonly width: number;
  readonly height: number;
  /** Take this part of the picture only, in pixels; the rest is not drawn. */
  readonly crop?: Crop;
  readonly isCutout: boolean;
  /** Samples per picture: each with its own place of the lights, of the lens and within the pixel. */
  readonly samples: number;
}

/** A camera that stands ready: one context, one environment, for a picture or for all frames of a film. */
export interface Camera {
  take(exposure: Exposure): HTMLCanvasElement;
  close(): void;
}

/**
 * Adds many hard pictures up to a soft one: lights wander over their own surface from sample to sample, so that
 * penumbrae, contact shadows, depth of field and smooth edges all come out of the same sum. Software GL does it too.
 *
 * @throws Error where the browser cannot add up floats (EXT_float_blend).
 */
export function openCamera(): Camera {
  const renderer = new WebGLRenderer({ antialias: false, alpha: true });
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = BasicShadowMap;
  renderer.setClearColor(0x000000, 0);
  const gl = renderer.getContext();
  if (!gl.getExtension('EXT_color_buffer_float') || !gl.getExtension('EXT_float_blend')) {
    throw new Error('This browser cannot add up float pictures: use one with EXT_float_blend.');
  }
  const adder = new FullScreenQuad(
    new ShaderMaterial({
      uniforms: { picture: { value: null } },
      vertexShader: 'varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
      fragmentShader:
        'uniform sampler2D picture; varying vec2 at; void main() { gl_FragColor = min(texture2D(picture, at), vec4(24.0)); }',
      blending: CustomBlending,
      blendEquation: AddEquation,
      blendSrc: OneFactor,
      blendDst: OneFactor,
      depthTest: false,
      depthWrite: false,
      transparent: true,
    }),
  );

  const room = softboxRoom(renderer);

  return {
    take({ objects, framed, aperture, light, isCutout, samples, ...exposure }) {
      const crop = exposure.crop ?? { x: 0, y: 0, width: exposure.width, height: exposure.height };
      const { width, height } = crop;
      const scene = new Scene();
      scene.add(...objects);
      scene.environmentIntensity = light.reflections * 2;
      const lights = lightsIn(scene, light);
      const sample = new WebGLRenderTarget(width, height, { type: FloatType });
      const sum = new WebGLRenderTarget(width, height, { type: FloatType, depthBuffer: false });
      renderer.setRenderTarget(sum);
      renderer.clear();
      renderer.autoClear = true;
      (adder.material as ShaderMaterial).uniforms.picture = { value: sample.texture };

      const lens = framed.camera.clone();
      for (let i = 0; i < samples; i++) {
        lights.aim(i);
        aimLens(i, lens, framed, aperture, { ...exposure, crop });
        // What is mirrored changes least from sample to sample and costs most: every second one has it, at twice the strength.
        scene.environment = i % 2 === 0 ? room : null;
        renderer.setRenderTarget(sample);
        renderer.render(scene, lens);
        renderer.autoClear = false;
        renderer.setRenderTarget(sum);
        adder.render(renderer);
        renderer.autoClear = true;
      }
      const pixels = new Float32Array(width * height * 4);
      renderer.readRenderTargetPixels(sum, 0, 0, width, height, pixels);
      sample.dispose();
      sum.dispose();
      lights.dispose();
      scene.remove(...objects);
      return developed(pixels, { width, height, samples, exposure: light.exposure, isCutout });
    },
    close() {
      room.dispose();
      adder.dispose();
      renderer.dispose();
    },
  };
}

/** Lights a scene: the keys and the skies of a sample share the strength of one each. */
function lightsIn(scene: Scene, light: Lighting): { aim(sample: number): void; dispose(): void } {
  const share = (count: number, color: string, intensity: number) =>
    Array.from({ length: count }, () => shadowLight(color, intensity / count));
  const keys = share(KEYS, light.keyColor, light.key);
  const skies = share(SKIES, '#ffffff', light.dome);
  for (const each of [...keys, ...skies]) scene.add(each, each.target);
  scene.add(new HemisphereLight('#ffffff', light.bounceColor, light.bounce));
  return {
    aim(sample) {
      for (const [k, key] of keys.entries()) aimKey(sample * KEYS + k, key, light);
      for (const [k, sky] of skies.entries()) aimSky(sample * SKIES + k, sky);
    },
    dispose() {
      for (const each of [...keys, ...skies]) each.dispose();
    },
  };
}

function shadowLight(color: string, intensity: number): DirectionalLight {
  const light = new DirectionalLight(color, intensity);
  light.castShadow = true;
  light.shadow.mapSize.set(1024, 1024);
  Object.assign(light.shadow.camera, { left: -4.6, right: 4.6, bottom: -4, top: 5, near: 0.5, far: 40 });
  light.shadow.bias = -0.0006;
  light.shadow.normalBias = 0.014;
  light.target.position.set(0, 1, 0);
  return light;
}

/** The key wanders over a disc. */
function aimKey(i: number, key: DirectionalLight, light: Lighting): void {
  const turn = halton(i, 2) * Math.PI * 2;
  const reach = Math.sqrt(halton(i, 3)) * light.keySize;
  key.position.set(
    light.keyAt[0] + Math.cos(turn) * reach,
    light.keyAt[1] + Math.sin(turn) * reach * 0.8,
    light.keyAt[2] + Math.sin(turn) * reach * 0.6,
  );
}

/** The sky wanders over the half-sphere in front, more often from above (cosine). */
function aimSky(i: number, sky: DirectionalLight): void {
  const round = halton(i, 5) * Math.PI * 2;
  const height = Math.sqrt(halton(i, 7));
  const flat = Math.sqrt(1 - height * height);
  sky.position.set(Math.cos(round) * flat * 12, 1.4 + height * 12, Math.abs(Math.sin(round)) * flat * 11 + 1);
}

/** Moves within the pixel and over the lens; what lies at the product's distance stays where it is. */
function aimLens(
  i: number,
  lens: PerspectiveCamera,
  framed: Framed,
  aperture: number,
  { width, height, crop }: { width: number; height: number; crop: Crop },
): void {
  const { camera, distance } = framed;
  lens.copy(camera);
  lens.setViewOffset(
    width,
    height,
    crop.x + halton(i, 11) - 0.5,
    crop.y + halton(i, 13) - 0.5,
    crop.width,
    crop.height,
  );
  if (aperture === 0) return;
  const turn = halton(i, 17) * Math.PI * 2;
  const reach = Math.sqrt(halton(i, 19)) * aperture;
  const [x, y] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
  const right = new Vector3();
  const up = new Vector3();
  camera.matrixWorld.extractBasis(right, up, new Vector3());
  lens.position.addScaledVector(right, x).addScaledVector(up, y);
  lens.updateMatrixWorld();
  const p = lens.projectionMatrix.elements;
  p[8] = (p[8] ?? 0) - ((p[0] ?? 0) * x) / distance;
  p[9] = (p[9] ?? 0) - ((p[5] ?? 0) * y) / distance;
  lens.projectionMatrixInverse.copy(lens.projectionMatrix).invert();
}
