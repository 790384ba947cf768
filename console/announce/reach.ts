import type { Screen } from '../../playlists/documents/screen.ts';
import type { Target } from '../../playlists/documents/target.ts';
import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import { aimsAt } from '../../playlists/timeline/cues-at.ts';
import type { Stored } from '../link/store-api.ts';

export type StoredScreen = Stored<Screen>;

/** Whom an announcement would reach if it were pressed now. */
export interface Reach {
  /** Screens that it aims at and that have a display. */
  readonly of: number;
  /** Of these, connected. */
  readonly reachable: number;
  /** Of these, the others. */
  readonly unreachable: readonly StoredScreen[];
  /** Aimed at, but no display belongs to them yet: they are no part of `of`. */
  readonly unpaired: number;
}

export const EVERYWHERE: Target = { all: true };

/** @param news - What the feed tells of each screen; one that it does not know yet counts as not reachable. */
export function reachOf(
  target: Target,
  screens: readonly StoredScreen[],
  news: ReadonlyMap<string, ScreenNews>,
): Reach {
  const aimed = screensAimedAt(target, screens);
  const isUnpaired = ({ id }: StoredScreen) => news.get(id)?.state === 'unpaired';
  const isAway = ({ id }: StoredScreen) => (news.get(id)?.state ?? 'unreachable') === 'unreachable';
  const paired = aimed.filter((screen) => !isUnpaired(screen));
  const unreachable = paired.filter(isAway);
  return {
    of: paired.length,
    reachable: paired.length - unreachable.length,
    unreachable,
    unpaired: aimed.length - paired.length,
  };
}

export function screensAimedAt(target: Target, screens: readonly StoredScreen[]): readonly StoredScreen[] {
  return screens.filter(({ id, body }) => aimsAt(target, { id, tags: body.tags }));
}

/** All tags that screens carry, in order of the alphabet. */
export function tagsOf(screens: readonly StoredScreen[]): readonly string[] {
  return [...new Set(screens.flatMap(({ body }) => body.tags))].sort((one, other) =>
    one.localeCompare(other),
  );
}

/** A target with one tag or screen more, or less where it had it; with none left it is everywhere. */
export function toggled(target: Target, kind: 'tags' | 'screens', name: string): Target {
  const had = target.all === true ? [] : (target[kind] ?? []);
  const names = had.includes(name) ? had.filter((one) => one !== name) : [...had, name];
  const { all: _all, [kind]: _former, ...rest } = target;
  const next: Target = names.length === 0 ? rest : { ...rest, [kind]: names };
  return (next.tags?.length ?? 0) + (next.screens?.length ?? 0) === 0 ? EVERYWHERE : next;
}
