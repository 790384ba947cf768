import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Explanation, Verdict } from '../../../../playlists/schedule/explain.ts';
import { listText } from '../../../texts/formats.ts';
import { entryName, priorityWords, type ShopNames, targetWords } from './entry-words.ts';
import { wordTexts as texts } from './texts.ts';

/** Why an entry does not play, in one sentence. */
export function verdictWords(
  entry: Entry,
  verdict: Verdict,
  entries: readonly Entry[],
  names: ShopNames,
): string {
  const other = 'to' in verdict ? entries.find(({ id }) => id === verdict.to) : undefined;
  const winner = other === undefined ? '' : entryName(other, names);
  switch (verdict.code) {
    case 'off':
      return texts.whyOff;
    case 'target':
      return texts.whyTarget(targetWords(entry.target, names));
    case 'date':
      return texts.whyDate;
    case 'weekday':
      return texts.whyWeekday;
    case 'recurrence':
      return texts.whyRecurrence;
    case 'exception':
      return texts.whyException;
    case 'time':
      return texts.whyTime;
    case 'closed':
      return texts.whyClosed;
    case 'holiday':
      return texts.whyHoliday;
    case 'lost-priority':
      return texts.whyPriority(priorityWords(entry.priority), winner, priorityWords(other?.priority ?? 0));
    case 'lost-specificity':
      return texts.whySpecificity(winner);
    case 'lost-later-start':
      return texts.whyLaterStart(winner);
    case 'lost-id':
      return texts.whyId(winner);
    case 'wins':
    case 'shares':
      return '';
  }
}

/** Why what plays does, in one sentence. */
export function winnerWords({ winners, verdicts }: Explanation, names: ShopNames): string {
  const [winner, ...others] = winners;
  if (winner === undefined) return texts.defaultWhy;
  if (others.length > 0) return texts.shares(listText(others.map((entry) => entryName(entry, names))));
  const beaten = verdicts.filter(({ code }) => code.startsWith('lost-')).length;
  return beaten === 0
    ? texts.winsAlone(targetWords(winner.target, names))
    : texts.winsAbove(beaten, priorityWords(winner.priority));
}
