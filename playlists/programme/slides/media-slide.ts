import type { MediaSlide } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import type { SourceOf } from './slide-source.ts';

/** An image or a video; `undefined` when the medium is not known or cannot be shown. */
export function mediaSlide(source: SourceOf<'media'>, documents: DocumentsAtHand): MediaSlide | undefined {
  const media = documents.media(source.media);
  if (media === undefined || !/^(?:image|video)\//.test(media.type)) return undefined;
  const { hash, type, width, height, focus } = media;
  return {
    kind: 'media',
    media: hash,
    type,
    fit: source.fit,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    focus: { x: focus.x, y: focus.y },
  };
}
