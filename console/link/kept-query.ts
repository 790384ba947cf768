import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refused } from './refused.ts';
import type { CommittedNews, ShopFeed } from './shop-feed.ts';

export interface KeptQueryOptions<T> {
  readonly feed: () => ShopFeed | undefined;
  /** Reads it. Called anew when something of these kinds changed, after a reconnection, and by {@link KeptQuery.reload}. */
  readonly read: (signal: AbortSignal) => Promise<T>;
  /** Kinds of documents that it depends on, as `committed` names them: `screens`, `playlists`. */
  readonly kinds: readonly string[];
}

/**
 * Something read over REST and kept fresh by the feed's news, as long as its host is on the page. A late answer never
 * overwrites a newer one; what was read stays when a later reading fails.
 *
 * ```ts
 * readonly #screens = new KeptQuery(this, {
 *   feed: () => this.desk.feed, kinds: ['screens'],
 *   read: (signal) => this.desk.api.get<Stored<Screen>[]>('screens', signal),
 * });
 * ```
 */
export class KeptQuery<T> implements ReactiveController {
  /** `undefined` until it was read once. */
  value: T | undefined;
  /** Why the last reading failed. */
  problem: Refused | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: KeptQueryOptions<T>;
  #reading: AbortController | undefined;
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, options: KeptQueryOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Not when the host is connected: its properties, the feed among them, come after. */
  hostUpdate(): void {
    const feed = this.#options.feed();
    if (feed === undefined || this.#ends.length > 0) return;
    this.#ends = [
      feed.on('committed', (news) => this.#committed(news as CommittedNews)),
      feed.on('welcome', () => void this.reload()),
      // The first reading waits for the line, so that no change falls between the two; without a line it is read all the same.
      feed.on('line', () => {
        if (feed.line.is === 'cut-off' && this.value === undefined) void this.reload();
      }),
    ];
    if (feed.line.is !== 'connecting') void this.reload();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#reading?.abort();
  }

  /** Reads it anew now. Resolves when it was read, or could not be. */
  async reload(): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    try {
      this.value = await this.#options.read(reading.signal);
      this.problem = undefined;
    } catch (error) {
      if (reading.signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      this.problem = error;
    }
    if (!reading.signal.aborted) this.#host.requestUpdate();
  }

  #committed({ changes, more }: CommittedNews): void {
    if (more > 0 || changes.some(({ kind }) => this.#options.kinds.includes(kind))) void this.reload();
  }
}
