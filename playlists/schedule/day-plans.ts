import type { Entry, Schedule } from '../documents/schedule.ts';
import type { ScreenMarks } from '../timeline/cues-at.ts';
import { type BusinessDay, businessDay, businessDays } from './business-day.ts';
import { occurrencesOn } from './occurrences.ts';
import type { StoreTimes } from './store-calendar.ts';
import { type Candidate, compareCandidates, sharersWith, specificityOf } from './who-wins.ts';

/** A part of a business day during which the same occurrences win. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Who plays: one, several by id where shares mix, none for the default content. */
  readonly entries: readonly Entry[];
  /** Start of the occurrence, of several the latest; of the default content the day's. */
  readonly occurrenceFromMs: number;
  /** Where its wheels begin: at its own start, or the evening before where it goes on over the day start. */
  readonly anchorMs: number;
}

/** One business day of a screen, tiled by its stretches. */
export interface PlannedDay {
  readonly date: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly stretches: readonly Stretch[];
}

/** A stretch on the way: its winners are still candidates, for the next day to recognise. */
interface Won {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly winners: readonly Candidate[];
}

/**
 * Plans business days in a row for the screens with the same marks: who wins when, priorities and shares resolved. What
 * runs over the day start is written in both days with the same anchor, so that it does not jump.
 *
 * @param fromDate - First business day, `2026-11-24`.
 */
export function planStretches(
  store: StoreTimes,
  schedule: Schedule,
  marks: ScreenMarks,
  fromDate: string,
  dayCount: number,
): readonly PlannedDay[] {
  const aimed = schedule.entries.flatMap((entry) => {
    const specificity = entry.isOn ? specificityOf(entry.target, marks) : undefined;
    return specificity === undefined ? [] : [{ entry, specificity }];
  });
  const candidatesOn = (day: BusinessDay): readonly Candidate[] =>
    aimed.flatMap(({ entry, specificity }) =>
      occurrencesOn(store, entry, day).map((occurrence) => ({ occurrence, specificity })),
    );

  const days = businessDays(store, fromDate, dayCount);
  const first = days[0];
  if (first === undefined) return [];

  // The day before is planned too: what runs over the first day start has its anchor there. An occurrence crosses one day
  // start at most, so one day is enough.
  const before = businessDay(store, first.number - 1);
  let overnight = candidatesOn(businessDay(store, before.number - 1)).filter(runsPast(before.fromMs));
  let last: Stretch | undefined;
  let lastWinners: readonly Candidate[] = [];

  const planned = [before, ...days].map((day): PlannedDay => {
    const begun = candidatesOn(day);
    const won = winnersOver(day, [...overnight, ...begun]);
    overnight = begun.filter(runsPast(day.untilMs));
    const stretches = won.map((part, index): Stretch => {
      const goesOn = index === 0 && part.winners.length > 0 && areSame(part.winners, lastWinners);
      return {
        fromMs: part.fromMs,
        untilMs: part.untilMs,
        entries: part.winners.map(({ occurrence }) => occurrence.entry),
        occurrenceFromMs: part.winners.reduce(
          (latest, { occurrence }) => Math.max(latest, occurrence.fromMs),
          part.winners.length === 0 ? day.fromMs : 0,
        ),
        anchorMs: goesOn && last !== undefined ? last.anchorMs : part.fromMs,
      };
    });
    last = stretches.at(-1) ?? last;
    lastWinners = won.at(-1)?.winners ?? lastWinners;
    return { date: day.date, fromMs: day.fromMs, untilMs: day.untilMs, stretches };
  });
  return planned.slice(1);
}

const runsPast = (atMs: number) => (candidate: Candidate) => candidate.occurrence.untilMs > atMs;

/** Who wins when on a day: the candidates claim, best first, what time is left. */
function winnersOver(day: BusinessDay, candidates: readonly Candidate[]): readonly Won[] {
  const ranked = candidates
    .filter(({ occurrence }) => occurrence.fromMs < day.untilMs && occurrence.untilMs > day.fromMs)
    .sort(compareCandidates);
  const bounds = boundsOf(day, ranked);
  const tops = claim(bounds, ranked);
  const sharers = ranked.filter(({ occurrence }) => occurrence.entry.share !== undefined);

  const won: Won[] = [];
  let previous: { readonly fromMs: number; readonly winners: readonly Candidate[] } | undefined;
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const [fromMs = 0, untilMs = 0] = [bounds[index], bounds[index + 1]];
    const winners = allWinners(tops[index], sharers, fromMs);
    const isSame = previous !== undefined && areSame(previous.winners, winners);
    previous = isSame && previous !== undefined ? previous : { fromMs, winners };
    if (isSame) won.pop();
    won.push({ fromMs: previous.fromMs, untilMs, winners: previous.winners });
  }
  return won;
}

function allWinners(
  top: Candidate | undefined,
  sharers: readonly Candidate[],
  atMs: number,
): readonly Candidate[] {
  if (top === undefined) return [];
  if (top.occurrence.entry.share === undefined) return [top];
  return sharersWith(
    top,
    sharers.filter(({ occurrence }) => occurrence.fromMs <= atMs && atMs < occurrence.untilMs),
  );
}

/** All instants of a day at which a winner may change, its own ends included, in order. */
function boundsOf(day: BusinessDay, candidates: readonly Candidate[]): readonly number[] {
  const instants = new Set([day.fromMs, day.untilMs]);
  for (const { occurrence } of candidates) {
    if (occurrence.fromMs > day.fromMs) instants.add(occurrence.fromMs);
    if (occurrence.untilMs < day.untilMs) instants.add(occurrence.untilMs);
  }
  return instants.size === 1 ? [] : [...instants].sort((one, other) => one - other);
}

/** The best candidate from each bound on; each part is claimed once, so a thousand candidates cost no more than sorting. */
function claim(bounds: readonly number[], ranked: readonly Candidate[]): readonly (Candidate | undefined)[] {
  const tops: (Candidate | undefined)[] = new Array(bounds.length).fill(undefined);
  // `free[i]`: the first unclaimed part at or after i.
  const free = bounds.map((_, index) => index);
  const freeFrom = (index: number): number => {
    let at = index;
    while (free[at] !== at && at < free.length) {
      free[at] = free[free[at] ?? free.length] ?? free.length;
      at = free[at] ?? free.length;
    }
    return at;
  };
  const indexOf = new Map(bounds.map((atMs, index) => [atMs, index]));
  for (const candidate of ranked) {
    const from = indexOf.get(candidate.occurrence.fromMs) ?? 0;
    const until = indexOf.get(candidate.occurrence.untilMs) ?? bounds.length - 1;
    for (let part = freeFrom(from); part < until; part = freeFrom(part)) {
      tops[part] = candidate;
      free[part] = part + 1;
    }
  }
  return tops;
}

function areSame(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return (
    some.length === others.length &&
    some.every((candidate, index) => {
      const other = others[index]?.occurrence;
      return candidate.occurrence.entry === other?.entry && candidate.occurrence.fromMs === other.fromMs;
    })
  );
}
