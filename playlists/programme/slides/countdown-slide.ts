import type { CountdownSlide } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { pictureMember } from './picture.ts';
import type { SourceOf } from './slide-source.ts';
import { shownTexts, textMember } from './texts.ts';

/** A contest with the instants of its rounds in the planned days, so that it counts down without the controller. */
export function countdownSlide(
  source: SourceOf<'countdown'>,
  documents: DocumentsAtHand,
): CountdownSlide | undefined {
  const contest = documents.contest(source.contest);
  if (contest === undefined) return undefined;
  return {
    kind: 'countdown',
    contest: source.contest,
    title: shownTexts(contest.title, documents.locales),
    ...textMember('text', contest.text, documents.locales),
    ...textMember('prize', contest.prize, documents.locales),
    ...pictureMember([contest.picture], documents.media),
    rounds: documents.rounds(contest),
  };
}
