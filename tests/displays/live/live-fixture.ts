import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../fixtures/live');
const SEGMENTS = 24;
const SEGMENT_MS = 1_000;
const WINDOW = 5;

/** A live HLS stream of one-second segments that slides as time goes by, and can be made to fail in every way. */
export interface LiveFixture {
  /** Answers `/streams/…`. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** The encoder dies: the playlist is still served, but never grows. */
  freeze(): void;
  /** The encoder is back and goes on. */
  thaw(): void;
  /** The server answers 404 to everything, or works again. */
  setGone(isGone: boolean): void;
}

export function createLiveFixture(): LiveFixture {
  const startedAt = performance.now() - WINDOW * SEGMENT_MS;
  let frozenAt: number | undefined;
  let isGone = false;

  const playlist = () => {
    const atMs = (frozenAt ?? performance.now()) - startedAt;
    const last = Math.floor(atMs / SEGMENT_MS);
    const first = Math.max(0, last - WINDOW + 1);
    const lines = [
      '#EXTM3U',
      '#EXT-X-VERSION:3',
      '#EXT-X-TARGETDURATION:1',
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.ceil(first / SEGMENTS)}`,
    ];
    for (let number = first; number <= last; number += 1) {
      if (number > 0 && number % SEGMENTS === 0) lines.push('#EXT-X-DISCONTINUITY');
      lines.push('#EXTINF:1.0,', `seg${String(number % SEGMENTS).padStart(2, '0')}.ts`);
    }
    return `${lines.join('\n')}\n`;
  };

  return {
    async serve(request, response) {
      const name = /^\/streams\/([\w.]+)$/.exec(request.url ?? '')?.[1];
      if (name === undefined) return false;
      if (isGone) response.writeHead(404).end();
      else if (name === 'live.m3u8') {
        response.setHeader('content-type', 'application/vnd.apple.mpegurl');
        response.end(playlist());
      } else {
        response.setHeader('content-type', 'video/mp2t');
        response.end(await readFile(join(FOLDER, name)));
      }
      return true;
    },
    freeze() {
      frozenAt ??= performance.now();
    },
    thaw() {
      frozenAt = undefined;
    },
    setGone(gone) {
      isGone = gone;
    },
  };
}
