import { CanvasTexture, MeshPhysicalMaterial, RepeatWrapping, SRGBColorSpace } from 'three';

/** Draws on a square or oblong canvas and gives it as a texture in colour. */
export function drawn(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas.');
  draw(context);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}

/** A screen that is on: shines a little and mirrors a little. */
export function litScreen(texture: CanvasTexture, glow = 0.75): MeshPhysicalMaterial {
  return new MeshPhysicalMaterial({
    color: '#000000',
    emissive: '#ffffff',
    emissiveMap: texture,
    emissiveIntensity: glow,
    roughness: 0.2,
    envMapIntensity: 0.25,
  });
}

export function printed(texture: CanvasTexture): MeshPhysicalMaterial {
  return new MeshPhysicalMaterial({
    map: texture,
    roughness: 0.45,
    clearcoat: 0.25,
    clearcoatRoughness: 0.3,
  });
}

/** Relief of cloth: threads as a bump, repeated over the surface. */
export function weave(repeatX: number, repeatY: number): CanvasTexture {
  const texture = drawn(64, 64, (c) => {
    c.fillStyle = '#555';
    c.fillRect(0, 0, 64, 64);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        const isOver = (i + j) % 2 === 0;
        const shade = c.createLinearGradient(
          i * 16,
          j * 16,
          i * 16 + (isOver ? 16 : 0),
          j * 16 + (isOver ? 0 : 16),
        );
        shade.addColorStop(0, '#333');
        shade.addColorStop(0.5, isOver ? '#fff' : '#bbb');
        shade.addColorStop(1, '#333');
        c.fillStyle = shade;
        c.fillRect(i * 16, j * 16, 16, 16);
      }
    }
  });
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(repeatX, repeatY);
  return texture;
}

/** Relief of bouclé: loops of wool, scattered by a fixed sequence so that each run gives the same picture. */
export function loops(repeatX: number, repeatY: number): CanvasTexture {
  const size = 256;
  const texture = drawn(size, size, (c) => {
    c.fillStyle = '#444';
    c.fillRect(0, 0, size, size);
    let seed = 7;
    const next = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let i = 0; i < 900; i++) {
      const [x, y, r] = [next() * size, next() * size, 5 + next() * 6];
      for (const [dx, dy] of [
        [0, 0],
        [size, 0],
        [-size, 0],
        [0, size],
        [0, -size],
      ] as const) {
        const shade = c.createRadialGradient(x + dx, y + dy, 0, x + dx, y + dy, r);
        shade.addColorStop(0, 'rgba(255,255,255,.9)');
        shade.addColorStop(1, 'rgba(90,90,90,0)');
        c.fillStyle = shade;
        c.fillRect(x + dx - r, y + dy - r, r * 2, r * 2);
      }
    }
  });
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(repeatX, repeatY);
  return texture;
}
