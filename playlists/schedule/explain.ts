import type { Entry, Schedule } from '../documents/schedule.ts';
import type { ScreenMarks } from '../timeline/cues-at.ts';
import { type BusinessDay, businessDay, businessDayOf, windowOn } from './business-day.ts';
import { type DayRefusal, refusalOf, ruleOf } from './entry-rule.ts';
import { type Occurrence, occurrencesOn } from './occurrences.ts';
import { isHoliday } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';
import {
  type Candidate,
  compareCandidates,
  doShare,
  type Ground,
  groundOf,
  type Specificity,
  specificityOf,
} from './who-wins.ts';

/** Why an entry does or does not play on a screen at an instant. */
export type Verdict =
  /** It is switched off. */
  | { readonly code: 'off' }
  /** It aims at other screens. */
  | { readonly code: 'target' }
  /** The business day is none of its days. */
  | { readonly code: DayRefusal }
  /** The right day, another time. */
  | { readonly code: 'time' }
  /** It waits for the shop to open; on a `holiday` the weekday's hours would say otherwise. */
  | { readonly code: 'closed' | 'holiday' }
  /** It would play, but `to` stands above it. */
  | { readonly code: `lost-${Ground}`; readonly to: string }
  | { readonly code: 'wins' }
  /** It plays, mixed with these others. */
  | { readonly code: 'shares'; readonly with: readonly string[] };

/** What plays on a screen at an instant, and why. */
export interface Explanation {
  /** The business day in which the instant lies. */
  readonly date: string;
  /** Who plays, as in the day plans: none for the default content. */
  readonly winners: readonly Entry[];
  /** One for each entry of the schedule, in its order. */
  readonly verdicts: readonly Verdict[];
}

const OFF: Verdict = { code: 'off' };
const TARGET: Verdict = { code: 'target' };
const WINS: Verdict = { code: 'wins' };

/** Answers "what plays on this screen at this instant, and why did the others lose?" by the rules of the day plans. */
export function explainAt(
  store: StoreTimes,
  schedule: Schedule,
  screen: ScreenMarks,
  atMs: number,
): Explanation {
  const [explanation] = explainAll(store, schedule, [screen], atMs);
  return explanation ?? { date: businessDayOf(store, atMs).date, winners: [], verdicts: [] };
}

/** The same for many screens at once: times are judged once, and only then who wins on each. */
export function explainAll(
  store: StoreTimes,
  schedule: Schedule,
  screens: readonly ScreenMarks[],
  atMs: number,
): readonly Explanation[] {
  const day = businessDayOf(store, atMs);
  const yesterday = businessDay(store, day.number - 1);
  const judged = schedule.entries.map((entry) =>
    entry.isOn ? judge(store, entry, day, yesterday, atMs) : OFF,
  );
  return screens.map((screen) => explain(schedule.entries, judged, screen, day.date));
}

/** The occurrence that stands at an instant, or why there is none. */
function judge(
  store: StoreTimes,
  entry: Entry,
  day: BusinessDay,
  yesterday: BusinessDay,
  atMs: number,
): Occurrence | Verdict {
  const rule = ruleOf(store, entry);
  // The business day whose window covers the instant is the one to ask: at 05:00 that may be the evening before.
  const asked = [day, yesterday].find((begun) => {
    const window = windowOn(store, begun, rule.window);
    return window !== undefined && window.fromMs <= atMs && atMs < window.untilMs;
  });
  const refusal = refusalOf(rule, asked ?? day);
  if (refusal !== undefined) return { code: refusal };
  if (asked === undefined) return { code: 'time' };
  const occurrence = occurrencesOn(store, entry, asked).find(
    ({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs,
  );
  return occurrence ?? { code: isHoliday(store, day) ? 'holiday' : 'closed' };
}

function explain(
  entries: readonly Entry[],
  judged: readonly (Occurrence | Verdict)[],
  screen: ScreenMarks,
  date: string,
): Explanation {
  const verdicts: Verdict[] = [];
  const candidates: { readonly candidate: Candidate; readonly index: number }[] = [];
  let top: Candidate | undefined;
  for (const [index, entry] of entries.entries()) {
    const time = judged[index] ?? OFF;
    const specificity: Specificity | undefined =
      time === OFF ? undefined : specificityOf(entry.target, screen);
    if (time === OFF || specificity === undefined) verdicts.push(time === OFF ? OFF : TARGET);
    else if ('code' in time) verdicts.push(time);
    else {
      const candidate = { occurrence: time, specificity };
      candidates.push({ candidate, index });
      verdicts.push(WINS);
      if (top === undefined || compareCandidates(candidate, top) < 0) top = candidate;
    }
  }
  if (top === undefined) return { date, winners: [], verdicts };

  const winner = top;
  const lost = new Map<Ground, Verdict>();
  const winners: { readonly entry: Entry; readonly index: number }[] = [];
  for (const { candidate, index } of candidates) {
    const { entry } = candidate.occurrence;
    if (candidate === winner || doShare(winner.occurrence.entry, entry)) {
      winners.push({ entry, index });
      continue;
    }
    const ground = groundOf(winner, candidate);
    const verdict = lost.get(ground) ?? { code: `lost-${ground}`, to: winner.occurrence.entry.id };
    lost.set(ground, verdict);
    verdicts[index] = verdict;
  }
  winners.sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
  if (winners.length > 1) {
    for (const { entry, index } of winners) {
      const others = winners.filter((other) => other.entry !== entry).map((other) => other.entry.id);
      verdicts[index] = { code: 'shares', with: others };
    }
  }
  return { date, winners: winners.map(({ entry }) => entry), verdicts };
}
