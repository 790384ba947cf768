import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Media } from '../../../playlists/documents/media.ts';
import { createFfmpeg, type Ffmpeg } from '../../../server/media/ffmpeg.ts';
import { type MediaStore, openMediaStore } from '../../../server/media/media-store.ts';

const author = { by: 'test', atMs: 0 };
const CLIP = join(import.meta.dirname, '../../fixtures/live/clip.mp4');
const run = promisify(execFile);
const hasFfmpeg = await createFfmpeg().isThere();
const NO_FFMPEG: Ffmpeg = {
  isThere: async () => false,
  convert: () => Promise.reject(new Error('There is none.')),
};

let dir: string;
const index = new Map<string, Media>();
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-uploads-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const open = (ffmpeg?: Ffmpeg): MediaStore =>
  openMediaStore({
    dir,
    records: {
      get: async (hash) => index.get(hash),
      put: async (_store, one) => void index.set(one.hash, one),
    },
    ...(ffmpeg && { ffmpeg }),
  });
const receive = (media: MediaStore, bytes: Buffer, name: string, limitBytes = 10_000_000) =>
  media.receive(
    'main',
    Readable.from([bytes]),
    { name, limitBytes, signal: new AbortController().signal },
    author,
  );
/** Whatever lies where uploads come in. */
const left = async () =>
  existsSync(join(dir, 'media/incoming')) ? readdir(join(dir, 'media/incoming')) : [];

const svg = (inner: string, head = '') =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${inner}</svg>`);

describe('an upload', () => {
  it('of a picture is kept under the hash of its bytes, measured from the disk', async () => {
    const bytes = await sharp({ create: { width: 640, height: 320, channels: 3, background: '#0a64c8' } })
      .png()
      .toBuffer();
    const medium = await receive(open(), bytes, 'blue.png');
    expect(medium).toMatchObject({
      type: 'image/png',
      width: 640,
      height: 320,
      tone: '#0a64c8',
      bytes: bytes.length,
    });
    expect(await readFile(join(dir, 'media', medium.hash.slice(0, 2), medium.hash))).toEqual(bytes);
    expect(await receive(open(), bytes, 'again.png')).toEqual(medium);
    expect(await left()).toEqual([]);
  });

  it('of a film tells its size, length and codec without decoding it', async () => {
    const medium = await receive(open(NO_FFMPEG), await readFile(CLIP), 'clip.mp4');
    expect(medium).toMatchObject({ type: 'video/mp4', codec: 'avc' });
    expect(medium.durationMs).toBeGreaterThan(1_000);
    expect(medium.width).toBeGreaterThan(0);
  });

  it('of a drawing is drawn, and never sent on as what it is', async () => {
    for (const head of ['', '<?xml version="1.0"?>\n', '<!-- by hand -->']) {
      const medium = await receive(
        open(),
        svg('<rect width="100" height="50" fill="red"/>', head),
        'logo.svg',
      );
      expect(medium).toMatchObject({ type: 'image/webp', width: 2_560, height: 1_280 });
      expect(medium.tone).toMatch(/^#f[e-f]0[01]0[01]$/);
    }
  });

  it('of a drawing runs and fetches nothing', async () => {
    const outside = join(dir, 'secret.png');
    await sharp({ create: { width: 10, height: 10, channels: 3, background: '#00ff00' } })
      .png()
      .toFile(outside);
    const medium = await receive(
      open(),
      svg(
        `<script>fetch('http://127.0.0.1:1')</script><rect width="100" height="50" fill="red"/><image href="file://${outside}" width="100" height="50"/>`,
      ),
      'logo.svg',
    );
    expect(medium.tone).toMatch(/^#f[e-f]0[01]0[01]$/);
  });

  it.each([
    {
      what: 'entities without end',
      bytes: svg('&a;', '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "bomb">]>'),
    },
    { what: 'a page', bytes: Buffer.from('<html><script>alert(1)</script></html>') },
    { what: 'a page with a drawing in it', bytes: Buffer.from('<html><svg></svg></html>') },
    { what: 'a broken drawing', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect') },
    {
      what: 'a playlist that says it is a film',
      bytes: Buffer.from('#EXTM3U\n#EXT-X-TARGETDURATION:1\nfile:///etc/passwd'),
    },
    { what: 'half a picture', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    {
      what: 'a film that is none',
      bytes: Buffer.concat([Buffer.from('0000001c667479706d703432', 'hex'), Buffer.alloc(500, 7)]),
    },
    { what: 'nothing', bytes: Buffer.alloc(0) },
  ])('of $what is refused with the field, and leaves nothing behind', async ({ bytes }) => {
    await expect(receive(open(), bytes, 'x.png')).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ field: 'file' }],
    });
    expect(await left()).toEqual([]);
  });

  it('over the limit is refused while it comes in, and names the limit', async () => {
    await expect(
      receive(open(), Buffer.alloc(3_000_000), 'large.png', 2 * 1024 * 1024),
    ).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('2 MB'),
    });
    expect(await left()).toEqual([]);
  });

  it('that is broken off leaves nothing behind', async () => {
    const gone = new AbortController();
    const stream = new Readable({ read() {} });
    stream.push(Buffer.alloc(100_000, 1));
    const receiving = open().receive(
      'main',
      stream,
      { name: 'x', limitBytes: 1e9, signal: gone.signal },
      author,
    );
    gone.abort();
    await expect(receiving).rejects.toMatchObject({ code: 'gone' });
    expect(await left()).toEqual([]);
  });

  it('of a process that was killed is swept away at the next start', async () => {
    await mkdir(join(dir, 'media/incoming'), { recursive: true });
    await writeFile(join(dir, 'media/incoming/left.part'), 'half');
    await receive(open(), svg('<rect width="9" height="9"/>'), 'a.svg');
    expect(await left()).toEqual([]);
  });
});

describe('where this machine has no ffmpeg', () => {
  it.each([
    { what: 'HEIC', brand: 'heic', name: 'IMG_1.HEIC', says: /Most Compatible.*JPEG/ },
    { what: 'a QuickTime film', brand: 'qt  ', name: 'clip.mov', says: /H\.264 MP4|damaged/ },
  ])('$what is 415 with a sentence how to export it', async ({ brand, name, says }) => {
    const bytes = Buffer.concat([
      Buffer.from('0000001866747970', 'hex'),
      Buffer.from(brand),
      Buffer.from('00000000', 'hex'),
      Buffer.from(`mif1${brand}`),
      Buffer.alloc(200),
    ]);
    const refused = receive(open(NO_FFMPEG), bytes, name);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(says),
      issues: [{ field: 'file' }],
    });
    expect(await left()).toEqual([]);
  });

  it('a film has no poster, and nothing fails for it', async () => {
    const media = open(NO_FFMPEG);
    const { hash } = await receive(media, await readFile(CLIP), 'clip.mp4');
    expect(await media.open(hash, 'poster')).toBeUndefined();
  });
});

// On a machine that has it; without it there is nothing to convert.
describe.runIf(hasFfmpeg)('where this machine has ffmpeg', () => {
  it('HEVC becomes H.264, and says how far it is', async () => {
    const hevc = join(dir, 'hevc.mp4');
    await run('ffmpeg', [
      '-loglevel',
      'error',
      '-i',
      CLIP,
      '-t',
      '1',
      '-an',
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=none',
      '-tag:v',
      'hvc1',
      '-y',
      hevc,
    ]);
    const shares: number[] = [];
    const media = open();
    const medium = await media.receive(
      'main',
      Readable.from([await readFile(hevc)]),
      {
        name: 'hevc.mp4',
        limitBytes: 1e9,
        signal: new AbortController().signal,
        onConverting: (share) => shares.push(share),
      },
      author,
    );
    expect(medium).toMatchObject({ type: 'video/mp4', codec: 'avc', name: 'hevc.mp4' });
    expect(shares[0]).toBe(0);
    expect(await left()).toEqual([]);
    await expect(receive(open(NO_FFMPEG), await readFile(hevc), 'h.mp4')).rejects.toMatchObject({
      code: 'not-supported',
    });
  });

  it('a QuickTime film of H.264 is packed anew, not encoded anew', async () => {
    const mov = join(dir, 'clip.mov');
    await run('ffmpeg', ['-loglevel', 'error', '-i', CLIP, '-c', 'copy', '-y', mov]);
    const medium = await receive(open(), await readFile(mov), 'clip.mov');
    expect(medium).toMatchObject({ type: 'video/mp4', codec: 'avc' });
  });

  it('a film has a poster, made on the first request', async () => {
    const media = open();
    const { hash } = await receive(media, await readFile(CLIP), 'clip.mp4');
    const [one, other] = await Promise.all([media.open(hash, 'poster'), media.open(hash, 'poster')]);
    expect(one).toEqual(other);
    expect((await sharp(one?.path).metadata()).format).toBe('webp');
  });
});
