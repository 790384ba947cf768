import { canonicalJson, type HashText } from '../canonical-json.ts';
import type { Entry } from '../documents/entry.ts';
import type { Publication, ResumePoint } from '../documents/publication.ts';
import type { Schedule } from '../documents/schedule.ts';
import type { Shop } from '../documents/shop.ts';
import type { PlannedDay, Stretch } from '../schedule/day-plans.ts';
import type { Audience } from './audience.ts';
import { type DaysCache, planDays } from './planned-days.ts';
import type { Head, PlannedRegion, Segment, Wheel } from './programme.ts';
import { publishedBody, storeOf } from './published.ts';
import {
  BRAND_WHEEL,
  type HashedWheel,
  publishedWheel,
  type WheelsCache,
  wheelIdOf,
} from './published-wheels.ts';
import type { Warning } from './warning.ts';
import type { WheelVoice } from './wheels/resolve-wheel.ts';

/** What opening layers remembers. */
export interface LayerCache extends DaysCache, WheelsCache {}

/** Of an entry without a layout. No layout document can have this id, so displays fall back to one full region. */
export const FULL_SCREEN = 'screen:full';

export interface LayerOptions {
  readonly shop: Shop;
  /** `undefined`: before the first one, when only the brand slide plays. */
  readonly publication: Publication | undefined;
  readonly audience: Audience;
  /** From when until when it is in force. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly resumes: readonly ResumePoint[];
  /** The layer in force last. What plays the same there keeps its name, the rest gets this publication's number. */
  readonly present: Layer | undefined;
  readonly hash: HashText;
  readonly cache: LayerCache;
}

/** What one publication plays for an audience, while it is in force. */
export interface Layer {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Where running stretches are cut: what stands then goes on at its resume point or begins there. */
  readonly effectiveAtMs: number;
  readonly days: readonly PlannedDay[];
  /** The segment of a stretch, from an instant in it on. */
  readonly segment: (stretch: Stretch, fromMs: number) => Segment;
  readonly wheels: ReadonlyMap<string, HashedWheel>;
  readonly layouts: ReadonlyMap<string, Head['layouts'][string]>;
  readonly warnings: readonly Warning[];
}

/** What the same entries always play: worked out once, laid over every stretch that they win. */
interface Cast {
  readonly entry: string;
  readonly layout: string;
  readonly regions: Readonly<Record<string, string>>;
}

const NO_SCHEDULE: Schedule = { entries: [] };

/** Opens a layer: every wheel and layout that it needs in its time is resolved then. */
export function openLayer(options: LayerOptions): Layer {
  const { shop, publication, audience, fromMs, untilMs, resumes, present, hash, cache } = options;
  const schedule = (publication && publishedBody(shop, publication, 'schedule', 'main')) ?? NO_SCHEDULE;
  const days = planDays(shop, schedule, audience, cache);
  const effectiveAtMs = publication?.effectiveAtMs ?? Number.NEGATIVE_INFINITY;
  const wheels = new Map<string, HashedWheel>();
  const layouts = new Map<string, Head['layouts'][string]>();
  const warnings: Warning[] = [];
  const casts = new Map<string, Cast>();

  for (const day of days) {
    if (day.untilMs <= fromMs || day.fromMs >= untilMs) continue;
    for (const { entries } of day.stretches) castOf(entries);
  }

  function castOf(entries: readonly Entry[]): Cast {
    const entry = entries.length === 0 ? 'default' : entries.map(({ id }) => id).join('+');
    const known = casts.get(entry);
    if (known !== undefined) return known;
    const cast = makeCast(entry, entries);
    casts.set(entry, cast);
    return cast;
  }

  function makeCast(entry: string, entries: readonly Entry[]): Cast {
    const layoutId = entries[0]?.layout;
    const layout = layoutId && publication && publishedBody(shop, publication, 'layouts', layoutId);
    if (layoutId !== undefined && !layout) {
      warnings.push({ code: 'layout-unknown', where: entry, what: layoutId });
    }
    if (layoutId === undefined || !layout) {
      return { entry, layout: FULL_SCREEN, regions: { main: wheelFor(voicesOf(entries, undefined), entry) } };
    }
    const regions: Record<string, string> = {};
    for (const region of layout.regions) {
      const voices =
        region.name === 'main'
          ? voicesOf(entries, region.playlist)
          : [{ entry, playlist: region.playlist ?? '', share: 100 }];
      regions[region.name] = wheelFor(voices, entry);
    }
    return { entry, layout: layoutNamed(layoutId, layout.regions), regions };
  }

  function voicesOf(entries: readonly Entry[], own: string | undefined): readonly WheelVoice[] {
    const usual = entries.length === 0 ? storeOf(shop).defaultPlaylist : own;
    if (entries.length === 0)
      return usual === undefined ? [] : [{ entry: 'default', playlist: usual, share: 100 }];
    return entries.flatMap(({ id, playlist = usual, share }) =>
      playlist === undefined ? [] : [{ entry: id, playlist, share: share ?? 100 / entries.length }],
    );
  }

  function wheelFor(voices: readonly WheelVoice[], entry: string): string {
    const wheel = publishedWheel(shop, publication, voices, audience.tags, hash, cache);
    const id = publication === undefined ? BRAND_WHEEL : wheelIdOf(voices, hash);
    if (id === BRAND_WHEEL && entry !== 'default') warnings.push({ code: 'empty-wheel', where: entry });
    warnings.push(...wheel.warnings);
    const isPresent =
      present === undefined || id === BRAND_WHEEL || present.wheels.get(id)?.hash === wheel.hash;
    const name = isPresent ? id : `${id}@${publication?.number}`;
    wheels.set(name, wheel);
    return name;
  }

  function layoutNamed(id: string, regions: Head['layouts'][string]): string {
    const isPresent =
      present === undefined || canonicalJson(present.layouts.get(id) ?? null) === canonicalJson(regions);
    const name = isPresent ? id : `${id}@${publication?.number}`;
    layouts.set(name, regions);
    return name;
  }

  function regionOf(cast: Cast, name: string, stretch: Stretch, fromMs: number): PlannedRegion {
    const wheel = cast.regions[name] ?? BRAND_WHEEL;
    const isCut = stretch.anchorMs < effectiveAtMs && effectiveAtMs <= fromMs;
    if (!isCut) return { anchorMs: stretch.anchorMs, pass: 0, wheel };
    const point = resumes.find((resume) => resume.entry === cast.entry && resume.region === name);
    const startMs = point === undefined ? undefined : startOfSlot(wheels.get(wheel)?.part, point.slotIndex);
    const isResumed = point !== undefined && startMs !== undefined;
    const sinceMs = effectiveAtMs - (isResumed ? point.offsetMs : 0);
    return {
      anchorMs: isResumed ? sinceMs - startMs : sinceMs,
      pass: isResumed ? point.pass : 0,
      wheel,
      ...(fromMs === effectiveAtMs ? { sinceMs } : {}),
    };
  }

  return {
    fromMs,
    untilMs,
    effectiveAtMs,
    days,
    segment(stretch, segmentFromMs) {
      const cast = castOf(stretch.entries);
      const names = Object.keys(cast.regions);
      return {
        fromMs: segmentFromMs,
        entry: cast.entry,
        layout: cast.layout,
        regions: Object.fromEntries(
          names.map((name) => [name, regionOf(cast, name, stretch, segmentFromMs)]),
        ),
      };
    },
    wheels,
    layouts,
    warnings,
  };
}

/** Where a slot begins in its wheel; `undefined` when there is no such slot. */
export function startOfSlot(wheel: Wheel | undefined, slotIndex: number): number | undefined {
  if (wheel?.slots[slotIndex] === undefined) return undefined;
  return wheel.slots.slice(0, slotIndex).reduce((sum, slot) => sum + slot.durationMs, 0);
}
