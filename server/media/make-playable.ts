import { readFile, rm, stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { Media } from '../../playlists/documents/media.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { IncomingFolder } from './incoming.ts';
import { foundTypeOf } from './media-types.ts';
import { damagedFile, MAX_PIXELS } from './picture-facts.ts';
import { isPlayable, type VideoFacts, videoFacts } from './video-facts.ts';

export interface MakePlayableOptions {
  readonly incoming: IncomingFolder;
  readonly ffmpeg: Ffmpeg;
}

/** A file that screens can show, and what was read of it on the way. */
export interface PlayableFile {
  readonly path: string;
  readonly type: Media['type'];
  readonly video?: VideoFacts;
}

export interface ConversionTold {
  readonly signal: AbortSignal;
  /** A conversion has begun, or stands at this share of its length. */
  readonly onConverting?: (share: number) => void;
}

/** A drawing is drawn this large on its longer side: sharp enough for half a 4K screen. */
const DRAWN_PX = 2_560;
const SVG_DENSITY = 72;
const MAX_DENSITY = 20_000;
const SVG_BYTES = 5_000_000;

/** H.264 that every browser decodes; an even number of lines, and the index first so that it plays while it loads. */
const H264 = [
  ...['-map', '0:v:0', '-map', '0:a:0?', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20'],
  ...[
    '-vf',
    'scale=trunc(iw/2)*2:trunc(ih/2)*2',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-movflags',
    '+faststart',
  ],
  ...['-map_metadata', '-1', '-f', 'mp4'],
];
const REMUXED = [
  ...['-map', '0:v:0', '-map', '0:a:0?', '-c', 'copy', '-movflags', '+faststart', '-map_metadata', '-1'],
  ...['-f', 'mp4'],
];

/**
 * Makes a file into one that screens can show: photos of phones, films of phones and cameras, drawings. What screens can
 * show already stays as it is. The file that came in is deleted where another takes its place.
 *
 * @throws VitrineError invalid (damaged, or nothing that can be shown), not-supported (this machine has no ffmpeg: says
 * how to export it)
 */
export async function makePlayable(
  { incoming, ffmpeg }: MakePlayableOptions,
  path: string,
  name: string,
  told: ConversionTold,
): Promise<PlayableFile> {
  const found = await foundTypeOf(path, name);
  if ('type' in found) return found.type.startsWith('image/') ? { path, type: found.type } : film(found.type);
  switch (found.foreign) {
    case 'svg':
    case 'tiff':
      return replaced(await draw(found.foreign), 'image/webp');
    case 'heic':
      return replaced(
        await convert('heic', '.jpg', ['-frames:v', '1', '-q:v', '2', '-f', 'image2']),
        'image/jpeg',
      );
    case 'film':
      return film(undefined, found.mime);
  }

  /** @param type - Of one that browsers open; absent: its container has to be another. */
  async function film(type: Media['type'] | undefined, mime: string = type ?? ''): Promise<PlayableFile> {
    const isFilm = type === undefined || type.startsWith('video/');
    if (type?.startsWith('font/') === true) return { path, type };
    const video = await videoFacts(path, name);
    if (type !== undefined && (!isFilm || isPlayable(video.codec))) return { path, type, video };
    const options = isPlayable(video.codec) && video.codec === 'avc' ? REMUXED : H264;
    const to = await convert(video.codec === 'hevc' ? 'hevc' : 'film', '.mp4', options, { mime, video });
    return { ...(await replaced(to, 'video/mp4')), video: await videoFacts(to, name) };
  }

  async function convert(
    what: keyof typeof HOW_TO_EXPORT,
    extension: string,
    options: readonly string[],
    film: { readonly mime: string; readonly video?: VideoFacts } = { mime: '' },
  ): Promise<string> {
    if (!(await ffmpeg.isThere())) throw notConvertible(name, what);
    const to = await incoming.path(extension);
    const lengthMs = film.video?.durationMs;
    told.onConverting?.(0);
    try {
      await ffmpeg.convert({
        demuxer: demuxerOf(film.mime),
        from: path,
        to,
        options,
        name,
        signal: told.signal,
        onProgress: (doneMs) => {
          if (lengthMs !== undefined) told.onConverting?.(Math.min(1, doneMs / lengthMs));
        },
      });
    } catch (error) {
      await rm(to, { force: true });
      throw error;
    }
    return to;
  }

  async function draw(what: 'svg' | 'tiff'): Promise<string> {
    const to = await incoming.path('.webp');
    try {
      const picture =
        what === 'svg' ? await drawing(path, name) : sharp(path, { limitInputPixels: MAX_PIXELS });
      await picture
        .rotate()
        .resize({ width: DRAWN_PX, height: DRAWN_PX, fit: 'inside', withoutEnlargement: what === 'tiff' })
        .webp({ quality: 90, effort: 3, smartSubsample: true })
        .toFile(to);
      return to;
    } catch (error) {
      await rm(to, { force: true });
      throw error instanceof VitrineError ? error : damagedFile(name, 'a picture', error);
    }
  }

  async function replaced(to: string, type: Media['type']): Promise<PlayableFile> {
    await rm(path, { force: true });
    return { path: to, type };
  }
}

/** A drawing is drawn here, once, and never sent on: whatever it holds runs nowhere. */
async function drawing(path: string, name: string): Promise<Sharp> {
  const { size } = await stat(path);
  const bytes = size > SVG_BYTES ? undefined : await readFile(path);
  // Entities unfold without end, and no drawing of a shop needs them.
  if (bytes === undefined || /<!ENTITY/i.test(bytes.toString('utf8')))
    throw new VitrineError(
      'invalid',
      `"${name}" is a drawing that is not opened here (over ${SVG_BYTES / 1_000_000} MB, or with entities). Export it as PNG and send that.`,
      { issues: [{ field: 'file', message: 'is a drawing that is not opened here' }] },
    );
  const { width = DRAWN_PX, height = DRAWN_PX } = await sharp(bytes, { density: SVG_DENSITY }).metadata();
  const density = (SVG_DENSITY * DRAWN_PX) / Math.max(width, height, 1);
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, density: Math.min(Math.max(density, 1), MAX_DENSITY) });
}

function demuxerOf(mime: string): 'mov' | 'matroska' | 'avi' {
  if (mime === 'video/matroska' || mime === 'video/webm') return 'matroska';
  return mime === 'video/vnd.avi' ? 'avi' : 'mov';
}

const HOW_TO_EXPORT = {
  heic: 'is a HEIC photo, which browsers cannot show. On the phone choose Settings › Camera › Formats › Most Compatible, or export it as JPEG',
  hevc: 'is an HEVC (H.265) film, which not every browser can show. Export it as H.264 MP4 (on a phone: Most Compatible)',
  film: 'is a film that browsers cannot show. Export it as H.264 MP4',
} as const;

function notConvertible(name: string, what: keyof typeof HOW_TO_EXPORT): VitrineError {
  return new VitrineError(
    'not-supported',
    `"${name}" ${HOW_TO_EXPORT[what]}, or install ffmpeg on the controller: it converts then. Nothing was kept of it.`,
    {
      issues: [
        {
          field: 'file',
          message: `is ${what === 'film' ? 'a film' : what.toUpperCase()} and cannot be converted here`,
        },
      ],
    },
  );
}
