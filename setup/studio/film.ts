import './studio-page.ts';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inStudio } from './in-studio.ts';
import { music, SAMPLE_RATE } from './music.ts';

/**
 * `npm run studio:film` makes the live stream of the demo shop again: draws the show, lays music under it and cuts it
 * into segments of exactly two seconds. Needs ffmpeg with libx264, which the controller never does.
 */
const OUT = resolve(import.meta.dirname, '../../public/demo/live');
const FRAMES_PER_SECOND = 25;
const SEGMENT_SECONDS = 2;
const MOST_BYTES = 6_000_000;

/** Runs ffmpeg with frames on its standard input; resolves when it is done. */
function encoder(args: readonly string[]): { write(frame: Buffer): Promise<void>; end(): Promise<void> } {
  const child = spawn('ffmpeg', args, { stdio: ['pipe', 'inherit', 'inherit'] });
  const done = new Promise<void>((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? fulfil() : reject(new Error(`ffmpeg ended with ${code}.`))));
  });
  return {
    write: (frame) =>
      new Promise((fulfil, reject) =>
        child.stdin.write(frame, (error) => (error ? reject(error) : fulfil())),
      ),
    end() {
      child.stdin.end();
      return done;
    },
  };
}

const keyFrames = SEGMENT_SECONDS * FRAMES_PER_SECOND;
const work = await mkdtemp(join(tmpdir(), 'vitrine-film-'));
try {
  await inStudio(async (page) => {
    const frames = await page.evaluate(() => globalThis.prepareFilm());
    console.log(`Layers are rendered, ${frames} frames follow.`);
    const sound = join(work, 'music.pcm');
    await writeFile(sound, music(frames / FRAMES_PER_SECOND));
    for (const file of await readdir(OUT)) await rm(join(OUT, file));
    const ffmpeg = encoder([
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(FRAMES_PER_SECOND), '-i', 'pipe:0'],
      // The music goes round too: without it the encoder's delay leaves the last fifth of a second silent.
      ...['-stream_loop', '1', '-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '2', '-i', sound],
      ...['-c:v', 'libx264', '-profile:v', 'high', '-level', '3.1', '-preset', 'slow', '-crf', '21'],
      ...['-maxrate', '2600k', '-bufsize', '4000k', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709'],
      ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-bf', '2'],
      ...['-g', String(keyFrames), '-keyint_min', String(keyFrames), '-sc_threshold', '0'],
      ...['-c:a', 'aac', '-b:a', '96k'],
      ...[
        '-f',
        'hls',
        '-hls_time',
        String(SEGMENT_SECONDS),
        '-hls_playlist_type',
        'vod',
        '-hls_list_size',
        '0',
      ],
      ...['-hls_segment_filename', join(OUT, 'show-%02d.ts'), join(work, 'show.m3u8')],
    ]);
    for (let i = 0; i < frames; i++) {
      const url = await page.evaluate((index) => globalThis.filmFrame(index), i);
      await ffmpeg.write(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      if (i % 100 === 99) console.log(`${i + 1} of ${frames} frames`);
    }
    await ffmpeg.end();
  });

  const listed = (await readFile(join(work, 'show.m3u8'), 'utf8')).matchAll(/#EXTINF:([\d.]+),\n(\S+)/g);
  const segments = [...listed].map(([, seconds = '0', file = '']) => ({
    file: file.split('/').at(-1) ?? file,
    durationMs: Math.round(Number(seconds) * 1000),
  }));
  const bytes = await Promise.all(segments.map(async ({ file }) => (await stat(join(OUT, file))).size));
  const total = bytes.reduce((sum, each) => sum + each, 0);
  if (total > MOST_BYTES)
    throw new Error(`The show has ${total} bytes, ${MOST_BYTES} are allowed: raise the crf.`);
  await writeFile(join(OUT, 'loop.json'), `${JSON.stringify({ segments }, undefined, 2)}\n`);
  console.log(`${segments.length} segments, ${total} bytes`);
} finally {
  await rm(work, { recursive: true, force: true });
}
