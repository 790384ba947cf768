import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../../../playlists/documents/media.ts';
import { type MediaStore, openMediaStore } from '../../../server/media/media-store.ts';

const author = { by: 'test', atMs: 0 };

describe('openMediaStore', () => {
  let dir: string;
  let media: MediaStore;
  const index = new Map<string, Media>();
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-media-'));
    const records = {
      all: async () => [...index.values()],
      get: async (hash: string) => index.get(hash),
      put: async (_store: string, medium: Media) => void index.set(medium.hash, medium),
    };
    media = openMediaStore({ dir, records });
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const picture = (width: number, alpha = 1) =>
    sharp({ create: { width, height: 300, channels: 4, background: { r: 200, g: 40, b: 60, alpha } } })
      .png()
      .toBuffer();

  it('keeps a picture under the hash of its bytes, with its size, tone and transparency', async () => {
    const medium = await media.add('main', await picture(400, 0.5), { name: 'a.png' }, author);
    expect(medium).toMatchObject({
      type: 'image/png',
      width: 400,
      height: 300,
      cutout: true,
      tone: '#c8283c',
    });
    expect(await media.add('main', await picture(400, 0.5), { name: 'b.png' }, author)).toEqual(medium);
  });

  it('takes a picture at its word whose facts are all known, and measures it otherwise', async () => {
    const facts = { name: 'known.png', width: 7, height: 5, cutout: true, tone: '#123456' };
    expect(await media.add('main', await picture(410), facts, author)).toMatchObject(facts);
    const { height: _, ...most } = facts;
    const measured = { width: 411, height: 300, cutout: false, tone: '#123456' };
    expect(await media.add('main', await picture(411), most, author)).toMatchObject(measured);
  });

  it.each(['b-w', 'rgb16', 'grey16', 'cmyk'] as const)('knows the tone of a picture in %s', async (space) => {
    const background = space.startsWith('rgb') ? '#808000' : '#808080';
    const picture = sharp({ create: { width: 8, height: 6, channels: 3, background } });
    const bytes = await (space === 'cmyk'
      ? picture.toColourspace(space).jpeg()
      : picture.toColourspace(space).png()
    ).toBuffer();
    const { tone, width, cutout } = await media.add('main', bytes, { name: space }, author);
    const channels = [1, 3, 5].map((at) => Number.parseInt(tone?.slice(at, at + 2) ?? '', 16));
    for (const [index, wanted] of [0x80, 0x80, space === 'rgb16' ? 0 : 0x80].entries())
      expect(Math.abs((channels[index] ?? 999) - wanted), tone).toBeLessThan(16);
    expect({ width, cutout }).toEqual({ width: 8, cutout: false });
  });

  it('makes each rendition once, however many ask at the same moment, and never larger than the original', async () => {
    const { hash } = await media.add('main', await picture(1_000), { name: 'c.png' }, author);
    const files = await Promise.all(Array.from({ length: 5 }, () => media.open(hash, 'w640')));
    expect(new Set(files.map((file) => file?.path)).size).toBe(1);
    expect((await sharp(files[0]!.path).metadata()).width).toBe(640);
    const wide = await media.open(hash, 'w2560');
    expect((await sharp(wide!.path).metadata()).width).toBe(1_000);
  });

  it.each(['w641', '../../etc', 'w', ''])('knows no rendition %j', async (rendition) => {
    const [first] = index.values();
    expect(await media.open(first!.hash, rendition)).toBeUndefined();
  });

  it('refuses a page that calls itself a picture', async () => {
    await expect(
      media.add('main', Buffer.from('<html><script>alert(1)</script>'), { name: 'x.png' }, author),
    ).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ field: 'file' }],
    });
  });

  it('refuses a damaged picture and keeps nothing of it', async () => {
    const bytes = (await picture(500)).subarray(0, 200);
    await expect(media.add('main', bytes, { name: 'torn.png' }, author)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('does not serve a file of which the bytes are gone', async () => {
    const medium = await media.add('main', await picture(321), { name: 'd.png' }, author);
    const file = await media.open(medium.hash);
    await writeFile(file!.path, '');
    expect(await media.open(medium.hash)).toBeUndefined();
  });
});
