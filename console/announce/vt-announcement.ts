import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import '../parts/vt-meter.ts';
import { SecondTicker } from '../parts/second-ticker.ts';
import { durationText, listText, timeText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { titleOf } from './announcement-words.ts';
import type { Shop } from './announcer.ts';
import { prolongedUntil, prolongStepMs } from './cue-lists.ts';
import { reachOf, type StoredScreen } from './reach.ts';
import { sheetStyles } from './sheet-styles.ts';
import { texts } from './texts.ts';
import './vt-announcement-preview.ts';
import './vt-receipt.ts';

/**
 * An announcement that stands: its true picture, its receipt, the time left, and its two buttons.
 *
 * @fires taken-off - It was taken off; with a sentence that names the screens that may still show it.
 */
@customElement('vt-announcement')
export class VtAnnouncement extends ConsoleElement {
  static override styles = [
    commonStyles,
    sheetStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
      }
      .title {
        display: grid;
        gap: 2px;
      }
      h2 {
        font: var(--wa-font-weight-bold) var(--wa-font-size-m) / 1.2 var(--wa-font-family-body);
        letter-spacing: 0;
      }
      .left {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--wa-space-m);
        margin-block-end: 6px;
      }
      vt-meter {
        --meter-color: var(--wa-color-brand-fill-loud);
        height: 6px;
        border-radius: 3px;
      }
      .actions {
        grid-template-columns: 1fr 1fr;
      }
      .words {
        display: grid;
        align-content: space-between;
        gap: var(--wa-space-m);
      }
      @container (min-width: 560px) {
        .card {
          grid-template-columns: minmax(200px, 2fr) 3fr;
        }
      }
      :host([large]) {
        display: flex;
        flex-direction: column;
      }
      :host([large]) .card {
        flex: 1;
        grid-template-rows: auto 1fr;
        padding: 0;
        border: 0;
        background: none;
      }
      .refusal {
        margin-block-start: var(--wa-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) cue!: AnnouncementCue;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) pressedAtMs: number | undefined;
  /** Why its buttons cannot be pressed now. */
  @property({ attribute: false }) whyNot: string | undefined;
  /** The whole page of a phone. */
  @property({ type: Boolean, reflect: true }) large = false;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;

  constructor() {
    super();
    new SecondTicker(this, () => this.shop.feed.now());
  }

  override render() {
    const { cue, screens } = this;
    return html`<article class="card" aria-label=${titleOf(cue.content)}>
      <vt-announcement-preview
        .shop=${this.shop}
        .content=${cue.content}
        .target=${cue.target}
        .screens=${screens}
      ></vt-announcement-preview>
      <div class="words">
        ${this.large ? nothing : this.#title()}
        <vt-receipt
          ?large=${this.large}
          .shop=${this.shop}
          .cue=${cue}
          .screens=${screens}
          .pressedAtMs=${this.pressedAtMs}
        ></vt-receipt>
        <div>${this.#left()} ${this.#actions()}</div>
      </div>
    </article>`;
  }

  #title() {
    const { cue, pressedAtMs } = this;
    const time = timeText(cue.fromMs);
    return html`<div class="title">
      <h2>${titleOf(cue.content)}</h2>
      <small class="quiet">${pressedAtMs === undefined ? texts.sentAt(time) : texts.sentByYou(time)}</small>
    </div>`;
  }

  #left() {
    const { fromMs, untilMs, content } = this.cue;
    const leftMs = untilMs - this.shop.feed.now();
    if (leftMs <= 0) return html`<p><strong>${texts.over(timeText(untilMs))}</strong></p>`;
    return html`<div class="left">
        <strong>${texts.left(durationText(Math.max(1_000, leftMs)))}</strong>
        <span class="quiet">${content.style === 'emergency' ? texts.endsCleared : texts.endsAlone}</span>
      </div>
      <vt-meter .value=${leftMs / Math.max(1, untilMs - fromMs)}></vt-meter>`;
  }

  #actions() {
    const { cue, whyNot } = this;
    const isOver = cue.untilMs <= this.shop.feed.now();
    if (isOver) return nothing;
    const isOff = whyNot !== undefined || this.isBusy;
    const longer =
      cue.content.style === 'emergency'
        ? texts.longerEmergency
        : texts.longer(durationText(prolongStepMs(cue)));
    return html`<div class="actions">
        <button class="secondary" type="button" data-act="take-off" ?disabled=${isOff} title=${whyNot ?? nothing} @click=${this.#takeOff}>
          <wa-icon name="xmark"></wa-icon>${texts.takeOff}
        </button>
        <button class="secondary" type="button" data-act="longer" ?disabled=${isOff} title=${whyNot ?? nothing} @click=${this.#longer}>
          <wa-icon name="plus"></wa-icon>${longer}
        </button>
      </div>
      ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal.message}</p>`}`;
  }

  #takeOff = async (): Promise<void> => {
    const { content, target, untilMs } = this.cue;
    const { unreachable } = reachOf(target, this.screens, this.shop.feed.screens);
    const call = () => this.shop.api.send(`announcements/${this.cue.id}`, { method: 'DELETE' });
    if (!(await this.#act(call))) return;
    const names = listText(unreachable.map(({ body }) => body.name));
    const detail =
      names === ''
        ? texts.takenOff(titleOf(content))
        : texts.takenOffHeld(titleOf(content), names, timeText(untilMs));
    this.dispatchEvent(new CustomEvent('taken-off', { detail, bubbles: true, composed: true }));
  };

  #longer = async (): Promise<void> => {
    const body = { untilMs: prolongedUntil(this.cue, this.shop.feed.now()) };
    await this.#act(() => this.shop.api.send(`announcements/${this.cue.id}/until`, { method: 'PUT', body }));
  };

  /** What it led to, the feed tells: the cue with another end. */
  async #act(call: () => Promise<unknown>): Promise<boolean> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-announcement': VtAnnouncement;
  }
}
