import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Media } from '../../playlists/documents/media.ts';
import { RENDITION_WIDTHS } from '../../playlists/programme/renditions.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { MediaRecords, RecordAuthor } from '../records/records.ts';
import { typeOfBytes } from './media-types.ts';

/** A file to serve. */
export interface MediaFile {
  readonly path: string;
  readonly type: string;
}

/** What is known of a file before it is read. */
export type GivenFacts = { readonly name: string } & Partial<
  Pick<Media, 'focus' | 'tone' | 'width' | 'height' | 'cutout'>
>;

/** Media by the hash of their bytes, on disk, with an index in the records. */
export interface MediaStore {
  /**
   * Keeps a file and its facts; the same bytes again change nothing. A picture is read and measured, but for one whose
   * facts are all known: of three hundred of them that would take most of a start. @throws VitrineError invalid, storage-full
   */
  add(store: string, bytes: Buffer, facts: GivenFacts, author: RecordAuthor): Promise<Media>;
  /** Where a medium or a rendition of it (`w640`) lies; made on the first request. `undefined`: no such thing. */
  open(hash: string, rendition?: string): Promise<MediaFile | undefined>;
}

export interface MediaStoreOptions {
  readonly dir: string;
  readonly records: Pick<MediaRecords, 'get' | 'put'>;
  /** A medium is on disk and indexed. */
  readonly onAdded?: (store: string, medium: Media) => void;
}

/** A picture that would unfold to more than this is refused: 100 million pixels are a wall of 24 4K screens. */
const MAX_PIXELS = 100_000_000;

export function openMediaStore({ dir, records, onAdded }: MediaStoreOptions): MediaStore {
  const known = new Map<string, Media>();
  const making = new Map<string, Promise<MediaFile | undefined>>();

  const pathOf = (hash: string) => join(dir, 'media', hash.slice(0, 2), hash);

  async function mediaOf(hash: string): Promise<Media | undefined> {
    const cached = known.get(hash);
    if (cached !== undefined) return cached;
    const media = await records.get(hash);
    if (media !== undefined) known.set(hash, media);
    return media;
  }

  async function makeRendition(media: Media, width: number): Promise<MediaFile | undefined> {
    const path = join(dir, 'renditions', media.hash.slice(0, 2), media.hash, `w${width}.webp`);
    if (!(await exists(path))) {
      const original = await readFile(pathOf(media.hash)).catch(() => undefined);
      if (original === undefined) return undefined;
      const bytes = await sharp(original, { limitInputPixels: MAX_PIXELS })
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: 82, effort: 3 })
        .toBuffer();
      await writeWhole(path, bytes);
    }
    return { path, type: 'image/webp' };
  }

  return {
    async add(store, bytes, facts, author) {
      const hash = createHash('sha256').update(bytes).digest('base64url');
      const indexed = await records.get(hash);
      if (indexed !== undefined && (await exists(pathOf(hash)))) {
        await records.put(store, indexed, author);
        onAdded?.(store, indexed);
        return indexed;
      }
      const type = await typeOfBytes(bytes, facts.name);
      const media: Media = {
        focus: { x: 0.5, y: 0.5 },
        ...facts,
        name: facts.name.slice(0, 200),
        hash,
        type,
        bytes: bytes.length,
        ...(await measured(type, bytes, facts)),
      };
      await writeWhole(pathOf(hash), bytes);
      // The file is on disk before anything names it.
      await records.put(store, media, author);
      known.set(hash, media);
      onAdded?.(store, media);
      return media;
    },

    async open(hash, rendition) {
      const media = await mediaOf(hash);
      if (media === undefined) return undefined;
      const whole = { path: pathOf(hash), type: media.type };
      if (rendition === undefined) return (await exists(whole.path)) ? whole : undefined;

      const width = RENDITION_WIDTHS.find((candidate) => rendition === `w${candidate}`);
      if (width === undefined || !media.type.startsWith('image/')) return undefined;
      // A WebP that is no wider than asked serves as it is.
      if (media.type === 'image/webp' && (media.width ?? 0) <= width)
        return (await exists(whole.path)) ? whole : undefined;

      const key = `${hash}/${width}`;
      const made = making.get(key) ?? makeRendition(media, width).finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}

/** A tone that was given stands; all else is measured, unless all of it was given. */
async function measured(
  type: string,
  bytes: Buffer,
  facts: GivenFacts,
): Promise<Pick<Media, 'width' | 'height' | 'cutout' | 'tone'>> {
  if (!type.startsWith('image/')) return { cutout: false };
  const { width, height, cutout, tone } = facts;
  if (width !== undefined && height !== undefined && cutout !== undefined && tone !== undefined)
    return { width, height, cutout, tone };
  const found = await pictureFacts(bytes, facts.name);
  return tone === undefined ? found : { ...found, tone };
}

async function pictureFacts(
  bytes: Buffer,
  name: string,
): Promise<Pick<Media, 'width' | 'height' | 'cutout' | 'tone'>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const [metadata, stats] = await Promise.all([picture.metadata(), picture.stats()]);
    const { width, height, orientation, space, depth } = metadata;
    const isTurned = (orientation ?? 1) >= 5;
    const means = stats.channels.map((channel) => Math.round(channel.mean));
    // Grey, CMYK and sixteen bits have other channels than red, green and blue of 0 to 255.
    const tone = space === 'srgb' && depth === 'uchar' ? means : await meanColour(bytes);
    const hex = tone.slice(0, 3).map((value) => value.toString(16).padStart(2, '0'));
    return {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      cutout: !stats.isOpaque,
      tone: `#${hex.join('')}`,
    };
  } catch (error) {
    throw new VitrineError(
      'invalid',
      `"${name}" is damaged: it cannot be read as a picture. Nothing was kept of it.`,
      {
        issues: [{ field: 'file', message: 'cannot be read as a picture' }],
        cause: error,
      },
    );
  }
}

async function meanColour(bytes: Buffer): Promise<readonly number[]> {
  const onePixel = sharp(bytes, { limitInputPixels: MAX_PIXELS }).resize(1, 1, { fit: 'fill' });
  return [...(await onePixel.toColourspace('srgb').removeAlpha().raw().toBuffer())];
}

/** The whole file or none: written beside, synced, renamed. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}.part`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    const folder = await open(join(path, '..'), constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(beside, { force: true });
    const isFull =
      error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    throw new VitrineError(
      isFull ? 'storage-full' : 'storage-failed',
      isFull
        ? 'The disk is full: the file was not kept. Free some space and send it again.'
        : 'The file could not be written: is the data folder writable?',
      { cause: error },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).size > 0;
  } catch {
    return false;
  }
}
