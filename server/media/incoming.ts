import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { fileError } from './whole-file.ts';

/** A file that has come in whole and belongs to nothing yet. */
export interface IncomingFile {
  readonly path: string;
  /** SHA-256 of its bytes, base64url. */
  readonly hash: string;
  readonly bytes: number;
}

/** Where files lie while they come in; on the disk of those that are kept, so that keeping one is a rename. */
export interface IncomingFolder {
  /** A fresh path in it. */
  path(extension?: string): Promise<string>;
  /**
   * Writes a stream to the disk while it is read and hashed: a video of any size takes no memory. One that is cut off
   * leaves nothing behind.
   *
   * @throws VitrineError too-large, storage-full, storage-failed; `gone` where the sender broke off
   */
  receive(
    stream: NodeJS.ReadableStream,
    options: {
      readonly limitBytes: number;
      readonly signal: AbortSignal;
      readonly onProgress?: (bytes: number) => void;
    },
  ): Promise<IncomingFile>;
  /** Deletes what an earlier, killed process left. */
  sweep(): Promise<void>;
}

/** Sender's fault, not the disk's. */
const BROKEN_OFF = new Set(['ABORT_ERR', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET']);

export function incomingFolder(dir: string): IncomingFolder {
  const folder = join(dir, 'media', 'incoming');

  async function path(extension = ''): Promise<string> {
    await mkdir(folder, { recursive: true });
    return join(folder, `${randomUUID()}${extension}`);
  }

  return {
    path,
    sweep: () => rm(folder, { recursive: true, force: true }),
    async receive(stream, { limitBytes, signal, onProgress }) {
      const hash = createHash('sha256');
      let bytes = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > limitBytes) {
            done(tooLarge(limitBytes));
            return;
          }
          hash.update(chunk);
          onProgress?.(bytes);
          done(null, chunk);
        },
      });
      const target = await path().catch((error: unknown) => {
        throw fileError(error);
      });
      try {
        await pipeline(stream, meter, createWriteStream(target, { flags: 'wx' }), { signal });
        return { path: target, hash: hash.digest('base64url'), bytes };
      } catch (error) {
        await rm(target, { force: true });
        if (error instanceof Error && 'code' in error && BROKEN_OFF.has(String(error.code)))
          throw new VitrineError('gone', 'The upload was broken off: nothing of it was kept.', {
            cause: error,
          });
        throw fileError(error);
      }
    },
  };
}

/** @param limitBytes - Named in the sentence. */
export function tooLarge(limitBytes: number): VitrineError {
  const limit = `${Math.round(limitBytes / 1024 / 1024)} MB`;
  return new VitrineError('too-large', `The file is larger than ${limit}. Nothing of it was kept.`, {
    issues: [{ field: 'file', message: `is larger than ${limit}` }],
  });
}
