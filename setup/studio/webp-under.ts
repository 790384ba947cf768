import sharp from 'sharp';

/** The best WebP of at most `mostBytes`: quality is lowered step by step from `best`. */
export async function webpUnder(png: Uint8Array, mostBytes: number, best = 86): Promise<Buffer> {
  let smallest: Buffer | undefined;
  for (let quality = best; quality >= 50; quality -= 4) {
    smallest = await sharp(png)
      .webp({ quality, alphaQuality: 90, effort: 5, smartSubsample: true })
      .toBuffer();
    if (smallest.byteLength <= mostBytes) return smallest;
  }
  throw new Error(
    `A picture stays over ${mostBytes} bytes at quality 50 (${smallest?.byteLength}): simplify its scene.`,
  );
}
