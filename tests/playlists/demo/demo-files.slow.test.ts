import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DEMO_PICTURES } from '../../../playlists/demo/pictures.ts';

const PUBLIC = resolve(import.meta.dirname, '../../../public');
const LIVE = join(PUBLIC, 'demo/live');

describe('the pictures that ship with the project', () => {
  it.each(DEMO_PICTURES)('has $name as its facts say, at most 40 KB', async (picture) => {
    const bytes = await readFile(join(PUBLIC, picture.file));
    expect(bytes.byteLength).toBe(picture.bytes);
    expect(bytes.byteLength).toBeLessThanOrEqual(40_000);
    const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
    expect({ format, width, height, cutout: hasAlpha }).toEqual({
      format: 'webp',
      width: picture.width,
      height: picture.height,
      cutout: picture.cutout,
    });
  });

  it('weighs at most 12 MB in all', () => {
    expect(DEMO_PICTURES.reduce((sum, picture) => sum + picture.bytes, 0)).toBeLessThanOrEqual(12_000_000);
  });

  it('has no picture twice', async () => {
    const prints = await Promise.all(
      DEMO_PICTURES.map(async ({ file }) =>
        createHash('sha256')
          .update(await readFile(join(PUBLIC, file)))
          .digest('hex'),
      ),
    );
    expect(new Set(prints).size).toBe(DEMO_PICTURES.length);
  });

  it('lets the ground show through a cut-out, and no picture is flat', async () => {
    for (const picture of DEMO_PICTURES) {
      const { channels } = await sharp(join(PUBLIC, picture.file)).stats();
      if (picture.cutout) expect(channels[3]?.min, picture.name).toBe(0);
      expect(Math.max(...channels.slice(0, 3).map((channel) => channel.stdev)), picture.name).toBeGreaterThan(
        8,
      );
    }
  });

  it('ships no picture that nobody knows', async () => {
    const files = [
      ...(await readdir(join(PUBLIC, 'demo/pictures'))).map((file) => `demo/pictures/${file}`),
      ...(await readdir(join(PUBLIC, 'brand'))).map((file) => `brand/${file}`),
    ];
    expect(files.sort()).toEqual(DEMO_PICTURES.map((picture) => picture.file).sort());
  });
});

describe('the live stream that ships with the project', () => {
  const loop = async () =>
    JSON.parse(await readFile(join(LIVE, 'loop.json'), 'utf8')) as {
      segments: { file: string; durationMs: number }[];
    };

  it('lasts twenty seconds, in segments of two', async () => {
    const { segments } = await loop();
    expect(segments.map((segment) => segment.durationMs)).toEqual(Array.from({ length: 10 }, () => 2_000));
  });

  it('has each segment as an MPEG transport stream, under 6 MB together', async () => {
    let total = 0;
    for (const { file } of (await loop()).segments) {
      const bytes = await readFile(join(LIVE, file));
      // ISO/IEC 13818-1: packets of 188 bytes, each begins with 0x47.
      expect(bytes.byteLength % 188, file).toBe(0);
      for (let at = 0; at < bytes.byteLength; at += 188)
        if (bytes[at] !== 0x47) expect.fail(`${file} at ${at}`);
      total += (await stat(join(LIVE, file))).size;
    }
    expect(total).toBeLessThan(6_000_000);
  });
});
