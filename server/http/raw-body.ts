import type { Request } from 'express';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/**
 * Reads a body that is no JSON, whole and bounded.
 *
 * @throws VitrineError too-large, as soon as the announced or the read length is over the limit.
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new VitrineError(
      'too-large',
      `The file is larger than ${Math.round(limit / 1024 / 1024)} MB. Nothing of it was kept.`,
    );
  if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
