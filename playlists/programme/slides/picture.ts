import type { Media } from '../../documents/media.ts';
import type { Picture } from '../slide.ts';

/** A medium as a picture; `undefined` when it is none, or its size is not known. */
export function pictureOf(media: Media | undefined): Picture | undefined {
  if (media === undefined || !media.type.startsWith('image/')) return undefined;
  const { hash, width, height, focus, cutout, tone } = media;
  if (width === undefined || height === undefined) return undefined;
  return {
    media: hash,
    width,
    height,
    focus: { x: focus.x, y: focus.y },
    ...(cutout ? { cutout: true } : {}),
    ...(tone === undefined ? {} : { tone }),
  };
}

/** The first of several media that is a picture, as a member that is left out where there is none. */
export function pictureMember(
  hashes: readonly (string | undefined)[],
  mediaOf: (hash: string) => Media | undefined,
): { readonly picture?: Picture } {
  for (const hash of hashes) {
    const picture = hash === undefined ? undefined : pictureOf(mediaOf(hash));
    if (picture !== undefined) return { picture };
  }
  return {};
}
