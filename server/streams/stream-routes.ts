import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import type { Clock } from '../clock.ts';
import { loopPlaylist, type StreamLoop } from './loop-playlist.ts';

export interface StreamRoutesOptions {
  /** Folder of the demo stream: `loop.json` and its segments. */
  readonly dir: string;
  readonly clock: Clock;
}

/** `/streams/demo/…`: the recording that ships with the project, as an endless live stream. */
export function streamRoutes({ dir, clock }: StreamRoutesOptions): Router {
  const loop = JSON.parse(readFileSync(join(dir, 'loop.json'), 'utf8')) as StreamLoop;
  const files = new Set([
    ...loop.segments.map((segment) => segment.file),
    ...(loop.init === undefined ? [] : [loop.init]),
  ]);
  const router = Router();

  router.get('/streams/demo/live.m3u8', (_request, response) => {
    response.set({
      'Content-Type': 'application/vnd.apple.mpegurl',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
    });
    response.send(loopPlaylist(loop, clock()));
  });

  router.get('/streams/demo/:file', (request, response, next) => {
    const { file } = request.params;
    if (!files.has(file)) return next();
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.type(file.endsWith('.ts') ? 'video/mp2t' : 'video/mp4');
    response.sendFile(join(dir, file), { maxAge: 86_400_000, immutable: true });
  });
  return router;
}
