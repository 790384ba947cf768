import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnnouncementRequest } from '../../playlists/documents/preset.ts';
import type { ConsoleNews } from '../../playlists/protocol/console-news.ts';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { Refused } from '../link/refused.ts';
import type { ShopFeed } from '../link/shop-feed.ts';
import type { StoreApi } from '../link/store-api.ts';
import { pressId } from './press-id.ts';

/** What is known of a press. */
export type PressState =
  | { readonly is: 'sending' }
  /** No answer came: it may have arrived. */
  | { readonly is: 'unsure' }
  /** The controller was heard again, and knows nothing of it. */
  | { readonly is: 'lost' }
  | { readonly is: 'refused'; readonly why: Refused }
  /** Taken: the cue that stands for it (an emergency may be prolonged instead of made anew). */
  | { readonly is: 'taken'; readonly cue: string; readonly isRecorded: boolean };

export interface Press {
  readonly id: string;
  readonly title: string;
  readonly request: AnnouncementRequest;
  /** Controller time of the gesture. */
  readonly pressedAtMs: number;
  readonly state: PressState;
}

/** Where an announcer presses. */
export interface Shop {
  readonly api: StoreApi;
  readonly feed: ShopFeed;
}

/**
 * Presses announcements, each under an id made here. A press without an answer stays, and is pressed again under the
 * same id: it never shows twice. It is not repeated by itself, since an announcement that comes late may be wrong.
 */
export class Announcer implements ReactiveController {
  /** The newest first. */
  presses: readonly Press[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #shopOf: () => Shop | undefined;
  #feed: ShopFeed | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, shopOf: () => Shop | undefined) {
    this.#host = host;
    this.#shopOf = shopOf;
    host.addController(this);
  }

  hostUpdate(): void {
    const feed = this.#shopOf()?.feed;
    if (feed === this.#feed) return;
    this.#end?.();
    this.#feed = feed;
    this.#end = feed?.on('live', (news) => this.#heard(news as Extract<ConsoleNews, { type: 'live' }>));
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#feed = undefined;
  }

  /** @returns when it is known what became of it. */
  async press(title: string, wanted: Omit<AnnouncementRequest, 'id'>): Promise<Press | undefined> {
    const shop = this.#shopOf();
    if (shop === undefined) return undefined;
    const id = pressId();
    const press: Press = {
      id,
      title,
      request: { ...wanted, id },
      pressedAtMs: shop.feed.now(),
      state: { is: 'sending' },
    };
    this.presses = [press, ...this.presses];
    return this.#send(press, shop);
  }

  /** The same press once more: same id, same content. */
  async again(id: string): Promise<Press | undefined> {
    const [shop, press] = [this.#shopOf(), this.#find(id)];
    if (shop === undefined || press === undefined) return undefined;
    return this.#send({ ...press, pressedAtMs: shop.feed.now() }, shop);
  }

  forget(id: string): void {
    this.presses = this.presses.filter((press) => press.id !== id);
    this.#host.requestUpdate();
  }

  /** When the gesture behind a cue was made, if it was made here. */
  pressedAtMs(cue: string): number | undefined {
    return this.presses.find(({ state }) => state.is === 'taken' && state.cue === cue)?.pressedAtMs;
  }

  /** Presses that somebody has to look at: not taken, or taken but not on disk. */
  get open(): readonly Press[] {
    return this.presses.filter(({ state }) => state.is !== 'taken' || !state.isRecorded);
  }

  async #send(press: Press, { api }: Shop): Promise<Press | undefined> {
    this.#set({ ...press, state: { is: 'sending' } });
    try {
      const told = await api.post<{ cue: AnnouncementCue; recorded: boolean }>(
        'announcements',
        press.request,
      );
      this.#enter(press.id, { is: 'taken', cue: told.cue.id, isRecorded: told.recorded });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // The screens may have told of it before the line broke.
      const isTaken = this.#find(press.id)?.state.is === 'taken';
      if (!isTaken)
        this.#enter(press.id, error.isUnreachable ? { is: 'unsure' } : { is: 'refused', why: error });
    }
    return this.#find(press.id);
  }

  /** What the controller lists arrived, whatever became of the answer; what a whole list lacks did not. */
  #heard({ cues, isWhole }: Extract<ConsoleNews, { type: 'live' }>): void {
    for (const { id, state } of this.presses) {
      if (state.is === 'taken' || state.is === 'refused') continue;
      if (cues.some((cue) => cue.id === id)) this.#enter(id, { is: 'taken', cue: id, isRecorded: true });
      else if (isWhole && state.is === 'unsure') this.#enter(id, { is: 'lost' });
    }
  }

  #enter(id: string, state: PressState): void {
    const press = this.#find(id);
    if (press !== undefined) this.#set({ ...press, state });
  }

  #set(press: Press): void {
    this.presses = this.presses.map((one) => (one.id === press.id ? press : one));
    this.#host.requestUpdate();
  }

  #find(id: string): Press | undefined {
    return this.presses.find((press) => press.id === id);
  }
}
