import type { MessageSlide } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { pictureMember } from './picture.ts';
import type { SourceOf } from './slide-source.ts';
import { shownTexts, textMember } from './texts.ts';

/** Words of the shop's own. */
export function messageSlide(source: SourceOf<'message'>, documents: DocumentsAtHand): MessageSlide {
  return {
    kind: 'message',
    title: shownTexts(source.title, documents.locales),
    ...textMember('text', source.text, documents.locales),
    ...pictureMember([source.picture], documents.media),
    tone: source.tone,
  };
}
