import type { Media } from '../../../playlists/documents/media.ts';
import { bytesText, durationText, numberText } from '../../texts/formats.ts';
import { texts } from './texts.ts';

export const MEDIA_KINDS = ['picture', 'film', 'sound', 'font'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

const KINDS: Readonly<Record<string, MediaKind>> = {
  image: 'picture',
  video: 'film',
  audio: 'sound',
  font: 'font',
};

export function kindOf({ type }: Pick<Media, 'type'>): MediaKind {
  return KINDS[type.split('/')[0] ?? ''] ?? 'picture';
}

/** `PNG`, `MP4`: as people call it. */
export function typeText(type: Media['type']): string {
  return TYPE_NAMES[type];
}

const TYPE_NAMES: Readonly<Record<Media['type'], string>> = {
  'image/webp': 'WebP',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/avif': 'AVIF',
  'image/gif': 'GIF',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'font/woff2': 'WOFF2',
};

/** `1 920 × 1 080`; `undefined` of what has no size. */
export function sizeText({ width, height }: Pick<Media, 'width' | 'height'>): string | undefined {
  return width === undefined || height === undefined
    ? undefined
    : `${numberText(width)}\u00a0×\u00a0${numberText(height)}`;
}

/** `JPEG, 1 920 × 1 080, 340 Ko`; of a film its length too. */
export function factsText(media: Media): string {
  const { type, bytes, durationMs } = media;
  const length = durationMs === undefined ? undefined : durationText(durationMs);
  return [typeText(type), sizeText(media), length, bytesText(bytes)]
    .filter((one) => one !== undefined)
    .join(', ');
}

/** `MP4 (H.264)`: the codec says whether a screen can play it. */
export function formatText({ type, codec }: Media): string {
  return codec === undefined
    ? typeText(type)
    : texts.withCodec(typeText(type), CODEC_NAMES[codec] ?? codec.toUpperCase());
}

/** Codecs that people know by another name than browsers do. */
const CODEC_NAMES: Readonly<Record<string, string>> = { avc: 'H.264', hevc: 'H.265' };
