import { randomUUID } from 'node:crypto';
import type { WorkNews } from '../../../playlists/protocol/console-news.ts';

/** Something that takes long, told while it goes on. */
export interface Work {
  readonly id: string;
  /** @param total - Of the same unit as `done`; `null` while nobody knows. */
  report(done: number, total?: number | null): void;
  end(): void;
  /** @param detail - A sentence for people. */
  fail(detail: string): void;
  cancel(): void;
}

/** Where imports, uploads and jobs say how far they are; consoles read it. It keeps what goes on, and forgets what ended. */
export interface WorkBoard {
  begin(store: string, work: Pick<WorkNews, 'kind' | 'name' | 'by'> & { readonly total?: number }): Work;
  /** What goes on in a store now. */
  list(store: string): readonly WorkNews[];
  /** Returns how to stop. */
  onChanged(listener: (store: string, news: WorkNews) => void): () => void;
}

/** Progress of one work is told no more often; its end always. */
const PROGRESS_EVERY_MS = 250;

export function createWorkBoard(options: { readonly clock: () => number }): WorkBoard {
  const { clock } = options;
  const running = new Map<string, { readonly store: string; news: WorkNews; toldAtMs: number }>();
  const listeners = new Set<(store: string, news: WorkNews) => void>();

  function tell(store: string, news: WorkNews): void {
    for (const listener of listeners) listener(store, news);
  }

  function end(id: string, how: Pick<WorkNews, 'state' | 'detail'>): void {
    const entry = running.get(id);
    if (entry === undefined) return;
    running.delete(id);
    tell(entry.store, { ...entry.news, ...how, endedAtMs: Math.round(clock()) });
  }

  return {
    begin(store, { kind, name, by, total }) {
      const id = randomUUID();
      const nowMs = Math.round(clock());
      const news: WorkNews = {
        type: 'work',
        id,
        kind,
        name,
        by,
        startedAtMs: nowMs,
        done: 0,
        total: total ?? null,
        state: 'running',
      };
      running.set(id, { store, news, toldAtMs: nowMs });
      tell(store, news);
      return {
        id,
        report(done, known = undefined) {
          const entry = running.get(id);
          if (entry === undefined) return;
          entry.news = { ...entry.news, done, total: known === undefined ? entry.news.total : known };
          if (clock() - entry.toldAtMs < PROGRESS_EVERY_MS) return;
          entry.toldAtMs = clock();
          tell(store, entry.news);
        },
        end: () => end(id, { state: 'done' }),
        fail: (detail) => end(id, { state: 'failed', detail }),
        cancel: () => end(id, { state: 'cancelled' }),
      };
    },
    list: (store) => [...running.values()].filter((one) => one.store === store).map(({ news }) => news),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
