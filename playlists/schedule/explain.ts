import type { Entry } from '../documents/entry.ts';
import type { Schedule } from '../documents/schedule.ts';
import type { ScreenMarks } from '../documents/target.ts';
import { type AimIndex, aimIndexOf, namedBy } from './aim-index.ts';
import { businessDayOf } from './business-day.ts';
import { judgeTime, type TimeRefusal } from './judge-time.ts';
import type { Occurrence } from './occurrences.ts';
import type { StoreTimes } from './store-calendar.ts';
import {
  type Candidate,
  compareCandidates,
  doShare,
  type Ground,
  groundOf,
  type Specificity,
} from './who-wins.ts';

/** Why an entry does or does not play on a screen at an instant. */
export type Verdict =
  /** It is switched off. */
  | { readonly code: 'off' }
  /** It aims at other screens. */
  | { readonly code: 'target' }
  /** Not its day or time, or the shop is not open. */
  | { readonly code: TimeRefusal }
  /** It would play, but `to` stands above it. */
  | { readonly code: `lost-${Ground}`; readonly to: string }
  | { readonly code: 'wins' }
  /** It plays, mixed with these others. */
  | { readonly code: 'shares'; readonly with: readonly string[] };

/** What plays on a screen at an instant, and why. */
export interface Explanation {
  /** The business day in which the instant lies. */
  readonly date: string;
  /** Who plays, as in the day plans: several by id where shares mix, none for the default content. */
  readonly winners: readonly Entry[];
  /** One for each entry of the schedule, in its order. */
  readonly verdicts: readonly Verdict[];
}

/** Answers "what plays on this screen at this instant, and why did the others lose?" by the rules of the day plans. */
export function explainAt(
  store: StoreTimes,
  schedule: Schedule,
  screen: ScreenMarks,
  atMs: number,
): Explanation {
  return explainer(store, schedule, atMs)(screen);
}

/** The same for many screens at once: times and targets are read once, and only then who wins on each. */
export function explainAll(
  store: StoreTimes,
  schedule: Schedule,
  screens: readonly ScreenMarks[],
  atMs: number,
): readonly Explanation[] {
  return screens.map(explainer(store, schedule, atMs));
}

const OFF: Verdict = { code: 'off' };
const TARGET: Verdict = { code: 'target' };
const WINS: Verdict = { code: 'wins' };

/** What is known of a schedule at an instant before any screen is asked about. */
interface Judged {
  readonly date: string;
  readonly entries: readonly Entry[];
  readonly aims: AimIndex;
  /** The occurrence of each entry that stands, or its verdict wherever it aims. */
  readonly times: readonly (Occurrence | Verdict)[];
  /** Places of the standing entries that aim at all screens. */
  readonly everywhere: readonly number[];
  /** Verdicts of a screen that no entry names. */
  readonly verdicts: readonly Verdict[];
}

function explainer(store: StoreTimes, schedule: Schedule, atMs: number) {
  const day = businessDayOf(store, atMs);
  const { entries } = schedule;
  const times = entries.map((entry): Occurrence | Verdict => {
    const time = entry.isOn ? judgeTime(store, entry, day, atMs) : OFF;
    return typeof time === 'string' ? { code: time } : time;
  });
  const verdicts = entries.map((entry, index): Verdict => {
    const time = times[index] ?? OFF;
    if (time === OFF) return OFF;
    if (entry.target.all !== true) return TARGET;
    return 'code' in time ? time : WINS;
  });
  const everywhere = [...verdicts.keys()].filter((index) => verdicts[index] === WINS);
  const judged = { date: day.date, entries, aims: aimIndexOf(entries), times, everywhere, verdicts };
  return (screen: ScreenMarks) => explain(judged, screen);
}

function explain(judged: Judged, screen: ScreenMarks): Explanation {
  const verdicts = judged.verdicts.slice();
  const standing = new Map<number, Candidate>();
  const stand = (index: number, specificity: Specificity) => {
    const time = judged.times[index] ?? OFF;
    if ('code' in time) verdicts[index] = time;
    else standing.set(index, { occurrence: time, specificity });
  };
  const named = namedBy(judged.aims, screen);
  for (const index of judged.everywhere) if (!named.has(index)) stand(index, 0);
  for (const [index, specificity] of named) stand(index, specificity);

  let top: Candidate | undefined;
  for (const candidate of standing.values()) {
    if (top === undefined || compareCandidates(candidate, top) < 0) top = candidate;
  }
  const winners = top === undefined ? [] : settle(top, standing, verdicts);
  return { date: judged.date, winners, verdicts };
}

/** Writes the verdicts of all that stand, once it is known who stands above the others. */
function settle(
  top: Candidate,
  standing: ReadonlyMap<number, Candidate>,
  verdicts: Verdict[],
): readonly Entry[] {
  const winners: Entry[] = [];
  const sharing: number[] = [];
  const lost = new Map<Ground, Verdict>();
  for (const [index, candidate] of standing) {
    const { entry } = candidate.occurrence;
    if (candidate === top || doShare(top.occurrence.entry, entry)) {
      winners.push(entry);
      sharing.push(index);
      verdicts[index] = WINS;
      continue;
    }
    const ground = groundOf(top, candidate);
    const verdict = lost.get(ground) ?? { code: `lost-${ground}`, to: top.occurrence.entry.id };
    lost.set(ground, verdict);
    verdicts[index] = verdict;
  }
  winners.sort((one, other) => (one.id < other.id ? -1 : 1));
  if (winners.length === 1) return winners;
  for (const index of sharing) {
    const own = standing.get(index)?.occurrence.entry;
    verdicts[index] = { code: 'shares', with: winners.filter((entry) => entry !== own).map(({ id }) => id) };
  }
  return winners;
}
