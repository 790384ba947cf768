import type { SlidePart } from '../slide.ts';
import type { Warning } from '../warning.ts';
import { countdownSlide } from './countdown-slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { liveSlide } from './live-slide.ts';
import { mediaSlide } from './media-slide.ts';
import { messageSlide } from './message-slide.ts';
import { slideConditions } from './slide-conditions.ts';
import type { SlideSource, SourceConditions } from './slide-source.ts';
import { spotlightSlide } from './spotlight-slide.ts';

/**
 * Makes the slide of a source as it travels: all that a display needs is in it, but the bytes of media and the face of a
 * product that another slide holds. A new kind adds one line here.
 *
 * @returns `undefined` when what it shows is gone: its slots stay, and are filled.
 */
export function buildSlide(source: SlideSource, documents: DocumentsAtHand): SlidePart | undefined {
  const slide = slideOf(source, documents);
  if (slide === undefined) return slide;
  const conditions: SourceConditions = {
    ...source.conditions,
    ...(isHidden(source, documents) ? { inStock: true } : {}),
  };
  if (Object.keys(conditions).length === 0) return slide;
  return { ...slide, conditions: slideConditions(conditions, documents) };
}

/** A store may leave out what it cannot sell; while it can, nothing of it travels. A live stream goes on either way. */
function isHidden({ content }: SlideSource, { hidesOutOfStock, product }: DocumentsAtHand): boolean {
  return hidesOutOfStock && content.kind === 'spotlight' && product(content.product)?.stock === 'out';
}

function slideOf({ id, content }: SlideSource, documents: DocumentsAtHand): SlidePart | undefined {
  switch (content.kind) {
    case 'spotlight':
      return spotlightSlide(id, content, documents);
    case 'live':
      return liveSlide(content, documents);
    case 'countdown':
      return countdownSlide(content, documents);
    case 'media':
      return mediaSlide(content, documents);
    case 'message':
      return messageSlide(content, documents);
  }
}

/** Hashes of the media that a slide shows; those of a face that another slide holds are told there. */
export function mediaOfSlide(slide: SlidePart): readonly string[] {
  const pictures = [
    slide.kind === 'media' ? slide.media : undefined,
    slide.kind === 'countdown' || slide.kind === 'message' ? slide.picture?.media : undefined,
    slide.kind === 'live' ? slide.poster?.media : undefined,
    slide.kind === 'spotlight' ? slide.face?.picture?.media : undefined,
  ];
  return pictures.filter((hash) => hash !== undefined);
}

/** What is wrong with a source: the document that is not known. */
export function warningOf(source: SlideSource, slide: SlidePart | undefined): Warning | undefined {
  const { id: where, content } = source;
  if (slide === undefined) {
    switch (content.kind) {
      case 'spotlight':
        return { code: 'product-unknown', where, what: content.product };
      case 'live':
        return { code: 'stream-unknown', where, what: content.stream };
      case 'countdown':
        return { code: 'contest-unknown', where, what: content.contest };
      case 'media':
        return { code: 'media-unknown', where, what: content.media };
      case 'message':
        return undefined;
    }
  }
  if (slide.kind === 'countdown' && slide.rounds.length === 0) {
    return { code: 'contest-over', where, what: slide.contest };
  }
  if (content.kind === 'message' && content.picture !== undefined && !('picture' in slide)) {
    return { code: 'media-unknown', where, what: content.picture };
  }
  return undefined;
}
