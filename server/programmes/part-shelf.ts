import { partHashesOf } from '../../playlists/programme/assemble-programme.ts';
import type { Head } from '../../playlists/programme/programme.ts';

const DAY_MS = 86_400_000;

/** Texts of heads and parts by hash. */
export interface PartShelf {
  /** Keeps a head and its parts, and counts it as in use at this instant. Forgets what was not in use for a day. */
  put(hash: string, head: Head, parts: ReadonlyMap<string, string>, headText: string, nowMs: number): void;
  /** Counts heads as in use at this instant: those that screens play, and those that are about to be replaced. */
  use(hashes: Iterable<string>, nowMs: number): void;
  head(hash: string): Head | undefined;
  text(hash: string): string | undefined;
  /** The head and all its parts, one a line. */
  bundle(head: string): string | undefined;
}

interface ShelvedHead {
  readonly head: Head;
  readonly text: string;
  lastUsedMs: number;
}

/**
 * Keeps the parts of every head that was in use within the last day: a screen that was cut off for an afternoon gets a
 * difference, not everything. After a restart only present heads are known; whoever holds an older one gets the whole.
 */
export function createPartShelf(): PartShelf {
  const heads = new Map<string, ShelvedHead>();
  let parts = new Map<string, string>();

  function forgetOld(nowMs: number): void {
    const old = [...heads].filter(([, shelved]) => nowMs - shelved.lastUsedMs > DAY_MS);
    if (old.length === 0) return;
    for (const [hash] of old) heads.delete(hash);
    const kept = new Map<string, string>();
    for (const { head } of heads.values()) {
      for (const hash of partHashesOf(head)) {
        const text = parts.get(hash);
        if (text !== undefined) kept.set(hash, text);
      }
    }
    parts = kept;
  }

  return {
    put(hash, head, texts, text, nowMs) {
      heads.set(hash, { head, text, lastUsedMs: nowMs });
      for (const [name, part] of texts) parts.set(name, part);
      forgetOld(nowMs);
    },
    use(hashes, nowMs) {
      for (const hash of hashes) {
        const shelved = heads.get(hash);
        if (shelved !== undefined) shelved.lastUsedMs = nowMs;
      }
    },
    head: (hash) => heads.get(hash)?.head,
    text: (hash) => heads.get(hash)?.text ?? parts.get(hash),
    bundle(hash) {
      const shelved = heads.get(hash);
      if (shelved === undefined) return undefined;
      return [...partHashesOf(shelved.head)].map((name) => parts.get(name) ?? '').join('\n');
    },
  };
}
