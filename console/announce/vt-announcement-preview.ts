import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnnouncementContent } from '../../playlists/documents/preset.ts';
import type { Target } from '../../playlists/documents/target.ts';
import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { FeedController } from '../link/feed-controller.ts';
import { ProgrammeShelf } from '../link/programme-shelf.ts';
import '../parts/vt-screen-preview.ts';
import type { Shop } from './announcer.ts';
import { EVERYWHERE, type StoredScreen, screensAimedAt } from './reach.ts';

/** The picture stands as long as it is looked at; the line of time on a banner stands full. */
const LOOKED_AT_MS = 24 * 60 * 60_000;

/** An announcement as one of its screens would show it, by the displays' own code, above what plays there now. */
@customElement('vt-announcement-preview')
export class VtAnnouncementPreview extends ConsoleElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) content!: AnnouncementContent;
  @property({ attribute: false }) target: Target = EVERYWHERE;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  readonly #shelf = new ProgrammeShelf(this, () => this.shop);
  #live: LiveList = EMPTY_LIVE_LIST;

  constructor() {
    super();
    new FeedController(this, () => this.shop.feed, ['screens']);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    const fromMs = Math.floor(this.shop.feed.now());
    const version = this.#live.version + 1;
    const times = { fromMs, untilMs: fromMs + LOOKED_AT_MS, version };
    const cue = { kind: 'announcement', id: `preview-${version}`, target: EVERYWHERE } as const;
    this.#live = { version, cues: [{ ...cue, ...times, content: this.content }] };
  }

  override render() {
    const { feed } = this.shop;
    const screen = this.#example();
    const news = screen && feed.screens.get(screen.id);
    if (screen === undefined || news === undefined) return nothing;
    return html`<vt-screen-preview
      shape=${screen.body.shape}
      .programme=${this.#shelf.programmeOf(news)}
      .appliesAtMs=${news.appliesAtMs}
      .live=${this.#live}
      .marks=${{ id: screen.id, tags: screen.body.tags, name: screen.body.name }}
      .now=${feed.now}
      .isCalm=${screen.body.calm}
    ></vt-screen-preview>`;
  }

  /** Of the screens aimed at: a landscape one fits best beside words. */
  #example(): StoredScreen | undefined {
    const aimed = screensAimedAt(this.target, this.screens);
    const all = aimed.length > 0 ? aimed : this.screens;
    return all.find(({ body }) => body.shape === 'landscape') ?? all[0];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-announcement-preview': VtAnnouncementPreview;
  }
}
