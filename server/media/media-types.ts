import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { Media } from '../../playlists/documents/media.ts';
import { mediaSchema } from '../../playlists/documents/media.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** What a file is by its bytes: shown as it is, or to be made into something that is. */
export type FoundType =
  | { readonly type: Media['type'] }
  | { readonly foreign: 'svg' | 'heic' | 'tiff' | 'film'; readonly mime: string };

const FOREIGN: Readonly<Record<string, 'heic' | 'tiff' | 'film'>> = {
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/tiff': 'tiff',
  'video/quicktime': 'film',
  'video/x-m4v': 'film',
  'video/matroska': 'film',
  'video/vnd.avi': 'film',
};

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 64 * 1024;

/** An SVG has no magic number: its root element, after what XML allows before it. */
const SVG =
  /^(?:\uFEFF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/i;

/**
 * What a file really is, by its bytes: names and claimed types are not believed, so an HTML page sent as a picture is
 * never served as one.
 *
 * @throws VitrineError invalid for what no screen can show, nor can be made into something that it can.
 */
export async function foundType(bytes: Buffer, name: string): Promise<FoundType> {
  const found = await fileTypeFromBuffer(bytes);
  const result = mediaSchema.shape.type.safeParse(found?.mime);
  if (result.success) return { type: result.data };
  const foreign = found === undefined ? undefined : FOREIGN[found.mime];
  if (found !== undefined && foreign !== undefined) return { foreign, mime: found.mime };
  if (SVG.test(bytes.subarray(0, HEAD_BYTES).toString('utf8')))
    return { foreign: 'svg', mime: 'image/svg+xml' };
  const told =
    found === undefined ? 'not a picture, film or font that screens know' : `a file of type ${found.mime}`;
  throw new VitrineError(
    'invalid',
    `"${name}" is ${told}. Send WebP, JPEG, PNG, AVIF, GIF, SVG, MP4 or WebM. Nothing was kept of it.`,
    { issues: [{ field: 'file', message: `is ${told}` }] },
  );
}

/** The same of a file on the disk. */
export async function foundTypeOf(path: string, name: string): Promise<FoundType> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return await foundType(buffer.subarray(0, bytesRead), name);
  } finally {
    await file.close();
  }
}
