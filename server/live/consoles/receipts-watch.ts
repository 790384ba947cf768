import type { Cue } from '../../../playlists/documents/cue.ts';
import type { DisplayFact } from '../../../playlists/facts/fact.ts';
import type { ConsoleNews } from '../../../playlists/protocol/console-news.ts';
import { MISSING_TOLD } from '../../../playlists/protocol/protocol.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Receipts } from '../receipts.ts';
import { TOGETHER_MS } from './screen-watch.ts';

export type ReceiptsNews = Extract<ConsoleNews, { type: 'receipts' }>;

/** Counts announcements anew as screens paint them. */
export interface ReceiptsWatch {
  /** These cues of a store have been painted, put or ended: they are counted soon, those of one moment together. */
  mark(store: string, cues: Iterable<string>): void;
  /** The announcements that live now, counted now. */
  living(store: string): Promise<readonly ReceiptsNews[]>;
  close(): void;
}

export interface ReceiptsWatchOptions {
  readonly receiptsOf: (store: string, cue: string) => Promise<Receipts>;
  readonly cuesOf: (store: string) => readonly Cue[];
  /** Whether anybody listens: counting asks the records. */
  readonly isWatched: (store: string) => boolean;
  readonly onCounted: (store: string, news: ReceiptsNews) => void;
  readonly onFailed: (error: unknown) => void;
  readonly clock: () => number;
}

/** Ids of the cues that facts say were painted. */
export function paintedCues(facts: readonly DisplayFact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.type === 'shown' ? [fact.cue] : [])));
}

export function watchReceipts(options: ReceiptsWatchOptions): ReceiptsWatch {
  const dirty = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;

  function settle(): void {
    timer = undefined;
    const marked = [...dirty];
    dirty.clear();
    for (const [store, cues] of marked)
      for (const cue of options.isWatched(store) ? cues : [])
        count(store, cue).then((news) => news && options.onCounted(store, news), options.onFailed);
  }

  async function count(store: string, cue: string): Promise<ReceiptsNews | undefined> {
    try {
      const { shown, missing, ...rest } = await options.receiptsOf(store, cue);
      return {
        type: 'receipts',
        cue,
        ...rest,
        shown: shown.length,
        missing: missing.slice(0, MISSING_TOLD),
      };
    } catch (error) {
      // Dropped from the list meanwhile, or painted long after its end.
      if (error instanceof VitrineError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  return {
    mark(store, cues) {
      if (!options.isWatched(store)) return;
      const known = dirty.get(store) ?? new Set();
      for (const cue of cues) known.add(cue);
      if (known.size === 0) return;
      dirty.set(store, known);
      timer ??= setTimeout(settle, TOGETHER_MS);
    },
    async living(store) {
      const nowMs = options.clock();
      const living = options
        .cuesOf(store)
        .filter(({ kind, fromMs, untilMs }) => kind === 'announcement' && fromMs <= nowMs && nowMs < untilMs);
      const counted = await Promise.all(living.map(({ id }) => count(store, id)));
      return counted.filter((news) => news !== undefined);
    },
    close() {
      clearTimeout(timer);
    },
  };
}
