import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Media } from '../../playlists/documents/media.ts';
import type { MediaRecords, RecordAuthor } from '../records/records.ts';
import { createFfmpeg, type Ffmpeg } from './ffmpeg.ts';
import { incomingFolder } from './incoming.ts';
import { makePlayable } from './make-playable.ts';
import { foundType } from './media-types.ts';
import { pictureFacts } from './picture-facts.ts';
import { type MediaFile, openRenditions } from './renditions.ts';
import { videoFacts } from './video-facts.ts';
import { isFile, moveWhole, writeWhole } from './whole-file.ts';

/** What is known of a file before it is read. */
export type GivenFacts = { readonly name: string } & Partial<
  Pick<Media, 'focus' | 'tone' | 'width' | 'height' | 'cutout'>
>;

/** How an upload comes in, and whom to tell how far it is. */
export interface Receiving {
  readonly name: string;
  readonly limitBytes: number;
  /** Aborted when the sender breaks off: then nothing stays. */
  readonly signal: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
  /** It has come in and is converted; 0 to 1. */
  readonly onConverting?: (share: number) => void;
}

/** Media by the hash of their bytes, on disk, with an index in the records. */
export interface MediaStore {
  /**
   * Keeps a file and its facts; the same bytes again change nothing. A picture is read and measured, but for one whose
   * facts are all known: of three hundred of them that would take most of a start. @throws VitrineError invalid, storage-full
   */
  add(store: string, bytes: Buffer, facts: GivenFacts, author: RecordAuthor): Promise<Media>;
  /**
   * Keeps what a stream brings, made into something that screens can show where it is not. All of it or nothing.
   *
   * @throws VitrineError invalid, not-supported (says how to export it), too-large, gone (broken off), storage-full
   */
  receive(
    store: string,
    stream: NodeJS.ReadableStream,
    receiving: Receiving,
    author: RecordAuthor,
  ): Promise<Media>;
  /** Where a medium or a rendition of it (`w640`, `poster`) lies; made on the first request. `undefined`: no such thing. */
  open(hash: string, rendition?: string): Promise<MediaFile | undefined>;
  /** Deletes the files of a medium that no store has any more. */
  erase(hash: string): Promise<void>;
}

export interface MediaStoreOptions {
  readonly dir: string;
  readonly records: Pick<MediaRecords, 'get' | 'put'>;
  /** A medium is on disk and indexed. */
  readonly onAdded?: (store: string, medium: Media, by: string) => void;
  readonly ffmpeg?: Ffmpeg;
}

export function openMediaStore({
  dir,
  records,
  onAdded,
  ffmpeg = createFfmpeg(),
}: MediaStoreOptions): MediaStore {
  const known = new Map<string, Media>();
  const incoming = incomingFolder(dir);
  const swept = incoming.sweep();

  const pathOf = (hash: string) => join(dir, 'media', hash.slice(0, 2), hash);
  const renditions = openRenditions({ dir, pathOf, incoming, ffmpeg });

  async function mediaOf(hash: string): Promise<Media | undefined> {
    const cached = known.get(hash);
    if (cached !== undefined) return cached;
    const media = await records.get(hash);
    if (media !== undefined) known.set(hash, media);
    return media;
  }

  /** The same bytes once more: the entry that stands, for this store too. */
  async function again(store: string, hash: string, author: RecordAuthor): Promise<Media | undefined> {
    const indexed = await records.get(hash);
    if (indexed === undefined || !(await isFile(pathOf(hash)))) return undefined;
    await index(store, indexed, author);
    return indexed;
  }

  /** The file is on disk before anything names it. */
  async function index(store: string, media: Media, author: RecordAuthor): Promise<void> {
    await records.put(store, media, author);
    known.set(media.hash, media);
    onAdded?.(store, media, author.by);
  }

  async function receiveFile(
    store: string,
    stream: NodeJS.ReadableStream,
    receiving: Receiving,
    author: RecordAuthor,
  ): Promise<Media> {
    const { name, limitBytes, signal, onBytes, onConverting } = receiving;
    await swept;
    const progress = { ...(onBytes && { onProgress: onBytes }) };
    const file = await incoming.receive(stream, { limitBytes, signal, ...progress });
    let path = file.path;
    try {
      const standing = await again(store, file.hash, author);
      if (standing !== undefined) return standing;
      const made = await makePlayable({ incoming, ffmpeg }, path, name, {
        signal,
        ...(onConverting && { onConverting }),
      });
      path = made.path;
      const isAsSent = path === file.path;
      const hash = isAsSent ? file.hash : await hashOfFile(path);
      const media: Media = {
        focus: { x: 0.5, y: 0.5 },
        name: name.slice(0, 200),
        hash,
        type: made.type,
        bytes: isAsSent ? file.bytes : (await stat(path)).size,
        cutout: false,
        ...(made.type.startsWith('image/') ? await pictureFacts(path, name) : made.video),
      };
      await moveWhole(path, pathOf(hash));
      await index(store, media, author);
      return media;
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    async add(store, bytes, facts, author) {
      const hash = createHash('sha256').update(bytes).digest('base64url');
      const standing = await again(store, hash, author);
      if (standing !== undefined) return standing;
      const found = await foundType(bytes, facts.name);
      const type = 'type' in found ? found.type : undefined;
      if (type === undefined)
        return receiveFile(store, Readable.from([bytes]), wholeOf(bytes, facts), author);
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
      await index(store, media, author);
      return media;
    },

    receive: receiveFile,

    async open(hash, rendition) {
      const media = await mediaOf(hash);
      if (media === undefined) return undefined;
      const whole = { path: pathOf(hash), type: media.type };
      if (rendition === undefined) return (await isFile(whole.path)) ? whole : undefined;
      return renditions.open(media, rendition);
    },

    async erase(hash) {
      known.delete(hash);
      await rm(pathOf(hash), { force: true });
      await renditions.erase(hash);
    },
  };
}

/** Bytes that are here already, as an upload. */
function wholeOf(bytes: Buffer, { name }: GivenFacts): Receiving {
  return { name, limitBytes: bytes.length, signal: new AbortController().signal };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('base64url');
}

/** A tone that was given stands; all else is measured, unless all of it was given. */
async function measured(
  type: string,
  bytes: Buffer,
  facts: GivenFacts,
): Promise<Pick<Media, 'width' | 'height' | 'cutout' | 'tone' | 'durationMs' | 'codec'>> {
  if (!type.startsWith('image/'))
    return { cutout: false, ...(type.startsWith('font/') ? {} : await videoFacts(bytes, facts.name)) };
  const { width, height, cutout, tone } = facts;
  if (width !== undefined && height !== undefined && cutout !== undefined && tone !== undefined)
    return { width, height, cutout, tone };
  const found = await pictureFacts(bytes, facts.name);
  return tone === undefined ? found : { ...found, tone };
}
