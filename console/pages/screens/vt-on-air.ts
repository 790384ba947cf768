import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { ScreenMarks } from '../../../playlists/documents/target.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import { nowAndNext } from '../../../playlists/timeline/now-and-next.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import { mainRegion } from '../../parts/main-region.ts';
import { place } from '../../parts/place.ts';
import { SecondTicker } from '../../parts/second-ticker.ts';
import { slideName } from '../../parts/slide-name.ts';
import { durationText, instantText, timeText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { loopPlace } from './loop-place.ts';
import { texts } from './texts.ts';

/** More slots than this are too thin to tell apart. */
const SLOTS_DRAWN = 80;

/** What a screen shows, what follows, and where that stands in its loop. */
@customElement('vt-on-air')
export class VtOnAir extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .strip {
        display: flex;
        gap: 2px;
        height: 10px;
        margin-block: var(--wa-space-2xs);
      }
      .strip i {
        flex: var(--size) 1 0;
        border-radius: 2px;
        background: var(--wa-color-neutral-fill-normal);
      }
      .strip i.now {
        background: var(--wa-color-brand-fill-loud);
      }
      p {
        margin-block-end: 2px;
      }
    `,
  ];

  @property({ attribute: false }) programme: Programme | undefined;
  @property({ attribute: false }) live!: LiveList;
  @property({ attribute: false }) marks!: ScreenMarks;
  @property({ attribute: false }) schedule: Schedule | undefined;
  @property({ attribute: false }) now!: () => number;

  constructor() {
    super();
    new SecondTicker(this, () => this.now());
  }

  override render() {
    const { programme } = this;
    if (programme === undefined) return nothing;
    const nowMs = this.now();
    const main = mainRegion(nowAndNext(programme, this.live, this.marks, nowMs));
    const standing = loopPlace(programme, nowMs);
    return html`
      <p><strong>${slideName(programme, main?.now.slide)}</strong></p>
      ${
        main?.next === undefined
          ? nothing
          : html`<p class="quiet">
              ${texts.next(slideName(programme, main.next.slide), durationText(Math.max(0, main.next.startMs - nowMs)))}
            </p>`
      }
      ${
        standing === undefined
          ? nothing
          : html`${this.#strip(standing.durationsMs, standing.index)}
              <p class="small quiet">
                ${texts.position(standing.index + 1, standing.durationsMs.length, durationText(standing.loopMs))}
              </p>
              <p class="small quiet">
                ${texts.planned} ${texts.until(this.#entryName(standing.entry), this.#clock(standing.untilMs, nowMs))}
              </p>`
      }
    `;
  }

  #strip(durationsMs: readonly number[], index: number) {
    if (durationsMs.length > SLOTS_DRAWN) return nothing;
    return html`<div class="strip" role="img" aria-label=${texts.placeInLoop}>
      ${durationsMs.map((ms, at) => html`<i class=${at === index ? 'now' : ''} ${place({ '--size': ms })}></i>`)}
    </div>`;
  }

  #entryName(entry: string): string {
    if (entry === 'default') return texts.byDefault;
    const names = new Map(this.schedule?.entries.map(({ id, name }) => [id, name]));
    return entry
      .split('+')
      .map((id) => names.get(id) || id)
      .join(' + ');
  }

  #clock(atMs: number, nowMs: number): string {
    return Number.isFinite(atMs) ? instantText(atMs, nowMs) : timeText(nowMs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-on-air': VtOnAir;
  }
}
