import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { textIn } from '../../../displays/slides/text-in.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import { type NowAndNext, nowAndNext } from '../../../playlists/timeline/now-and-next.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import { mainRegion } from '../../parts/main-region.ts';
import type { StateWords } from '../../parts/screen-state-words.ts';
import { slideName } from '../../parts/slide-name.ts';
import '../../parts/vt-meter.ts';
import '../../parts/vt-screen-preview.ts';
import '../../parts/vt-state-pill.ts';
import { timeText } from '../../texts/formats.ts';
import { locale } from '../../texts/locale.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { screenCardStyles } from './screen-card-styles.ts';
import { texts } from './texts.ts';

/** Further away than this it is said by the clock. */
const SOON_MS = 60_000;
/** Timers of browsers count no further than 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

/** A screen on the wall: its true picture, its state, what is on, what comes next and when. */
@customElement('vt-screen-card')
export class VtScreenCard extends ConsoleElement {
  static override styles = [commonStyles, screenCardStyles];

  @property({ attribute: false }) screenId = '';
  @property({ attribute: false }) screen!: Screen;
  @property({ attribute: false }) words!: StateWords;
  @property({ attribute: false }) programme: Programme | undefined;
  @property({ attribute: false }) appliesAtMs = 0;
  @property({ attribute: false }) live!: LiveList;
  @property({ attribute: false }) now!: () => number;
  /** The present second: the card renders again with it. */
  @property({ attribute: false }) nowMs = 0;

  #showing: NowAndNext | undefined;
  #wakeUp: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#wakeUp);
    this.#showing = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#showing === undefined || changed.has('programme') || changed.has('live')) this.#look();
  }

  override render() {
    const { screen, words } = this;
    return html`<div class="card ${screen.shape} ${words.isTrouble ? 'trouble' : ''}">
      <vt-screen-preview
        shape=${screen.shape}
        .programme=${this.programme}
        .appliesAtMs=${this.appliesAtMs}
        .live=${this.live}
        .marks=${this.#marks()}
        .now=${this.now}
        .isCalm=${screen.calm}
        .isForeseen=${words.isForeseen}
      ></vt-screen-preview>
      <div class="words">
        <div class="name">
          <strong>${screen.name}</strong>
          <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
        </div>
        ${this.#showing === undefined ? nothing : this.#nowAndNext(this.#showing)}
      </div>
    </div>`;
  }

  /** Works out what is on, and sleeps until that is over: the words change with the picture. */
  #look(): void {
    clearTimeout(this.#wakeUp);
    const { programme, live, screen, screenId } = this;
    const nowMs = this.now();
    this.#showing = programme && nowAndNext(programme, live, { id: screenId, tags: screen.tags }, nowMs);
    const endMs = mainRegion(this.#showing)?.now.endMs;
    if (endMs === undefined) return;
    const again = () => {
      this.#showing = undefined;
      this.requestUpdate();
    };
    this.#wakeUp = setTimeout(again, Math.min(LONGEST_SLEEP_MS, Math.max(20, endMs - nowMs)));
  }

  #nowAndNext(showing: NowAndNext) {
    const { programme } = this;
    const main = mainRegion(showing);
    if (programme === undefined || main === undefined) return nothing;
    const { announcement } = showing;
    const title =
      announcement === undefined
        ? slideName(programme, main.now.slide)
        : texts.announcement(textIn(announcement.content.title, locale()));
    return html`<span class="what">${title}</span>
      <vt-meter .value=${(this.nowMs - main.now.startMs) / (main.now.endMs - main.now.startMs)}></vt-meter>
      ${
        main.next === undefined
          ? nothing
          : html`<span class="next">
              <span class="then">${texts.after(slideName(programme, main.next.slide))}</span>
              <span>${this.#when(main.next.startMs)}</span>
            </span>`
      }`;
  }

  #when(atMs: number): string {
    const leftMs = atMs - this.nowMs;
    return leftMs < SOON_MS
      ? texts.inSeconds(Math.max(0, Math.ceil(leftMs / 1_000)))
      : texts.at(timeText(atMs));
  }

  /** One object as long as it says the same: a new one would make the preview render. */
  #marks() {
    const { name, tags } = this.screen;
    if (this.#kept?.id !== this.screenId || this.#kept.name !== name || this.#kept.tags !== tags)
      this.#kept = { id: this.screenId, name, tags };
    return this.#kept;
  }
  #kept: { readonly id: string; readonly name: string; readonly tags: readonly string[] } | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-card': VtScreenCard;
  }
}
