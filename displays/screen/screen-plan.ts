import type { Layout } from '../../playlists/documents/layout.ts';
import type { ScreenMarks } from '../../playlists/documents/target.ts';
import type { LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { Slide } from '../../playlists/programme/slide.ts';
import { type AnnouncementCue, announcementAt, nextCueChange } from '../../playlists/timeline/cues-at.ts';
import type { LocalKnowledge, Playing } from '../../playlists/timeline/playing-at.ts';
import { type ScreenFrame, screenAt } from '../../playlists/timeline/screen-at.ts';
import { type Showing, showingOf } from './showing.ts';

/** A programme and the instant from which it counts. */
export interface DatedProgramme {
  readonly programme: Programme;
  readonly applyAtMs: number;
}

/** What one region shows now, and what it gets ready for. */
export interface RegionPlan {
  readonly name: string;
  readonly area: Layout['regions'][number];
  /** `undefined`: its layout does not stand yet. */
  readonly now: Showing | undefined;
  /** `undefined`: nothing to get ready yet. */
  readonly next: Showing | undefined;
}

/** One layout with its regions. */
export interface ScenePlan {
  readonly layoutId: string;
  readonly regions: readonly RegionPlan[];
}

/** Everything that a screen does from one instant until it looks again. */
export interface ScreenPlan {
  readonly scene: ScenePlan;
  /** The layout that takes over at the next change, to be made ready beneath. */
  readonly coming: ScenePlan | undefined;
  readonly announcement: AnnouncementCue | undefined;
  /** When to look again: a change, or the time to get something ready. */
  readonly wakeAtMs: number;
  readonly isPastHorizon: boolean;
}

export interface PlanInput {
  /** In order of their instants; the first counts now, whatever its instant. */
  readonly programmes: readonly DatedProgramme[];
  readonly live: LiveList;
  readonly marks: ScreenMarks;
  readonly local: LocalKnowledge;
  /** How long before its turn a slide gets ready (slide table). */
  readonly leadMsOf: (slide: Slide | undefined) => number;
  readonly nowMs: number;
}

/**
 * Plans a screen for an instant: what stands, what each region gets ready, when to look again. Pure: the same programme
 * and instant give the same plan on the wall and in a preview.
 *
 * @returns `undefined` without any programme. One without days is the brand slide.
 */
export function planScreen(input: PlanInput): ScreenPlan | undefined {
  const { nowMs } = input;
  const switchMs = input.programmes[1]?.applyAtMs ?? Number.POSITIVE_INFINITY;
  const at = frameOf(input, nowMs);
  if (at === undefined) return unplanned(input, switchMs);

  let wakeAtMs = Math.min(at.frame.nextChangeMs, switchMs);
  const wakeFor = (next: Showing): boolean => {
    const prepareAtMs = next.startMs - input.leadMsOf(next.slide);
    if (prepareAtMs <= nowMs) return true;
    wakeAtMs = Math.min(wakeAtMs, prepareAtMs);
    return false;
  };

  const regions = at.frame.regions.map((playing): RegionPlan => {
    const now = showingOf(at.programme, playing);
    const next = nextOf(input, at.frame.layoutId, now, Math.min(playing.endMs, switchMs));
    return {
      name: playing.region,
      area: areaOf(at.frame, playing.region),
      now,
      next: next !== undefined && wakeFor(next) ? next : undefined,
    };
  });

  return {
    scene: { layoutId: at.frame.layoutId, regions },
    coming: comingScene(input, at.frame, Math.min(at.frame.nextChangeMs, switchMs), wakeFor),
    announcement: at.frame.announcement,
    wakeAtMs,
    isPastHorizon: at.frame.isPastHorizon,
  };
}

/** Nothing is planned: the brand slide, and announcements all the same. */
function unplanned(input: PlanInput, switchMs: number): ScreenPlan | undefined {
  const programme = input.programmes[0]?.programme;
  if (programme === undefined) return undefined;
  const brand: Playing = {
    region: 'main',
    frame: undefined,
    filling: { slide: undefined, item: 'brand', isFilled: false },
    locale: programme.head.locales[0] ?? '',
    startMs: 0,
    endMs: switchMs,
  };
  const area = { name: 'main', x: 0, y: 0, width: 100, height: 100 };
  const regions = [{ name: 'main', area, now: showingOf(programme, brand), next: undefined }];
  return {
    scene: { layoutId: 'brand', regions },
    coming: undefined,
    announcement: announcementAt(input.live, input.marks, input.nowMs),
    wakeAtMs: Math.min(switchMs, nextCueChange(input.live, input.nowMs) ?? Number.POSITIVE_INFINITY),
    isPastHorizon: false,
  };
}

/** Whether a slot goes on that another slide fills. */
export function isFillingAt(plan: ScreenPlan | undefined, nowMs: number): boolean {
  return (plan?.scene.regions ?? []).some(
    ({ now }) => now?.filled !== undefined && now.startMs <= nowMs && nowMs < now.endMs,
  );
}

/** With less than this left in its slot, a stream that is back is not switched to. */
const WORTH_RETURNING_MS = 5_000;

/** Whether a stream that is back may be shown again: always, but in the last seconds of its own slot. */
export function isWorthReturning(
  plan: ScreenPlan | undefined,
  returned: { readonly region: string; readonly slide: string },
  nowMs: number,
): boolean {
  const now = plan?.scene.regions.find(({ name }) => name === returned.region)?.now;
  return now?.ownSlideId !== returned.slide || now.slotEndMs - nowMs >= WORTH_RETURNING_MS;
}

interface DatedFrame {
  readonly programme: Programme;
  readonly frame: ScreenFrame;
}

/** What stands at an instant, by the programme that counts then. */
function frameOf(input: PlanInput, atMs: number): DatedFrame | undefined {
  const counting = input.programmes.findLast(({ applyAtMs }, index) => index === 0 || applyAtMs <= atMs);
  if (counting === undefined) return undefined;
  const { programme } = counting;
  const frame = screenAt(programme, input.live, input.marks, atMs, input.local);
  return frame === undefined ? undefined : { programme, frame };
}

/** What the region shows after its present slide, if the same layout stands then. */
function nextOf(input: PlanInput, layoutId: string, now: Showing, atMs: number): Showing | undefined {
  if (!Number.isFinite(atMs)) return undefined;
  const then = frameOf(input, atMs);
  if (then === undefined || then.frame.layoutId !== layoutId) return undefined;
  const playing = then.frame.regions.find(({ region }) => region === now.region);
  if (playing === undefined) return undefined;
  const next = showingOf(then.programme, playing);
  return next.key === now.key ? undefined : next;
}

function comingScene(
  input: PlanInput,
  frame: ScreenFrame,
  atMs: number,
  isDue: (next: Showing) => boolean,
): ScenePlan | undefined {
  if (!Number.isFinite(atMs)) return undefined;
  const then = frameOf(input, atMs);
  if (then === undefined || then.frame.layoutId === frame.layoutId) return undefined;
  return {
    layoutId: then.frame.layoutId,
    regions: then.frame.regions.map((playing) => {
      const next = showingOf(then.programme, playing);
      return {
        name: playing.region,
        area: areaOf(then.frame, playing.region),
        now: undefined,
        next: isDue(next) ? next : undefined,
      };
    }),
  };
}

function areaOf(frame: ScreenFrame, region: string): Layout['regions'][number] {
  return (
    frame.layout.find(({ name }) => name === region) ?? { name: region, x: 0, y: 0, width: 100, height: 100 }
  );
}
