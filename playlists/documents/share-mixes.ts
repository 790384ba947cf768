import type { Entry } from './entry.ts';
import { DAY_MINUTES, minutesOf, weekdayMask } from './local-days.ts';
import type { Target } from './target.ts';

/** A share that cannot be mixed: where in the schedule, and why. */
export interface ShareIssue {
  /** Place in the schedule's entries. */
  readonly index: number;
  readonly field: 'priority' | 'layout';
  /** To stand after the field's name. */
  readonly message: string;
}

/**
 * Finds shares that cannot be kept, since shares mix at equal priority and in the same layout only: an entry that meets
 * another of its priority in another layout, and one that has nobody to mix with but meets shares of another priority.
 * Entries meet that may play on the same screen at the same time; two that only a recurrence or opening hours keep apart
 * count as meeting. What no share asks for is no mix: there the usual order decides.
 */
export function shareIssues(entries: readonly Entry[]): readonly ShareIssue[] {
  const sharing = [...entries.entries()].filter(([, entry]) => entry.isOn && entry.share !== undefined);
  return sharing.flatMap(([index, entry]): ShareIssue[] => {
    const met = sharing.filter(([at, other]) => at !== index && mayMeet(entry, other));
    const equals = met.filter(([, other]) => other.priority === entry.priority);
    // Told once, at the later of the two.
    const clash = equals.find(([at, other]) => at < index && other.layout !== entry.layout);
    if (clash !== undefined) {
      const message = `differs from that of "${clash[1].id}", with which it shares: shares mix in one layout only`;
      return [{ index, field: 'layout', message }];
    }
    const stranger = equals.length === 0 ? met[0] : undefined;
    if (stranger === undefined) return [];
    const message = `differs from that of "${stranger[1].id}", which shares too: shares mix at equal priority only`;
    return [{ index, field: 'priority', message }];
  });
}

function mayMeet(one: Entry, other: Entry): boolean {
  return targetsMeet(one.target, other.target) && datesMeet(one, other) && timesMeet(one, other);
}

/** Tags and screens are held apart only where both name the same kind: a screen may carry any tag. */
function targetsMeet(one: Target, other: Target): boolean {
  if (one.all === true || other.all === true) return true;
  if (
    one.tags?.some((tag) => other.tags?.includes(tag)) ||
    one.screens?.some((id) => other.screens?.includes(id))
  )
    return true;
  const [tagged, named] = [one.tags?.length ?? 0, one.screens?.length ?? 0];
  return (tagged > 0 && (other.screens?.length ?? 0) > 0) || (named > 0 && (other.tags?.length ?? 0) > 0);
}

function datesMeet(one: Entry, other: Entry): boolean {
  // An overnight window may reach into the day after its last: then days do not keep two entries apart.
  if (isOvernight(one) || isOvernight(other)) return true;
  if (one.dateUntil !== undefined && other.dateFrom !== undefined && one.dateUntil < other.dateFrom)
    return false;
  if (other.dateUntil !== undefined && one.dateFrom !== undefined && other.dateUntil < one.dateFrom)
    return false;
  return (daysOf(one) & daysOf(other)) !== 0;
}

const EVERY_DAY = 0b111_1111;
function daysOf(entry: Entry): number {
  return entry.weekdays === undefined || entry.weekdays.length === 0
    ? EVERY_DAY
    : weekdayMask(entry.weekdays);
}

function isOvernight(entry: Entry): boolean {
  return entry.from !== undefined && entry.until !== undefined && entry.until <= entry.from;
}

function timesMeet(one: Entry, other: Entry): boolean {
  return windowsOf(one).some((here) =>
    windowsOf(other).some((there) => here[0] < there[1] && there[0] < here[1]),
  );
}

/** Minutes of the clock that an entry takes; an overnight window in two parts. */
function windowsOf(entry: Entry): readonly (readonly [number, number])[] {
  if (entry.from === undefined || entry.until === undefined) return [[0, DAY_MINUTES]];
  const [from, until] = [minutesOf(entry.from), minutesOf(entry.until)];
  if (until > from) return [[from, until]];
  return [
    [from, DAY_MINUTES],
    [0, until],
  ];
}
