import type { Entry } from '../documents/entry.ts';
import type { Schedule } from '../documents/schedule.ts';
import type { ScreenMarks } from '../documents/target.ts';
import { type BusinessDay, businessDay, runsOver } from './business-day.ts';
import { ruleOf } from './entry-rule.ts';
import { occurrencesOn } from './occurrences.ts';
import type { Interval } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';
import { type Candidate, compareCandidates, doShare, type Specificity, specificityOf } from './who-wins.ts';

/** Entries aimed at a screen that only the start of their occurrences and their ids tell apart. */
type Rank = readonly { readonly entry: Entry; readonly specificity: Specificity }[];

/** A part of a day with those who play in it: none, one, or several that share. */
export interface Won extends Interval {
  readonly winners: readonly Candidate[];
}

/** A part of a day with the one that stands above all others in it. */
interface Claim extends Interval {
  readonly top: Candidate;
}

/** The entries that aim at a screen, the best rank first. */
export function ranksFor(schedule: Schedule, marks: ScreenMarks): readonly Rank[] {
  const ranks = new Map<number, Rank[number][]>();
  for (const entry of schedule.entries) {
    const specificity = entry.isOn ? specificityOf(entry.target, marks) : undefined;
    if (specificity === undefined) continue;
    const height = entry.priority * 3 + specificity;
    const rank = ranks.get(height);
    if (rank === undefined) ranks.set(height, [{ entry, specificity }]);
    else rank.push({ entry, specificity });
  }
  return [...ranks].sort(([one], [other]) => other - one).map(([, rank]) => rank);
}

/**
 * Who wins when on a business day, in order, without gap or overlap. The best claim first what time is left; once the day
 * is full, the rest is not even worked out.
 */
export function winnersOver(store: StoreTimes, ranks: readonly Rank[], day: BusinessDay): readonly Won[] {
  let free: readonly Interval[] = day.fromMs < day.untilMs ? [day] : [];
  const claims: Claim[] = [];
  for (const rank of ranks) {
    if (free.length === 0) break;
    for (const candidate of candidatesOn(store, rank, day).sort(compareCandidates)) {
      free = claim(free, candidate, claims);
    }
  }
  const won = [
    ...claims.flatMap((part) => shared(store, ranks, day, part)),
    ...free.map(({ fromMs, untilMs }): Won => ({ fromMs, untilMs, winners: [] })),
  ];
  return won.sort((one, other) => one.fromMs - other.fromMs);
}

/** What would play on a day: the occurrences that begin on it, and those of the evening before that run into it. */
function candidatesOn(store: StoreTimes, rank: Rank, day: BusinessDay): Candidate[] {
  const yesterday = businessDay(store, day.number - 1);
  const candidates: Candidate[] = [];
  for (const { entry, specificity } of rank) {
    if (runsOver(store, ruleOf(store, entry).window)) {
      for (const occurrence of occurrencesOn(store, entry, yesterday)) {
        if (occurrence.untilMs > day.fromMs) candidates.push({ occurrence, specificity });
      }
    }
    for (const occurrence of occurrencesOn(store, entry, day)) {
      if (occurrence.fromMs < day.untilMs) candidates.push({ occurrence, specificity });
    }
  }
  return candidates;
}

/** Takes what is free of a candidate's time. Returns what stays free. */
function claim(free: readonly Interval[], top: Candidate, claims: Claim[]): readonly Interval[] {
  const { fromMs, untilMs } = top.occurrence;
  if (!free.some((gap) => gap.fromMs < untilMs && fromMs < gap.untilMs)) return free;
  const left: Interval[] = [];
  for (const gap of free) {
    const part = { fromMs: Math.max(gap.fromMs, fromMs), untilMs: Math.min(gap.untilMs, untilMs) };
    if (part.fromMs >= part.untilMs) {
      left.push(gap);
      continue;
    }
    claims.push({ ...part, top });
    if (gap.fromMs < part.fromMs) left.push({ fromMs: gap.fromMs, untilMs: part.fromMs });
    if (part.untilMs < gap.untilMs) left.push({ fromMs: part.untilMs, untilMs: gap.untilMs });
  }
  return left;
}

/** A claim cut where those that its winner shares with begin and end. */
function shared(store: StoreTimes, ranks: readonly Rank[], day: BusinessDay, part: Claim): readonly Won[] {
  const { fromMs, untilMs, top } = part;
  if (top.occurrence.entry.share === undefined) return [{ fromMs, untilMs, winners: [top] }];

  const sharing = ranks.flat().filter(({ entry }) => doShare(entry, top.occurrence.entry));
  const sharers = candidatesOn(store, sharing, day)
    .filter(({ occurrence }) => occurrence.fromMs < untilMs && occurrence.untilMs > fromMs)
    .sort((one, other) => (one.occurrence.entry.id < other.occurrence.entry.id ? -1 : 1));
  const bounds = new Set([fromMs]);
  for (const { occurrence } of sharers) {
    if (occurrence.fromMs > fromMs) bounds.add(occurrence.fromMs);
    if (occurrence.untilMs < untilMs) bounds.add(occurrence.untilMs);
  }
  const instants = [...bounds].sort((one, other) => one - other);
  return instants.map((atMs, index) => ({
    fromMs: atMs,
    untilMs: instants[index + 1] ?? untilMs,
    winners: sharers.filter(({ occurrence }) => occurrence.fromMs <= atMs && atMs < occurrence.untilMs),
  }));
}
