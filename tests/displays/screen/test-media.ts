import sharp from 'sharp';

const WIDTH = 640;
const HEIGHT = 480;

/** A picture that is never flat: a gradient of one hue under stripes, told apart by `seed`. PNG bytes. */
export function testPicture(seed: number): Promise<Uint8Array> {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = (y * WIDTH + x) * 3;
      const stripe = ((x + y * (1 + (seed % 3))) >> 5) % 2 === 0 ? 50 : 0;
      pixels[at] = 60 + (((x / WIDTH) * 140 + seed * 53) % 140);
      pixels[at + 1] = 60 + (((y / HEIGHT) * 140 + seed * 97) % 140) + stripe;
      pixels[at + 2] = 70 + stripe + ((seed * 31) % 90);
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

/** What the eye would say of a screenshot. */
export interface Look {
  /** Mean luma, 0 to 255. */
  readonly luma: number;
  /** Largest share of pixels that lie within four levels of one another. */
  readonly flatness: number;
}

export async function lookOf(image: Uint8Array): Promise<Look> {
  const { data } = await sharp(image)
    .resize(160, 90, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const counts = new Array<number>(256).fill(0);
  let sum = 0;
  for (const level of data) {
    counts[level] = (counts[level] ?? 0) + 1;
    sum += level;
  }
  let most = 0;
  for (let low = 0; low <= 252; low += 1) {
    most = Math.max(
      most,
      counts.slice(low, low + 4).reduce((one, other) => one + other, 0),
    );
  }
  return { luma: sum / data.length, flatness: most / data.length };
}
