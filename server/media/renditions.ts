import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Media } from '../../playlists/documents/media.ts';
import { RENDITION_WIDTHS } from '../../playlists/programme/renditions.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { IncomingFolder } from './incoming.ts';
import { MAX_PIXELS } from './picture-facts.ts';
import { isFile, writeWhole } from './whole-file.ts';

/** A file to serve. */
export interface MediaFile {
  readonly path: string;
  readonly type: string;
}

/** Smaller pictures of media, each made on its first request and kept. */
export interface Renditions {
  /** @param rendition - `w640` of a picture, `poster` of a film. @returns `undefined`: there is no such rendition. */
  open(media: Media, rendition: string): Promise<MediaFile | undefined>;
  erase(hash: string): Promise<void>;
}

export interface RenditionsOptions {
  readonly dir: string;
  /** Where a medium's own bytes lie. */
  readonly pathOf: (hash: string) => string;
  readonly incoming: IncomingFolder;
  readonly ffmpeg: Ffmpeg;
}

/** A poster is taken this far into a film: the first frame is black too often. */
const POSTER_AT_S = 1;
const POSTER_WIDTH = 1_280;

export function openRenditions({ dir, pathOf, incoming, ffmpeg }: RenditionsOptions): Renditions {
  const making = new Map<string, Promise<MediaFile | undefined>>();
  const folderOf = (hash: string) => join(dir, 'renditions', hash.slice(0, 2), hash);

  async function makePicture(media: Media, width: number): Promise<MediaFile | undefined> {
    const path = join(folderOf(media.hash), `w${width}.webp`);
    if (!(await isFile(path))) {
      const original = await readFile(pathOf(media.hash)).catch(() => undefined);
      if (original === undefined) return undefined;
      await writeWhole(path, await webp(original, width));
    }
    return { path, type: 'image/webp' };
  }

  /** The picture of a film, where this machine has ffmpeg. */
  async function makePoster(media: Media): Promise<MediaFile | undefined> {
    const path = join(folderOf(media.hash), 'poster.webp');
    if (await isFile(path)) return { path, type: 'image/webp' };
    if (!(await ffmpeg.isThere()) || !(await isFile(pathOf(media.hash)))) return undefined;
    const frame = await incoming.path('.png');
    try {
      await ffmpeg.convert({
        demuxer: media.type === 'video/webm' ? 'matroska' : 'mov',
        from: pathOf(media.hash),
        to: frame,
        options: [
          ...['-ss', String(Math.min(POSTER_AT_S, (media.durationMs ?? 0) / 2000))],
          ...['-frames:v', '1', '-f', 'image2'],
        ],
        name: media.name,
        signal: new AbortController().signal,
      });
      await writeWhole(path, await webp(await readFile(frame), POSTER_WIDTH));
      return { path, type: 'image/webp' };
    } catch {
      // A film without a picture is shown by its name: nothing else depends on it.
      return undefined;
    } finally {
      await rm(frame, { force: true });
    }
  }

  /** Asked for by many at once, made once. */
  function madeOnce(key: string, make: () => Promise<MediaFile | undefined>): Promise<MediaFile | undefined> {
    const made = making.get(key) ?? make().finally(() => making.delete(key));
    making.set(key, made);
    return made;
  }

  return {
    async open(media, rendition) {
      const { hash } = media;
      if (rendition === 'poster' && media.type.startsWith('video/'))
        return madeOnce(`${hash}/poster`, () => makePoster(media));
      const width = RENDITION_WIDTHS.find((candidate) => rendition === `w${candidate}`);
      if (width === undefined || !media.type.startsWith('image/')) return undefined;
      // A WebP that is no wider than asked serves as it is.
      if (media.type === 'image/webp' && (media.width ?? 0) <= width)
        return (await isFile(pathOf(hash))) ? { path: pathOf(hash), type: media.type } : undefined;
      return madeOnce(`${hash}/${width}`, () => makePicture(media, width));
    },
    erase: (hash) => rm(folderOf(hash), { recursive: true, force: true }),
  };
}

function webp(original: Buffer, width: number): Promise<Buffer> {
  return sharp(original, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 82, effort: 3 })
    .toBuffer();
}
