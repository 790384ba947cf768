import { durationOf, type Leaf, SLOT_LIMIT } from './leaf.ts';

/** The loop of one entry, and the part of the time that it asks for. */
export interface Voice {
  readonly entry: string;
  /** Per cent; what the voices ask for is taken in proportion where it does not make a hundred. */
  readonly share: number;
  readonly leaves: readonly Leaf[];
}

/** What a share came to, per cent of the time. */
export interface ObtainedShare {
  readonly entry: string;
  readonly asked: number;
  readonly obtained: number;
}

export interface MixedLoop {
  readonly leaves: readonly Leaf[];
  readonly shares: readonly ObtainedShare[];
}

/** A mix this near to what was asked (a part of one) is taken, rather than one with more repetitions. */
const NEAR_ENOUGH = 0.005;

/**
 * Mixes loops by share of time, not of turns. Every loop goes in whole, some number of times, so that no item of a loop
 * is favoured; turns are laid out as evenly as they go. The smallest mix within half a per cent is taken, else the
 * nearest within the limit.
 */
export function mixShares(voices: readonly Voice[], limit = SLOT_LIMIT): MixedLoop {
  const heard = voices.filter((voice) => voice.leaves.length > 0);
  const repetitions = repetitionsFor(heard, limit);
  const leaves = interleaved(heard, repetitions).slice(0, limit);
  const totalMs = durationOf(leaves);
  const asked = voices.reduce((sum, voice) => sum + voice.share, 0);
  const shares = voices.map((voice) => {
    const index = heard.indexOf(voice);
    const obtainedMs = durationOf(voice.leaves) * (repetitions[index] ?? 0);
    return {
      entry: voice.entry,
      asked: (100 * voice.share) / asked,
      obtained: totalMs === 0 ? 0 : (100 * obtainedMs) / totalMs,
    };
  });
  return { leaves, shares };
}

/** How often each loop goes in. */
function repetitionsFor(voices: readonly Voice[], limit: number): readonly number[] {
  const loopsMs = voices.map((voice) => durationOf(voice.leaves));
  const asked = voices.reduce((sum, voice) => sum + voice.share, 0);
  const once = voices.map(() => 1);
  let best: readonly number[] = once;
  let bestError = errorOf(once);

  function errorOf(repetitions: readonly number[]): number {
    const totalMs = repetitions.reduce((sum, times, index) => sum + times * (loopsMs[index] ?? 0), 0);
    return Math.max(
      0,
      ...voices.map((voice, index) =>
        Math.abs(((repetitions[index] ?? 0) * (loopsMs[index] ?? 0)) / totalMs - voice.share / asked),
      ),
    );
  }

  // Lengths of the mix at which some loop fits a whole number of times, the shortest first.
  const lengths = voices.flatMap((voice, index) => {
    const most = Math.floor(limit / voice.leaves.length);
    return Array.from(
      { length: most },
      (_, times) => ((times + 1) * (loopsMs[index] ?? 0) * asked) / voice.share,
    );
  });
  lengths.sort((one, other) => one - other);
  for (const lengthMs of lengths) {
    if (bestError <= NEAR_ENOUGH) break;
    const repetitions = voices.map((voice, index) =>
      Math.max(1, Math.round((lengthMs * voice.share) / asked / (loopsMs[index] ?? 1))),
    );
    const slots = voices.reduce(
      (sum, voice, index) => sum + voice.leaves.length * (repetitions[index] ?? 0),
      0,
    );
    if (slots > limit) continue;
    const error = errorOf(repetitions);
    if (error < bestError) {
      best = repetitions;
      bestError = error;
    }
  }
  return best;
}

/** Always the turn of the voice that has had the least of its time, counted to the middle of the turn. */
function interleaved(voices: readonly Voice[], repetitions: readonly number[]): Leaf[] {
  const state = voices.map((voice, index) => ({
    voice,
    turns: voice.leaves.length * (repetitions[index] ?? 0),
    totalMs: durationOf(voice.leaves) * (repetitions[index] ?? 0),
    turn: 0,
    atMs: 0,
  }));
  const loop: Leaf[] = [];
  for (;;) {
    let next:
      | { readonly of: (typeof state)[number]; readonly leaf: Leaf; readonly progress: number }
      | undefined;
    for (const of of state) {
      const leaf = of.turn < of.turns ? of.voice.leaves[of.turn % of.voice.leaves.length] : undefined;
      if (leaf === undefined) continue;
      const progress = (of.atMs + leaf.durationMs / 2) / of.totalMs;
      if (next === undefined || progress < next.progress) next = { of, leaf, progress };
    }
    if (next === undefined) return loop;
    loop.push(next.leaf);
    next.of.turn += 1;
    next.of.atMs += next.leaf.durationMs;
  }
}
