import type { LiveSlide, SlidePart } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { pictureMember } from './picture.ts';
import { faceSlideId, type SourceOf } from './slide-source.ts';
import { shownTexts } from './texts.ts';

/** A stream, with the slide of the product beside it where the item names one. */
export function liveSlide(
  source: SourceOf<'live'>,
  documents: DocumentsAtHand,
): Extract<SlidePart, { kind: 'live' }> | undefined {
  const stream = documents.stream(source.stream);
  if (stream === undefined) return undefined;
  return {
    kind: 'live',
    stream: source.stream,
    source: stream.kind,
    address: stream.address,
    title: shownTexts(stream.title, documents.locales),
    host: stream.host,
    ...pictureNamedPoster(stream.poster, documents),
    ...(stream.sound === 'audible' ? { sound: 'audible' } : {}),
    ...(source.product === undefined ? {} : { spotlight: faceSlideId(source.product) }),
  };
}

function pictureNamedPoster(
  poster: string | undefined,
  documents: DocumentsAtHand,
): Pick<LiveSlide, 'poster'> {
  const { picture } = pictureMember([poster], documents.media);
  return picture === undefined ? {} : { poster: picture };
}
