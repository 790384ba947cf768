import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import type { ScreenMarks } from '../../../../playlists/documents/target.ts';
import { businessDayOf } from '../../../../playlists/schedule/business-day.ts';
import { planStretches } from '../../../../playlists/schedule/day-plans.ts';
import type { StoreTimes } from '../../../../playlists/schedule/store-calendar.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { place } from '../../../parts/place.ts';
import { timeText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { playedBy } from '../week/playlist-hues.ts';

const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

/**
 * The business day of an instant as a strip to drag along; arrows move it by five minutes, Page Up and Down by more.
 *
 * @fires instant-chosen - `detail`: epoch milliseconds.
 */
@customElement('vt-day-strip')
export class VtDayStrip extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        margin-block-start: var(--wa-space-s);
      }
      .strip {
        position: relative;
        height: 22px;
        border-radius: 4px;
      }
      .bands {
        position: absolute;
        inset: 2px 0;
        overflow: hidden;
        border-radius: 4px;
      }
      i {
        position: absolute;
        inset-block: 0;
        left: calc(var(--from) * 100%);
        width: calc(var(--size) * 100%);
        border-inline-end: 2px solid var(--wa-color-surface-default);
        background: oklch(0.72 0.11 var(--hue));
      }
      i.default {
        background: var(--wa-color-neutral-70);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        appearance: none;
        background: none;
        cursor: ew-resize;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 6px;
        height: 26px;
        border: 1px solid var(--wa-color-surface-default);
        border-radius: 3px;
        background: var(--wa-color-text-normal);
      }
      input::-moz-range-thumb {
        width: 5px;
        height: 26px;
        border: 0;
        border-radius: 3px;
        background: var(--wa-color-text-normal);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
      @media (max-width: 760px) {
        .strip {
          height: 44px;
        }
        .ends {
          font-size: 13px;
        }
      }
    `,
  ];

  @property({ attribute: false }) store!: StoreTimes;
  @property({ attribute: false }) schedule: Schedule | undefined;
  @property({ attribute: false }) screen!: ScreenMarks;
  @property({ attribute: false }) atMs = 0;
  @property({ attribute: false }) hues: ReadonlyMap<string, number> = new Map();
  @property() label = '';
  @property() hint = '';

  override render() {
    const day = businessDayOf(this.store, this.atMs);
    const lengthMs = day.untilMs - day.fromMs;
    const schedule = this.schedule ?? { entries: [] };
    const stretches = planStretches(this.store, schedule, this.screen, day.date, 1)[0]?.stretches ?? [];
    return html`<div class="strip">
        <div class="bands">
          ${stretches.map(({ fromMs, untilMs, entries: [first] }) => {
            const hue = (first && this.hues.get(playedBy(first))) ?? 0;
            const at = {
              '--from': (fromMs - day.fromMs) / lengthMs,
              '--size': (untilMs - fromMs) / lengthMs,
            };
            return html`<i class=${first === undefined ? 'default' : ''} ${place({ ...at, '--hue': hue })}></i>`;
          })}
        </div>
        <input
          type="range"
          aria-label=${this.label}
          aria-valuetext=${timeText(this.atMs)}
          min="0"
          max=${lengthMs / MINUTE_MS - 1}
          step=${STEP_MINUTES}
          .value=${String(Math.floor((this.atMs - day.fromMs) / MINUTE_MS))}
          @input=${(event: Event) => this.#choose(day.fromMs, Number((event.target as HTMLInputElement).value))}
        />
      </div>
      <div class="ends"><span>${timeText(day.fromMs)}</span><span>${this.hint}</span><span>${timeText(day.untilMs)}</span></div>`;
  }

  #choose(fromMs: number, minutes: number): void {
    this.dispatchEvent(new CustomEvent('instant-chosen', { detail: fromMs + minutes * MINUTE_MS }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-day-strip': VtDayStrip;
  }
}
