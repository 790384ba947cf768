import sharp from 'sharp';
import type { Media } from '../../playlists/documents/media.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** A picture that would unfold to more than this is refused: 100 million pixels are a wall of 24 4K screens. */
export const MAX_PIXELS = 100_000_000;

/**
 * Size, transparency and mean colour of a picture, by its bytes or its path.
 *
 * @throws VitrineError invalid: it cannot be read, or is too large to unfold
 */
export async function pictureFacts(
  file: Buffer | string,
  name: string,
): Promise<Pick<Media, 'width' | 'height' | 'cutout' | 'tone'>> {
  try {
    const picture = sharp(file, { limitInputPixels: MAX_PIXELS });
    const [metadata, stats] = await Promise.all([picture.metadata(), picture.stats()]);
    const { width, height, orientation, space, depth } = metadata;
    const isTurned = (orientation ?? 1) >= 5;
    const means = stats.channels.map((channel) => Math.round(channel.mean));
    // Grey, CMYK and sixteen bits have other channels than red, green and blue of 0 to 255.
    const tone = space === 'srgb' && depth === 'uchar' ? means : await meanColour(file);
    const hex = tone.slice(0, 3).map((value) => value.toString(16).padStart(2, '0'));
    return {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      cutout: !stats.isOpaque,
      tone: `#${hex.join('')}`,
    };
  } catch (error) {
    throw damagedFile(name, 'a picture', error);
  }
}

/** A file that is not what it begins as. */
export function damagedFile(name: string, what: string, cause: unknown): VitrineError {
  return new VitrineError(
    'invalid',
    `"${name}" is damaged: it cannot be read as ${what}. Nothing was kept of it.`,
    { issues: [{ field: 'file', message: `cannot be read as ${what}` }], cause },
  );
}

async function meanColour(file: Buffer | string): Promise<readonly number[]> {
  const onePixel = sharp(file, { limitInputPixels: MAX_PIXELS }).resize(1, 1, { fit: 'fill' });
  return [...(await onePixel.toColourspace('srgb').removeAlpha().raw().toBuffer())];
}
