import type { Media } from '../../../../playlists/documents/media.ts';
import type { WorkNews } from '../../../../playlists/protocol/console-news.ts';
import type { Refused } from '../../../link/refused.ts';
import { bytesText } from '../../../texts/formats.ts';
import { factsText, typeText } from '../media-words.ts';
import { texts } from './texts.ts';
import type { Upload } from './upload-queue.ts';

/** What an upload says of itself: where it stands, and what more there is to know or to do. */
export interface UploadWords {
  readonly text: string;
  readonly more?: string;
  /** From 0 to 1, while it can be told. */
  readonly share?: number;
}

const TYPE_OF_EXTENSION: Readonly<Record<string, Media['type']>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  avif: 'image/avif',
  gif: 'image/gif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  woff2: 'font/woff2',
};
/** What no screen shows as it is. */
const CONVERTED = new Set(['svg', 'tif', 'tiff', 'heic', 'heif', 'mov', 'm4v', 'avi', 'mkv']);
/** The controller tells a conversion in hundredths. */
const HUNDREDTHS = 100;

/** @param work - Long work of the store: a conversion tells there how far it is. */
export function uploadWords({ file, state }: Upload, work: Iterable<WorkNews>, by: string): UploadWords {
  switch (state.is) {
    case 'waiting':
      return { text: texts.waiting };
    case 'sending':
      return {
        text: texts.sent(bytesText(state.sentBytes), bytesText(file.size)),
        share: file.size === 0 ? 0 : state.sentBytes / file.size,
      };
    case 'read': {
      const conversion = conversionOf(file, work, by);
      return conversion === undefined
        ? { text: texts.read, share: 1 }
        : { text: texts.converted(conversion.done), share: conversion.done / HUNDREDTHS };
    }
    case 'kept': {
      const note = noteOn(file.name, state.media);
      return { text: texts.kept(factsText(state.media)), ...(note !== undefined && { more: note }) };
    }
    case 'cancelled':
      return { text: texts.cancelled };
    case 'refused':
      return refusalWords(file.name, state.refusal);
  }
}

/** Why a file was refused, and what to do, in the person's language. */
export function refusalWords(name: string, refusal: Refused): UploadWords {
  switch (refusal.code) {
    case 'not-supported':
      return notSupported(extensionOf(name));
    case 'invalid':
      return refusal.fields.some(({ message }) => /^c(?:annot|ould not) be/.test(message))
        ? { text: texts.damaged, more: texts.damagedTodo }
        : { text: texts.unknown, more: texts.unknownTodo };
    case 'too-large':
      return { text: texts.tooLarge(bytesIn(refusal)), more: texts.tooLargeTodo };
    case 'storage-full':
      return { text: texts.diskFull, more: texts.diskFullTodo };
    case 'unreachable':
      return { text: texts.unreachable };
    default:
      return { text: refusal.message };
  }
}

function notSupported(extension: string): UploadWords {
  if (extension === 'heic' || extension === 'heif') return { text: texts.heic, more: texts.heicTodo };
  return { text: texts.film, more: texts.filmTodo };
}

/** The limit, as the controller names it ("is larger than 2000 MB"). */
function bytesIn({ fields }: Refused): string | undefined {
  const megabytes = fields
    .map(({ message }) => /(\d+) MB/.exec(message)?.[1])
    .find((one) => one !== undefined);
  return megabytes === undefined ? undefined : bytesText(Number(megabytes) * 1024 * 1024);
}

/** What was made of a file that is not what its name says, or that no screen shows. */
function noteOn(name: string, media: Media): string | undefined {
  const extension = extensionOf(name);
  if (CONVERTED.has(extension)) return texts.madeInto(typeText(media.type));
  const claimed = TYPE_OF_EXTENSION[extension];
  return claimed === undefined || claimed === media.type
    ? undefined
    : texts.saysOtherwise(`.${extension}`, typeText(media.type));
}

function conversionOf(file: File, work: Iterable<WorkNews>, by: string): WorkNews | undefined {
  for (const one of work)
    if (one.kind === 'media' && one.state === 'running' && one.name === file.name && one.by === by)
      return one.total === HUNDREDTHS ? one : undefined;
  return undefined;
}

function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
