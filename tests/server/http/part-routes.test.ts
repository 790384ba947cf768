import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartCache } from '../../../server/http/part-cache.ts';
import { type Controller, openController, PART, PART_TEXT } from './open-controller.ts';

let controller: Controller;
beforeAll(async () => {
  controller = await openController();
});
afterAll(() => controller.close());

const bytesOf = async (encoding: string) => {
  const answer = await fetch(`${controller.address}/parts/${PART}`, {
    headers: { 'Accept-Encoding': encoding },
  });
  return { encodedAs: answer.headers.get('content-encoding'), text: await answer.text() };
};

describe('a part of a programme', () => {
  it('is open to anybody from anywhere, for ever', async () => {
    const answer = await controller.browser().get(`/parts/${PART}`);
    expect(answer.text).toBe(PART_TEXT);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('comes with all the others of its head in one answer', async () => {
    const answer = await controller.browser().get(`/parts/${PART}/all`);
    expect(answer.text.trim().split('\n')).toEqual([PART_TEXT, PART_TEXT]);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await controller.browser().get(`/parts/${'q'.repeat(43)}/all`)).status).toBe(404);
  });

  it.each(['br', 'gzip', 'gzip, deflate, br'])('comes compressed to who takes %s', async (encoding) => {
    const { encodedAs, text } = await bytesOf(encoding);
    expect(encodedAs).toBe(encoding.includes('br') ? 'br' : 'gzip');
    expect(text).toBe(PART_TEXT);
  });

  it('is not sent again to who holds it', async () => {
    expect((await controller.browser().get(`/parts/${PART}`, { 'If-None-Match': `"${PART}"` })).status).toBe(
      304,
    );
  });

  it.each(['q'.repeat(43), 'short', '..%2f..%2fetc%2fpasswd', '%00'])('is not found as %s', async (hash) => {
    expect((await controller.browser().get(`/parts/${hash}`)).status).toBe(404);
  });
});

describe('createPartCache', () => {
  const text = 'vitrine '.repeat(1_000);

  it('compresses a part once, however many ask at the same moment', async () => {
    const cache = createPartCache();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 50 }, () => cache.bytesOf('hash', text, 'br')),
    );
    expect(others.every((one) => one.bytes === first?.bytes)).toBe(true);
    expect(brotliDecompressSync(first!.bytes).toString()).toBe(text);
  });

  it('forgets the longest unused first, and never holds more than its limit', async () => {
    const size = (await createPartCache().bytesOf('a', text, 'gzip')).bytes.byteLength;
    const cache = createPartCache(size * 2);
    const a = await cache.bytesOf('a', text, 'gzip');
    const b = await cache.bytesOf('b', text, 'gzip');
    expect(await cache.bytesOf('a', text, 'gzip')).toBe(a);
    await cache.bytesOf('c', text, 'gzip');
    expect(await cache.bytesOf('a', text, 'gzip')).toBe(a);
    expect(await cache.bytesOf('b', text, 'gzip')).not.toBe(b);
    expect(gunzipSync(b.bytes).toString()).toBe(text);
  });

  it('leaves small parts as they are', async () => {
    expect(await createPartCache().bytesOf('a', '{}', 'br')).toMatchObject({ encodedAs: 'identity' });
  });
});
