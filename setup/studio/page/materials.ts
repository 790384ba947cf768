import {
  Color,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshPhysicalMaterial,
  type MeshPhysicalMaterialParameters,
} from 'three';

/** The materials of the studio, each by what it is called in a shop. All take a colour; finishes are theirs. */

function physical(color: string, finish: MeshPhysicalMaterialParameters): MeshPhysicalMaterial {
  return new MeshPhysicalMaterial({ color, ...finish });
}

/** Chalky paint: backdrops, plinths. It mirrors nothing: what the room throws on it is even, and costs no look-up. */
export const plaster = (color: string) =>
  new MeshLambertMaterial({ color, emissive: new Color(color), emissiveIntensity: 0.1 });

/** Injected plastic with a satin skin. */
export const satin = (color: string) =>
  physical(color, { roughness: 0.38, clearcoat: 0.35, clearcoatRoughness: 0.3 });

/** Lacquer: bright, tight highlights. */
export const gloss = (color: string) =>
  physical(color, { roughness: 0.3, clearcoat: 0.9, clearcoatRoughness: 0.26 });

export const matt = (color: string) => physical(color, { roughness: 0.72 });

export const rubber = (color: string) => physical(color, { roughness: 0.88, envMapIntensity: 0.6 });

export const leather = (color: string) =>
  physical(color, {
    roughness: 0.42,
    clearcoat: 0.3,
    clearcoatRoughness: 0.4,
    sheen: 0.3,
    sheenRoughness: 0.5,
  });

/** Wool, felt, bouclé: light catches on the rim. */
export const wool = (color: string) =>
  physical(color, {
    roughness: 1,
    sheen: 1,
    sheenRoughness: 0.55,
    sheenColor: new Color(color).lerp(new Color('#ffffff'), 0.55),
  });

export const stoneware = (color: string) =>
  physical(color, { roughness: 0.6, clearcoat: 0.12, clearcoatRoughness: 0.6 });

export const steel = (color = '#d6d9e0', roughness = 0.2) => physical(color, { roughness, metalness: 1 });

export const brass = () => steel('#e6b355', 0.22);

/** Dark glass of lenses and screens. */
export const darkGlass = (color: string) =>
  physical(color, { roughness: 0.16, clearcoat: 1, clearcoatRoughness: 0.16, envMapIntensity: 1.4 });

/** Clear glass, painted by blending: transmission costs a second pass for each of a hundred samples. */
export const clearGlass = (color: string, opacity = 0.3) =>
  physical(color, {
    roughness: 0.05,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    transparent: true,
    opacity,
    envMapIntensity: 1.6,
    depthWrite: false,
  });

/** Glass lit from inside. */
export const glowing = (color: string, emissive: string, intensity: number) =>
  physical(color, {
    roughness: 0.32,
    clearcoat: 0.8,
    clearcoatRoughness: 0.18,
    emissive: new Color(emissive),
    emissiveIntensity: intensity,
  });

/** A lamp itself: brighter than white. */
export const lightSource = (color: string, strength: number) =>
  new MeshBasicMaterial({ color: new Color(color).multiplyScalar(strength) });
