import type { LiveSlide, ProductFace } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { pictureMember } from './picture.ts';
import { productFace } from './product-face.ts';
import type { SourceOf } from './slide-source.ts';
import { shownTexts } from './texts.ts';

/** A stream, with a product beside it where the item names one that is known. */
export function liveSlide(source: SourceOf<'live'>, documents: DocumentsAtHand): LiveSlide | undefined {
  const stream = documents.stream(source.stream);
  if (stream === undefined) return undefined;
  const face = source.product === undefined ? undefined : faceBeside(source.product, documents);
  return {
    kind: 'live',
    stream: source.stream,
    source: stream.kind,
    address: stream.address,
    title: shownTexts(stream.title, documents.locales),
    host: stream.host,
    ...pictureNamedPoster(stream.poster, documents),
    ...(stream.sound === 'audible' ? { sound: 'audible' } : {}),
    ...(face === undefined ? {} : { face }),
  };
}

/** Beside a video stand name, price and code: a price edit need not carry what nobody sees there. */
function faceBeside(product: string, documents: DocumentsAtHand): ProductFace | undefined {
  const face = productFace(product, documents);
  if (face === undefined) return undefined;
  const { lede: _lede, picture: _picture, ...beside } = face;
  return beside;
}

function pictureNamedPoster(
  poster: string | undefined,
  documents: DocumentsAtHand,
): Pick<LiveSlide, 'poster'> {
  const { picture } = pictureMember([poster], documents.media);
  return picture === undefined ? {} : { poster: picture };
}
