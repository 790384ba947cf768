import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamRoutes } from '../../../server/streams/stream-routes.ts';
import { serveRouter } from '../http/serve-router.ts';

const dir = resolve(import.meta.dirname, '../../../public/demo/live');
let nowMs = Date.UTC(2026, 10, 24, 9);
let served: Awaited<ReturnType<typeof serveRouter>>;
beforeAll(async () => {
  served = await serveRouter(streamRoutes({ dir, clock: () => nowMs }));
});
afterAll(() => served.close());

const get = (path: string) => served.browser.get(`/streams/demo/${path}`);
const filesOf = (playlist: string) => playlist.split('\n').filter((line) => line.endsWith('.ts'));

describe('/streams/demo', () => {
  it('is a live playlist that moves on with the clock and is never kept', async () => {
    const first = await get('live.m3u8');
    expect(first.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/vnd\.apple\.mpegurl/),
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect(first.text).toMatch(/^#EXTM3U\n/);
    expect(first.text).not.toContain('#EXT-X-ENDLIST');
    nowMs += 60_000;
    const second = await get('live.m3u8');
    const sequenceOf = (text: string) => Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(sequenceOf(second.text)).toBeGreaterThan(sequenceOf(first.text));
  });

  it('serves every segment that the playlist names, to keep', async () => {
    const files = filesOf((await get('live.m3u8')).text);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect(status, file).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'video/mp2t',
        'cache-control': 'public, max-age=86400, immutable',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    }
  });

  it.each(['loop.json', 'poster.webp', '..%2f..%2f..%2fpackage.json', 'none.ts'])(
    'serves no other file: %s',
    async (file) => {
      expect((await get(file)).status).toBe(404);
    },
  );
});
