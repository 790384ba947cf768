import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { FeedController } from '../link/feed-controller.ts';
import { dayText, timeText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { iconOf, targetWords, titleOf } from './announcement-words.ts';
import type { Shop } from './announcer.ts';
import { endedSince } from './cue-lists.ts';
import type { StoredScreen } from './reach.ts';
import { texts } from './texts.ts';
import './vt-receipt.ts';

const A_DAY_MS = 24 * 60 * 60_000;

/** Announcements of today that are over; each opens its receipt. */
@customElement('vt-today')
export class VtToday extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      li + li {
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      .entry {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 var(--wa-space-s);
        align-items: center;
        width: 100%;
        min-height: 57px;
        padding: var(--wa-space-2xs) 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .entry > wa-icon:first-child {
        font-size: 20px;
        color: var(--wa-color-text-quiet);
      }
      .entry > wa-icon:last-child {
        color: var(--wa-color-text-quiet);
      }
      .name {
        display: block;
        font-weight: var(--wa-font-weight-semibold);
      }
      vt-receipt {
        padding-block-end: var(--wa-space-m);
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @state() private opened: string | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.shop.feed, ['live', 'screens']);
  }

  override render() {
    const { live, now } = this.shop.feed;
    const nowMs = now();
    const today = dayText(nowMs);
    const ended = endedSince(live, nowMs - A_DAY_MS, nowMs).filter(({ fromMs }) => dayText(fromMs) === today);
    if (ended.length === 0) return html`<p class="quiet">${texts.nothingToday}</p>`;
    return html`<ul>
      ${ended.map((cue) => html`<li>${this.#entry(cue)}</li>`)}
    </ul>`;
  }

  #entry(cue: AnnouncementCue) {
    const isOpen = this.opened === cue.id;
    const when = texts.fromUntil(timeText(cue.fromMs), timeText(cue.untilMs));
    return html`<button class="entry" type="button" aria-expanded=${isOpen} @click=${() => this.#open(cue.id)}>
        <wa-icon name=${iconOf(cue.content)}></wa-icon>
        <span>
          <span class="name">${titleOf(cue.content)}</span>
          <small class="quiet">${when}, ${targetWords(cue.target, this.screens)}</small>
        </span>
        <wa-icon name=${isOpen ? 'chevron-up' : 'chevron-down'}></wa-icon>
      </button>
      ${
        isOpen
          ? html`<vt-receipt .shop=${this.shop} .cue=${cue} .screens=${this.screens}></vt-receipt>`
          : null
      }`;
  }

  #open(id: string): void {
    this.opened = this.opened === id ? undefined : id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-today': VtToday;
  }
}
