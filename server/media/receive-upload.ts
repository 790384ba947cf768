import type { Readable } from 'node:stream';
import type { Media } from '../../playlists/documents/media.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { WorkBoard } from '../live/consoles/work-board.ts';
import type { MediaStore } from './media-store.ts';

/** An upload as HTTP hands it on. */
export interface Upload {
  readonly stream: Readable;
  readonly name: string;
  readonly bytes: number | undefined;
  readonly limitBytes: number;
  readonly signal: AbortSignal;
}

/** Keeps uploads, and tells consoles how far each is: its bytes, then, where it is converted, its hundredths. */
export function receiveUploads(options: {
  readonly media: Pick<MediaStore, 'receive'>;
  readonly work: Pick<WorkBoard, 'begin'>;
  readonly clock: Clock;
}) {
  return async function receive(store: string, upload: Upload, by: string): Promise<Media> {
    const { stream, name, bytes, limitBytes, signal } = upload;
    const work = options.work.begin(store, {
      kind: 'media',
      name,
      by,
      ...(bytes === undefined ? {} : { total: bytes }),
    });
    try {
      const medium = await options.media.receive(
        store,
        stream,
        {
          name,
          limitBytes,
          signal,
          onBytes: (done) => work.report(done),
          onConverting: (share) => work.report(Math.round(share * 100), 100),
        },
        { by, atMs: Math.round(options.clock()) },
      );
      work.end();
      return medium;
    } catch (error) {
      if (signal.aborted) work.cancel();
      else work.fail(error instanceof VitrineError ? error.message : 'The controller made a mistake.');
      throw error;
    }
  };
}
