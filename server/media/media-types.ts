import { fileTypeFromBuffer } from 'file-type';
import type { Media } from '../../playlists/documents/media.ts';
import { mediaSchema } from '../../playlists/documents/media.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/**
 * What a file really is, by its bytes: names and claimed types are not believed, so an HTML page sent as a picture is
 * never served as one.
 *
 * @throws VitrineError invalid for what no screen can show.
 */
export async function typeOfBytes(bytes: Buffer, name: string): Promise<Media['type']> {
  const found = await fileTypeFromBuffer(bytes);
  const result = mediaSchema.shape.type.safeParse(found?.mime);
  if (result.success) return result.data;
  const told =
    found === undefined ? 'not a picture, video or font that screens know' : `a file of type ${found.mime}`;
  throw new VitrineError(
    'invalid',
    `"${name}" is ${told}. Send WebP, JPEG, PNG, AVIF, GIF, MP4 or WebM. Nothing was kept of it.`,
    {
      issues: [{ field: 'file', message: `is ${told}` }],
    },
  );
}
