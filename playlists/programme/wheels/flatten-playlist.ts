import type { HashText } from '../../canonical-json.ts';
import type { Item, Playlist } from '../../documents/playlist.ts';
import {
  conditionsOf,
  joinedConditions,
  type SlideSource,
  type SourceConditions,
  sourceOfItem,
  sourceOfProduct,
} from '../slides/slide-source.ts';
import type { Warning } from '../warning.ts';
import { type Leaf, SLOT_LIMIT } from './leaf.ts';
import { shuffled } from './shuffle.ts';
import { spreadWeights } from './spread-weights.ts';

/** What a playlist is resolved with: all of it fixed by a publication and an audience. */
export interface WheelContext {
  /** Published playlists. */
  readonly playlist: (id: string) => Playlist | undefined;
  /** What the rule of a playlist yielded when it was published. */
  readonly ruleResult: (playlist: string) => readonly string[];
  /** Tags of the audience. */
  readonly tags: readonly string[];
  readonly hash: HashText;
}

/** Playlists within one another, the outermost included. Paths must stay short enough for facts. */
const NESTING_LIMIT = 4;
/** Playlists resolved for one wheel: a few that name one another many times would never end. */
const VISIT_LIMIT = 4_000;

/** What holds for everything in a nested playlist. */
interface Around {
  readonly path: string;
  readonly stack: readonly string[];
  readonly conditions?: SourceConditions;
  readonly locale?: string;
  readonly fallback?: SlideSource;
  readonly maxPerHour?: number;
}

/**
 * Writes a playlist out as one pass of turns: nested playlists in full, the rule's products after the items, shuffled
 * and spread by weight, without what these screens do not show.
 */
export function flattenPlaylist(
  id: string,
  context: WheelContext,
  warn: (warning: Warning) => void,
): readonly Leaf[] {
  let visits = 0;

  function turnsOf(playlistId: string, around: Around): readonly Leaf[] {
    const playlist = context.playlist(playlistId);
    if (playlist === undefined) {
      warn({ code: 'playlist-unknown', where: around.path, what: playlistId });
      return [];
    }
    visits += 1;
    if (visits > VISIT_LIMIT) {
      warn({ code: 'too-many-slots', where: id });
      return [];
    }
    const leaves: Leaf[] = [];
    for (const unit of unitsOf(playlistId, playlist, around)) {
      leaves.push(...unit.turns);
      if (leaves.length > SLOT_LIMIT) {
        warn({ code: 'too-many-slots', where: playlistId });
        return leaves.slice(0, SLOT_LIMIT);
      }
    }
    return leaves;
  }

  function unitsOf(playlistId: string, playlist: Playlist, around: Around): readonly Unit[] {
    const units: Unit[] = [];
    for (const item of playlist.items) {
      const turns = isForTags(item, context.tags) ? turnsOfItem(item, playlist, around) : [];
      if (turns.length > 0) units.push({ name: item.id, weight: item.weight, turns });
    }
    if (playlist.rule !== undefined) {
      const { durationMs, transition } = playlist.rule;
      for (const product of context.ruleResult(playlistId)) {
        const source = sourceOfProduct(product, around.conditions, context.hash);
        const name = `rule:${product}`;
        const leaf = leafOf(name, source, { durationMs, transition }, around);
        units.push({ name, weight: 1, turns: [leaf] });
      }
    }
    return spreadWeights(playlist.shuffle ? shuffled(units, playlistId, (unit) => unit.name) : units);
  }

  function turnsOfItem(item: Item, playlist: Playlist, around: Around): readonly Leaf[] {
    const fallback = fallbackOf(item, playlist, around);
    if (item.kind !== 'playlist') {
      const source = sourceOfItem(item, around.conditions, context.hash);
      return [leafOf(item.id, source, item, fallback === undefined ? around : { ...around, fallback })];
    }
    const path = `${around.path}/${item.id}`;
    if (around.stack.includes(item.playlist)) {
      warn({ code: 'playlist-within-itself', where: path, what: item.playlist });
      return [];
    }
    if (around.stack.length >= NESTING_LIMIT) {
      warn({ code: 'nested-too-deep', where: path, what: item.playlist });
      return [];
    }
    const conditions = joinedConditions(around.conditions, conditionsOf(item));
    const inner: Around = {
      ...around,
      path,
      stack: [...around.stack, item.playlist],
      ...(conditions === undefined ? {} : { conditions }),
      ...(fallback === undefined ? {} : { fallback }),
      ...(item.locale === undefined ? {} : { locale: item.locale }),
      ...(item.maxPerHour === undefined ? {} : { maxPerHour: item.maxPerHour }),
    };
    return turnsOf(item.playlist, inner);
  }

  function fallbackOf(item: Item, playlist: Playlist, around: Around): SlideSource | undefined {
    if (item.fallback === undefined) return undefined;
    const other = playlist.items.find((candidate) => candidate.id === item.fallback);
    if (other === undefined || other.kind === 'playlist' || !isForTags(other, context.tags)) {
      warn({ code: 'fallback-unplayable', where: `${around.path}/${item.id}`, what: item.fallback });
      return undefined;
    }
    return sourceOfItem(other, around.conditions, context.hash);
  }

  return turnsOf(id, { path: id, stack: [id] });
}

interface Unit {
  readonly name: string;
  readonly weight: number;
  readonly turns: readonly Leaf[];
}

function leafOf(
  name: string,
  source: SlideSource,
  item: Pick<Item, 'durationMs' | 'transition'> & { readonly locale?: string; readonly maxPerHour?: number },
  around: Around,
): Leaf {
  const locale = item.locale ?? around.locale;
  const caps = [item.maxPerHour, around.maxPerHour].filter((cap) => cap !== undefined);
  return {
    path: `${around.path}/${name}`,
    source,
    durationMs: item.durationMs,
    transition: item.transition,
    ...(locale === undefined ? {} : { locale }),
    ...(around.fallback === undefined ? {} : { fallback: around.fallback }),
    ...(caps.length === 0 ? {} : { maxPerHour: Math.min(...caps) }),
  };
}

function isForTags(item: Item, tags: readonly string[]): boolean {
  const asked = item.conditions?.tags;
  return asked === undefined || asked.length === 0 || asked.some((tag) => tags.includes(tag));
}
