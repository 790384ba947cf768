import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import { Refused } from './refused.ts';
import type { ShopFeed } from './shop-feed.ts';
import type { StoreApi } from './store-api.ts';

interface Kept {
  readonly head: string;
  readonly programme: Programme | undefined;
  /** It could not be read: not again before this, on the page's own clock. */
  readonly retryAtMs: number;
}

const RETRY_MS = 5_000;

/**
 * The programmes that screens play, for previews: one reading an audience, again when its head is another. Renders its
 * host when one has come.
 */
export class ProgrammeShelf implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #of: () => { readonly feed: ShopFeed; readonly api: StoreApi };
  readonly #kept = new Map<string, Kept>();
  #isConnected = false;

  constructor(host: ReactiveControllerHost, of: () => { readonly feed: ShopFeed; readonly api: StoreApi }) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
  }

  /** What the screen plays, as far as it was read; a newer one is on its way where its head is another. */
  programmeOf(screen: ScreenNews): Programme | undefined {
    const kept = this.#kept.get(screen.audience);
    const isDue = kept?.head !== screen.head || performance.now() >= kept.retryAtMs;
    if (isDue && this.#of().feed.line.is === 'open') void this.#read(screen, kept?.programme);
    return kept?.programme;
  }

  async #read(screen: ScreenNews, former: Programme | undefined): Promise<void> {
    // Set before it has come, so that screens of one audience ask once.
    const { audience, head } = screen;
    const never = Number.POSITIVE_INFINITY;
    this.#kept.set(audience, { head, programme: former, retryAtMs: never });
    const { api } = this.#of();
    try {
      const { programme } = await api.get<{ programme: Programme }>(`screens/${screen.id}/programme`);
      // Of two answers the one for the head that is wanted now counts.
      if (this.#kept.get(audience)?.head !== head) return;
      this.#kept.set(audience, { head, programme, retryAtMs: never });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#kept.set(audience, { head, programme: former, retryAtMs: performance.now() + RETRY_MS });
      return;
    }
    if (this.#isConnected) this.#host.requestUpdate();
  }
}
