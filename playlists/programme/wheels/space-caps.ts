import { durationOf, type Leaf, SLOT_LIMIT } from './leaf.ts';

const HOUR_MS = 3_600_000;
/** More passes only bring the plays nearer to the cap, and the wheel grows with them. */
const MOST_PASSES_MORE = 12;
/** A loop that reaches this part of what the cap allows is good enough. */
const GOOD_ENOUGH = 0.9;

/** A loop in which every capped item keeps its distance, over the end of the loop too. */
export interface SpacedLoop {
  readonly leaves: readonly Leaf[];
  /** Paths of items whose cap cannot be kept: left out, or uncapped where nothing else plays. */
  readonly unkept: readonly string[];
}

/**
 * Keeps "at most N plays an hour": a capped item starts no sooner than an Nth of an hour after its last start. The loop
 * is made of several passes, in which capped items are put off until they are due again.
 */
export function spaceCaps(leaves: readonly Leaf[], limit = SLOT_LIMIT): SpacedLoop {
  const gaps = gapsOf(leaves);
  if (gaps.size === 0 || tooClose(leaves, gaps) === undefined) return { leaves, unkept: [] };

  const others = leaves.filter((leaf) => !gaps.has(leaf.path));
  if (others.length === 0) return { leaves, unkept: [...gaps.keys()] };

  const passMs = durationOf(others);
  const widestMs = Math.max(...gaps.values());
  const most = Math.max(1, Math.floor(limit / leaves.length));
  const fewest = Math.min(most, Math.max(1, Math.ceil(widestMs / passMs)));
  let best: readonly Leaf[] = others;
  let bestScore = -1;
  for (let passes = fewest; passes <= Math.min(most, fewest + MOST_PASSES_MORE); passes += 1) {
    const loop = spaced(leaves, gaps, passes);
    const score = scoreOf(loop, leaves, gaps);
    if (score > bestScore) {
      best = loop;
      bestScore = score;
    }
    if (score >= GOOD_ENOUGH) break;
  }
  const kept = new Set(best.map((leaf) => leaf.path));
  return { leaves: best, unkept: [...gaps.keys()].filter((path) => !kept.has(path)) };
}

function gapsOf(leaves: readonly Leaf[]): ReadonlyMap<string, number> {
  const gaps = new Map<string, number>();
  for (const leaf of leaves) {
    if (leaf.maxPerHour !== undefined) gaps.set(leaf.path, Math.ceil(HOUR_MS / leaf.maxPerHour));
  }
  return gaps;
}

/** Several passes; what is not due is put off to the first slot boundary at which it is. */
function spaced(leaves: readonly Leaf[], gaps: ReadonlyMap<string, number>, passes: number): readonly Leaf[] {
  const loop: Leaf[] = [];
  const waiting = new Map<string, Leaf>();
  const lastMs = new Map<string, number>();
  let atMs = 0;
  const place = (leaf: Leaf) => {
    loop.push(leaf);
    lastMs.set(leaf.path, atMs);
    atMs += leaf.durationMs;
  };
  const isDue = (leaf: Leaf) => {
    const last = lastMs.get(leaf.path);
    return last === undefined || atMs - last >= (gaps.get(leaf.path) ?? 0);
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (const leaf of leaves) {
      for (const put of [...waiting.values()].filter(isDue)) {
        waiting.delete(put.path);
        place(put);
      }
      if (gaps.has(leaf.path) && !isDue(leaf)) waiting.set(leaf.path, leaf);
      else place(leaf);
    }
  }
  return closed(loop, gaps);
}

/** Takes turns away until the distances hold over the end of the loop as well. */
function closed(loop: readonly Leaf[], gaps: ReadonlyMap<string, number>): readonly Leaf[] {
  let rest = loop;
  for (;;) {
    const index = tooClose(rest, gaps);
    if (index === undefined) return rest;
    rest = rest.filter((_, at) => at !== index);
  }
}

/** Index of the last turn that stands too close before the next one of its item; `undefined`: none does. */
function tooClose(leaves: readonly Leaf[], gaps: ReadonlyMap<string, number>): number | undefined {
  const totalMs = durationOf(leaves);
  const nextMs = new Map<string, number>();
  let startMs = 0;
  for (const leaf of leaves) {
    if (gaps.has(leaf.path) && !nextMs.has(leaf.path)) nextMs.set(leaf.path, startMs + totalMs);
    startMs += leaf.durationMs;
  }
  for (let index = leaves.length - 1; index >= 0; index -= 1) {
    const leaf = leaves[index];
    if (leaf === undefined) continue;
    startMs -= leaf.durationMs;
    const next = nextMs.get(leaf.path);
    if (next === undefined) continue;
    if (next - startMs < (gaps.get(leaf.path) ?? 0)) return index;
    nextMs.set(leaf.path, startMs);
  }
  return undefined;
}

/** How near the capped item that comes off worst gets to what it may have: its cap, or its turns in the list. */
function scoreOf(loop: readonly Leaf[], leaves: readonly Leaf[], gaps: ReadonlyMap<string, number>): number {
  const loopMs = durationOf(loop);
  const listMs = durationOf(leaves);
  let worst = 1;
  for (const [path, gapMs] of gaps) {
    const got = loop.filter((leaf) => leaf.path === path).length / loopMs;
    const asked = leaves.filter((leaf) => leaf.path === path).length / listMs;
    worst = Math.min(worst, got / Math.min(asked, 1 / gapMs));
  }
  return worst;
}
