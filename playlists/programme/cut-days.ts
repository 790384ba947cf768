import type { Publication } from '../documents/publication.ts';
import type { Layer } from './layer.ts';
import type { DayPlan, PlannedRegion, Segment } from './programme.ts';

/**
 * Lays layers of publications one behind the other: each plays until the next takes effect. What had ended when the last
 * one was committed is dropped from that day, so that heads do not grow with every publication.
 */
export function cutDays(
  layers: readonly Layer[],
  last: Publication | undefined,
  loopOf: (wheel: string) => number,
): readonly DayPlan[] {
  const days = layers.at(-1)?.days ?? [];
  let before: Segment | undefined;
  return days.map(({ date, fromMs, untilMs }, index) => {
    const segments: Segment[] = [];
    for (const one of layers.flatMap((layer) => segmentsOn(layer, index))) {
      const segment = before === undefined ? one : asContinued(before, one, loopOf);
      // Nothing changes to the eye: no boundary, so nothing is cut there.
      const isSeamless = segments.length > 0 && segment !== one;
      before = segment;
      if (!isSeamless) segments.push(segment);
    }
    return { date, fromMs, untilMs, segments: withoutEnded(segments, { fromMs, untilMs }, last) };
  });
}

function segmentsOn(layer: Layer, index: number): readonly Segment[] {
  const stretches = layer.days[index]?.stretches ?? [];
  return stretches.flatMap((stretch) => {
    const fromMs = Math.max(stretch.fromMs, layer.fromMs);
    const untilMs = Math.min(stretch.untilMs, layer.untilMs);
    if (fromMs >= untilMs) return [];
    const cutMs = layer.effectiveAtMs;
    const starts = fromMs < cutMs && cutMs < untilMs ? [fromMs, cutMs] : [fromMs];
    return starts.map((startMs) => layer.segment(stretch, startMs));
  });
}

/** The segment with the anchors of the one before, where they say the same: it goes on as if nothing had happened. */
function asContinued(before: Segment, segment: Segment, loopOf: (wheel: string) => number): Segment {
  if (before.entry !== segment.entry || before.layout !== segment.layout) return segment;
  const names = Object.keys(segment.regions);
  if (names.length !== Object.keys(before.regions).length) return segment;
  const regions: Record<string, PlannedRegion> = {};
  for (const name of names) {
    const [old, present] = [before.regions[name], segment.regions[name]];
    if (old === undefined || present === undefined || !saysTheSame(old, present, loopOf)) return segment;
    const { sinceMs: _, ...region } = old;
    regions[name] = region;
  }
  return { ...segment, regions };
}

function saysTheSame(one: PlannedRegion, other: PlannedRegion, loopOf: (wheel: string) => number): boolean {
  if (one.wheel !== other.wheel) return false;
  return other.anchorMs - one.anchorMs === (other.pass - one.pass) * loopOf(one.wheel);
}

function withoutEnded(
  segments: readonly Segment[],
  day: { readonly fromMs: number; readonly untilMs: number },
  last: Publication | undefined,
): readonly Segment[] {
  if (last === undefined || last.committedAtMs < day.fromMs || last.committedAtMs >= day.untilMs)
    return segments;
  return segments.filter((_, index) => (segments[index + 1]?.fromMs ?? day.untilMs) > last.committedAtMs);
}
