import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import { Refused } from './refused.ts';
import type { ShopFeed } from './shop-feed.ts';
import type { StoreApi } from './store-api.ts';

interface Kept {
  readonly head: string;
  readonly programme: Programme | undefined;
}

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
    if (kept?.head !== screen.head) void this.#read(screen, kept?.programme);
    return kept?.programme;
  }

  async #read(screen: ScreenNews, former: Programme | undefined): Promise<void> {
    // Set before it has come, so that screens of one audience ask once.
    this.#kept.set(screen.audience, { head: screen.head, programme: former });
    const { api } = this.#of();
    try {
      const { programme } = await api.get<{ programme: Programme }>(`screens/${screen.id}/programme`);
      // Of two answers the one for the head that is wanted now counts.
      if (this.#kept.get(screen.audience)?.head !== screen.head) return;
      this.#kept.set(screen.audience, { head: screen.head, programme });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Asked for again when the feed tells of this screen next.
      this.#kept.delete(screen.audience);
      return;
    }
    if (this.#isConnected) this.#host.requestUpdate();
  }
}
