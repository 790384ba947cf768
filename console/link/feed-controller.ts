import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedTopic, ShopFeed } from './shop-feed.ts';

/** Renders its host again when the feed has news of these topics, as long as the host is on the page. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #feedOf: () => ShopFeed | undefined;
  readonly #topics: readonly FeedTopic[];
  #feed: ShopFeed | undefined;
  #ends: (() => void)[] = [];

  constructor(
    host: ReactiveControllerHost,
    feedOf: () => ShopFeed | undefined,
    topics: readonly FeedTopic[],
  ) {
    this.#host = host;
    this.#feedOf = feedOf;
    this.#topics = topics;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen();
  }

  hostUpdate(): void {
    if (this.#feedOf() !== this.#feed) this.#listen();
  }

  hostDisconnected(): void {
    this.#unlisten();
  }

  #listen(): void {
    this.#unlisten();
    const feed = this.#feedOf();
    this.#feed = feed;
    if (feed === undefined) return;
    this.#ends = this.#topics.map((topic) => feed.on(topic, () => this.#host.requestUpdate()));
  }

  #unlisten(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#feed = undefined;
  }
}
