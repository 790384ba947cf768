import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { FeedController } from '../link/feed-controller.ts';
import { Refused } from '../link/refused.ts';
import type { ReceiptsNews } from '../link/shop-feed.ts';
import { instantText, listText, numberText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { screenName } from './announcement-words.ts';
import type { Shop } from './announcer.ts';
import type { StoredScreen } from './reach.ts';
import { type ReceiptCount, type ReceiptDetails, receiptCount, slowestMs } from './receipt-count.ts';
import { receiptStyles } from './receipt-styles.ts';
import { texts } from './texts.ts';

/** Which screens painted an announcement, how fast, who is missing and why: counted live from what screens confirmed. */
@customElement('vt-receipt')
export class VtReceipt extends ConsoleElement {
  static override styles = [commonStyles, receiptStyles];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) cue!: AnnouncementCue;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  /** Controller time of the gesture, where it was made here. */
  @property({ attribute: false }) pressedAtMs: number | undefined;
  @state() private details: ReceiptDetails | undefined;
  #isReading = false;
  #isAskedAgain = false;
  #read: ReceiptsNews | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.shop.feed, ['receipts', 'screens']);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('cue') && changed.get('cue')?.id !== this.cue.id;
    if (isOther) this.details = undefined;
    const news = this.#news;
    if (isOther || news !== this.#read) {
      this.#read = news;
      void this.#readDetails();
    }
  }

  override render() {
    const told = this.#news ?? this.details;
    if (told === undefined) return nothing;
    const count = receiptCount(told);
    return html`<div class="head" role="status">
        <span class="mark ${count.shown === count.of && count.of > 0 ? 'whole' : ''}">
          <wa-icon name=${count.shown === count.of && count.of > 0 ? 'check' : 'announce'}></wa-icon>
        </span>
        <div>
          <p class="count">${countWords(count)}</p>
          <p class="quiet">${this.#beside(count)}</p>
        </div>
      </div>
      ${this.#list(count)}`;
  }

  get #news(): ReceiptsNews | undefined {
    return this.shop.feed.receipts.get(this.cue.id);
  }

  /** While some are awaited their names; then how long it took. */
  #beside(count: ReceiptCount): string {
    if (count.awaited.length > 0) return texts.awaited(count.awaited.length, this.#names(count.awaited));
    const startMs = this.pressedAtMs ?? this.cue.fromMs;
    const slowest = this.details && slowestMs(this.details, startMs);
    if (slowest === undefined) return '';
    const ms = `${numberText(slowest)}\u00a0ms`;
    return this.pressedAtMs === undefined ? texts.afterStart(ms) : texts.afterGesture(ms);
  }

  #list({ awaited, unreachable, unpaired }: ReceiptCount) {
    const shown = this.details?.shown ?? [];
    const nowMs = this.shop.feed.now();
    const startMs = this.pressedAtMs ?? this.cue.fromMs;
    if (shown.length + awaited.length + unreachable.length === 0) return this.#unpaired(unpaired);
    return html`<ul>
        ${unreachable.map(({ screen, sinceMs }) =>
          this.#row(screen, 'wifi-off', texts.away(instantText(sinceMs, nowMs)), 'trouble'),
        )}
        ${awaited.map((screen) => this.#row(screen, 'clock', texts.expected, 'awaited'))}
        ${shown.map(({ screen, atMs }) =>
          this.#row(screen, 'check', numberText(Math.max(0, Math.round(atMs - startMs))), 'good'),
        )}
      </ul>
      ${shown.length > 0 ? html`<p class="unit quiet">${texts.inMilliseconds}</p>` : nothing}
      ${this.#unpaired(unpaired)}`;
  }

  #row(screen: string, icon: string, words: string, tone: string) {
    return html`<li class=${tone}>
      <wa-icon name=${icon}></wa-icon><span class="name">${screenName(screen, this.screens)}</span
      ><span class="quiet">${words}</span>
    </li>`;
  }

  #unpaired(count: number) {
    return count === 0 ? nothing : html`<p class="unit quiet">${texts.unpairedToo(count)}</p>`;
  }

  #names(screens: readonly string[]): string {
    return listText(screens.map((id) => screenName(id, this.screens)));
  }

  /** Each screen's own time. One reading at a time; what was told meanwhile is read after it. */
  async #readDetails(): Promise<void> {
    this.#isAskedAgain = this.#isReading;
    if (this.#isReading) return;
    this.#isReading = true;
    const { id } = this.cue;
    try {
      const details = await this.shop.api.get<ReceiptDetails>(`announcements/${id}`);
      if (id === this.cue.id) this.details = details;
    } catch (error) {
      // The count goes on by the feed; the times of single screens come with the next news.
      if (!(error instanceof Refused)) throw error;
    } finally {
      this.#isReading = false;
    }
    if (this.#isAskedAgain || id !== this.cue.id) await this.#readDetails();
  }
}

function countWords({ shown, of }: ReceiptCount): string {
  if (of === 0) return texts.shownNoScreen;
  return shown === 0 ? texts.shownNone(of) : texts.shownOf(shown, of);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-receipt': VtReceipt;
  }
}
