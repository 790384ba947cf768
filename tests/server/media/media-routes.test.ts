import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../../../playlists/documents/media.ts';
import { mediaRoutes } from '../../../server/media/media-routes.ts';
import { openMediaStore } from '../../../server/media/media-store.ts';
import { serveRouter } from '../http/serve-router.ts';

let dir: string;
let medium: Media;
let served: Awaited<ReturnType<typeof serveRouter>>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-media-routes-'));
  const index = new Map<string, Media>();
  const media = openMediaStore({
    dir,
    records: {
      get: async (hash) => index.get(hash),
      put: async (_store, one) => void index.set(one.hash, one),
    },
  });
  const picture = sharp({ create: { width: 1_000, height: 500, channels: 3, background: '#c8283c' } });
  medium = await media.add('main', await picture.png().toBuffer(), { name: 'red' }, { by: 'test', atMs: 0 });
  served = await serveRouter(mediaRoutes(media));
});
afterAll(async () => {
  await served.close();
  await rm(dir, { recursive: true });
});

const get = (path: string, headers = {}) => served.browser.get(path, headers);

describe('/media/<hash>', () => {
  it('is the file for ever, for any page, and never more than a file', async () => {
    const { status, headers } = await get(`/media/${medium.hash}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(medium.bytes),
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${medium.hash}"`,
    });
  });

  it('is not sent again to whoever holds it', async () => {
    const again = await get(`/media/${medium.hash}`, { 'If-None-Match': `"${medium.hash}"` });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('gives the range that is asked for, as players do', async () => {
    const part = await get(`/media/${medium.hash}`, { Range: 'bytes=4-9' });
    expect(part.status).toBe(206);
    expect(part.headers).toMatchObject({
      'content-range': `bytes 4-9/${medium.bytes}`,
      'content-length': '6',
      'accept-ranges': 'bytes',
    });
    const beyond = await get(`/media/${medium.hash}`, { Range: `bytes=${medium.bytes}-` });
    expect(beyond.status).toBe(416);
  });

  it('gives the whole file where the range is of another one', async () => {
    const other = await get(`/media/${medium.hash}`, { Range: 'bytes=4-9', 'If-Range': '"another"' });
    expect(other.status).toBe(200);
  });

  it('has renditions as WebP, each with a tag of its own', async () => {
    const { status, headers } = await get(`/media/${medium.hash}/w640`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'image/webp', etag: `"${medium.hash}/w640"` });
    const whole = await get(`/media/${medium.hash}/w640`, { 'If-None-Match': `"${medium.hash}"` });
    expect(whole.status).toBe(200);
  });

  it.each([
    ['a hash that nobody uploaded', `/media/${'x'.repeat(43)}`],
    ['a path out of the folder', '/media/..%2f..%2fsession-secret'],
    ['a rendition that is not made', '/media/HASH/w641'],
  ])('knows nothing of %s', async (_what, path) => {
    expect((await get(path.replace('HASH', medium.hash))).status).toBe(404);
  });
});
