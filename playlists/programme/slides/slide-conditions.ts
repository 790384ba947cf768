import type { SlideConditions } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import type { SourceConditions } from './slide-source.ts';

type Interval = readonly [number, number];

/** Conditions as a display judges them: local windows have become intervals of the planned days. */
export function slideConditions(
  conditions: SourceConditions,
  documents: Pick<DocumentsAtHand, 'hours'>,
): SlideConditions {
  const { hours, ...rest } = conditions;
  if (hours === undefined) return rest;
  const windows = hours.map(({ from, until }) => documents.hours(from, until));
  return { ...rest, hours: windows.reduce((both, next) => overlap(both, next)) };
}

/** What lies in both lists of intervals, each in order. */
function overlap(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const both: Interval[] = [];
  let [first, second] = [0, 0];
  for (;;) {
    const [a, b] = [one[first], other[second]];
    if (a === undefined || b === undefined) return both;
    const fromMs = Math.max(a[0], b[0]);
    const untilMs = Math.min(a[1], b[1]);
    if (fromMs < untilMs) both.push([fromMs, untilMs]);
    if (a[1] <= b[1]) first += 1;
    else second += 1;
  }
}
