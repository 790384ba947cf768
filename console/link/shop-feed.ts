import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import type { ConsoleNews, ScreenNews, WorkNews } from '../../playlists/protocol/console-news.ts';
import { mergeCues } from '../../playlists/timeline/cues-at.ts';
import { type LineState, LiveLine } from './live-line.ts';

export type ReceiptsNews = Extract<ConsoleNews, { type: 'receipts' }>;
export type CommittedNews = Extract<ConsoleNews, { type: 'committed' }>;
type Role = Extract<ConsoleNews, { type: 'welcome' }>['role'];

/** What listeners may wait for. `welcome`: connected, for the first time or again; what was read before may be old. */
export type FeedTopic = 'line' | 'welcome' | 'committed' | 'screens' | 'live' | 'receipts' | 'work';

type Listener = (news: ConsoleNews | undefined) => void;

/**
 * What the controller tells of a store while the console is open: kept as it stands, told to who listens. It says what
 * exists and what changed; documents are read over REST (`KeptQuery`).
 */
export class ShopFeed {
  /** By screen id; empty until connected. */
  screens: ReadonlyMap<string, ScreenNews> = new Map();
  live: LiveList = EMPTY_LIVE_LIST;
  /** By announcement. */
  receipts: ReadonlyMap<string, ReceiptsNews> = new Map();
  /** Long work under way or just ended, by id. */
  work: ReadonlyMap<string, WorkNews> = new Map();
  /** What the person is now; `undefined` until connected. */
  role: Role | undefined;
  publication = 0;

  readonly #line: LiveLine;
  readonly #listeners = new Map<FeedTopic, Set<Listener>>();

  constructor(store: string) {
    this.#line = new LiveLine({
      store,
      onNews: (news) => this.#take(news),
      onState: () => this.#tell('line'),
    });
  }

  get line(): LineState {
    return this.#line.state;
  }

  /** Controller time, epoch milliseconds. */
  readonly now = (): number => this.#line.clock.now();

  open(): void {
    this.#line.open();
  }

  close(): void {
    this.#line.close();
  }

  /** @returns a function that ends it. */
  on(topic: FeedTopic, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #take(news: ConsoleNews): void {
    switch (news.type) {
      case 'welcome':
        this.role = news.role;
        this.publication = news.publication;
        // What follows the welcome tells everything that lives; the rest is over.
        this.receipts = new Map();
        this.work = new Map();
        break;
      case 'committed':
        for (const { kind, revision } of news.changes)
          if (kind === 'publications') this.publication = Math.max(this.publication, revision ?? 0);
        break;
      case 'screens': {
        const screens = new Map(news.isWhole ? [] : this.screens);
        for (const id of news.removed) screens.delete(id);
        for (const screen of news.screens) screens.set(screen.id, screen);
        this.screens = screens;
        break;
      }
      case 'live':
        this.live = mergeCues(news.isWhole ? EMPTY_LIVE_LIST : this.live, news.version, news.cues);
        break;
      case 'receipts':
        this.receipts = new Map(this.receipts).set(news.cue, news);
        break;
      case 'work':
        this.work = new Map(this.work).set(news.id, news);
        break;
      default:
        return;
    }
    this.#tell(news.type, news);
  }

  #tell(topic: FeedTopic, news?: ConsoleNews): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener(news);
  }
}
