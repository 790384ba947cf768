import { aimsAt } from '../../playlists/timeline/cues-at.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { FactRecords } from '../records/records.ts';
import type { Announcements } from './announcements.ts';
import type { ScreenWatch } from './consoles/screen-watch.ts';
import type { Presence } from './presence.ts';
import type { ShopMirror } from './shop-mirror.ts';

/** What has become of an announcement. */
export interface Receipts {
  /** Screens that it aims at. */
  readonly of: number;
  /** Of these, connected now. */
  readonly reachable: number;
  /** Of these, those that said they painted it, and when, controller time; first ones first. */
  readonly shown: readonly { readonly screen: string; readonly atMs: number }[];
  /** From its beginning to its painting; absent while nobody has shown it. */
  readonly p50Ms?: number;
  readonly p95Ms?: number;
  /** Who has not painted it, why, and since when that is so; in order of their ids. */
  readonly missing: readonly {
    readonly screen: string;
    readonly reason: 'unreachable' | 'unpaired' | 'not-yet';
    readonly sinceMs: number;
  }[];
}

/**
 * Counts the screens that painted an announcement, from their facts: only what a screen has confirmed is told.
 *
 * @throws VitrineError not-found when the announcement is not listed any more
 */
export async function receiptsOf(
  options: {
    readonly announcements: Pick<Announcements, 'find'>;
    readonly facts: Pick<FactRecords, 'shown'>;
    readonly presence: Presence;
    readonly shops: ShopMirror;
    readonly screens: Pick<ScreenWatch, 'of'>;
  },
  store: string,
  id: string,
): Promise<Receipts> {
  const cue = await options.announcements.find(store, id);
  if (cue === undefined) throw new VitrineError('not-found', 'This announcement is not known any more.');
  const screens = Object.entries(options.shops.shop(store)?.documents.screens ?? {})
    .filter(([screen, { body }]) => aimsAt(cue.target, { id: screen, tags: body.tags }))
    .map(([screen]) => screen);
  const aimed = new Set(screens);
  const shown = [...(await options.facts.shown(store, id))]
    .filter(({ screen }) => aimed.has(screen))
    .sort((one, other) => one.atMs - other.atMs);
  const delays = shown.map(({ atMs }) => Math.max(0, atMs - cue.fromMs));
  const p50Ms = quantile(delays, 0.5);
  const p95Ms = quantile(delays, 0.95);
  const painted = new Set(shown.map(({ screen }) => screen));
  const missing = screens.filter((screen) => !painted.has(screen)).sort();
  return {
    of: screens.length,
    reachable: screens.filter((screen) => options.presence.of(store, screen)?.isConnected === true).length,
    shown,
    ...(p50Ms === undefined ? {} : { p50Ms }),
    ...(p95Ms === undefined ? {} : { p95Ms }),
    missing: missing.map((screen) => ({
      screen,
      ...whyMissing(options.screens.of(store, screen), cue.fromMs),
    })),
  };
}

function whyMissing(screen: ReturnType<ScreenWatch['of']>, fromMs: number) {
  if (screen?.state === 'unpaired' || screen?.state === 'unreachable')
    return { reason: screen.state, sinceMs: screen.sinceMs };
  return { reason: 'not-yet' as const, sinceMs: fromMs };
}

/** Of sorted values: the smallest that at least this share of them does not exceed. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
