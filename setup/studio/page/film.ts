export interface Development {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly exposure: number;
  readonly isCutout: boolean;
}

/** Turns a sum of linear samples, lower line first, into a picture: exposure, a soft shoulder, sRGB. */
export function developed(
  sum: Float32Array,
  { width, height, samples, exposure, isCutout }: Development,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas.');
  const image = context.createImageData(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((height - 1 - y) * width + x) * 4;
      const to = (y * width + x) * 4;
      // Colours were added with their coverage: divided by it, edges keep the product's own colour.
      const coverage = isCutout ? Math.max(1e-4, sum[from + 3] ?? 0) : samples;
      for (let c = 0; c < 3; c++)
        image.data[to + c] = tone(((sum[from + c] ?? 0) / coverage) * exposure) + grain(x, y);
      image.data[to + 3] = isCutout ? ((sum[from + 3] ?? 0) / samples) * 255 : 255;
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

const KNEE = 0.6;

/** Linear light to an sRGB byte. Above the knee it rolls off, so that highlights stay round. */
function tone(light: number): number {
  const rolled = light < KNEE ? light : KNEE + (1 - KNEE) * (1 - Math.exp(-(light - KNEE) / (1 - KNEE)));
  return 255 * (rolled <= 0.0031308 ? rolled * 12.92 : 1.055 * rolled ** (1 / 2.4) - 0.055);
}

/** Half a level of ordered dither against banding: the same at each run, and cheap to compress. */
function grain(x: number, y: number): number {
  return (((x * 7 + y * 13) % 16) / 16 - 0.5) * 0.9;
}
