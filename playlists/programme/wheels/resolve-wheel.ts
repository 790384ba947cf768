import type { Slot, Wheel } from '../programme.ts';
import { faceSourceOf, type SlideSource } from '../slides/slide-source.ts';
import type { Warning } from '../warning.ts';
import { flattenPlaylist, type WheelContext } from './flatten-playlist.ts';
import { durationOf, type Leaf, SLOT_LIMIT } from './leaf.ts';
import { mixShares, type ObtainedShare } from './mix-shares.ts';
import { spaceCaps } from './space-caps.ts';

/** A playlist that plays in a region, with the share of voice that its entry asks for where several are mixed. */
export interface WheelVoice {
  readonly entry: string;
  readonly playlist: string;
  readonly share: number;
}

/** A wheel, with what its slides are made of and what a person should know about it. */
export interface ResolvedWheel {
  readonly wheel: Wheel;
  /** By slide id; fallbacks included, and slides that only hold the face of a product that others show. */
  readonly sources: ReadonlyMap<string, SlideSource>;
  /** Of a mix: the share obtained beside the share asked, per cent. */
  readonly shares: readonly ObtainedShare[];
  readonly warnings: readonly Warning[];
}

const SHARE_TOLERANCE = 2;

/** Resolves one playlist, or several by share of voice, into one finite loop: nesting, rules, weights, caps and all. */
export function resolveWheel(
  id: string,
  voices: readonly WheelVoice[],
  context: WheelContext,
): ResolvedWheel {
  const warnings: Warning[] = [];
  const loops = voices.map(({ entry, playlist, share }) => ({
    entry,
    share,
    leaves: spacedLoop(playlist, context, warnings),
  }));
  const [only] = loops;
  const { leaves, shares } =
    loops.length === 1 && only !== undefined ? { leaves: only.leaves, shares: [] } : mixShares(loops);
  if (leaves.length === 0) warnings.push({ code: 'empty-wheel', where: id });
  for (const { entry, asked, obtained } of shares) {
    if (Math.abs(asked - obtained) > SHARE_TOLERANCE)
      warnings.push({ code: 'share-missed', where: entry, what: `${obtained.toFixed(1)} %` });
  }
  return { wheel: wheelOf(leaves), sources: sourcesOf(leaves), shares, warnings };
}

function spacedLoop(playlist: string, context: WheelContext, warnings: Warning[]): readonly Leaf[] {
  const flat = flattenPlaylist(playlist, context, (warning) => warnings.push(warning));
  const { leaves, unkept } = spaceCaps(flat, SLOT_LIMIT);
  for (const path of unkept) warnings.push({ code: 'cap-too-low', where: path });
  return leaves;
}

function wheelOf(leaves: readonly Leaf[]): Wheel {
  const counts = new Map<string, number>();
  const slots = leaves.map((leaf): Slot => {
    const count = (counts.get(leaf.path) ?? 0) + 1;
    counts.set(leaf.path, count);
    return {
      id: `${leaf.path}#${count}`,
      item: leaf.path,
      slide: leaf.source.id,
      durationMs: leaf.durationMs,
      ...(leaf.locale === undefined ? {} : { locale: leaf.locale }),
      ...(leaf.fallback === undefined ? {} : { fallback: leaf.fallback.id }),
      ...(leaf.transition === 'slide' ? {} : { transition: leaf.transition }),
    };
  });
  return { slots, loopMs: durationOf(leaves) };
}

function sourcesOf(leaves: readonly Leaf[]): ReadonlyMap<string, SlideSource> {
  const sources = new Map<string, SlideSource>();
  for (const { source, fallback } of leaves) {
    for (const shown of fallback === undefined ? [source] : [source, fallback]) {
      sources.set(shown.id, shown);
      const face = faceSourceOf(shown);
      if (face !== undefined) sources.set(face.id, face);
    }
  }
  return sources;
}
