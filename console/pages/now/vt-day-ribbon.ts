import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Interval } from '../../../playlists/schedule/opening-hours.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import { place } from '../../parts/place.ts';
import { timeText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import type { Daypart, Pin } from './day-plan.ts';
import { texts } from './texts.ts';

/** Opening to closing: dayparts as bands, the line of now, pins for what happens; what is past is quiet. */
@customElement('vt-day-ribbon')
export class VtDayRibbon extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .ribbon {
        position: relative;
        padding: 6px 14px 12px;
        font-size: var(--wa-font-size-s);
      }
      .track {
        position: relative;
        height: 68px;
      }
      .part,
      .pin,
      .now {
        position: absolute;
        left: calc(var(--from) * 100%);
      }
      .part {
        inset-block: 42px 0;
        width: calc(var(--size) * 100%);
        border-inline-end: 2px solid var(--wa-color-surface-raised);
        background: var(--wa-color-neutral-fill-quiet);
        border-radius: var(--wa-border-radius-s);
        padding: 4px 8px;
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
        line-height: 18px;
      }
      .part.current {
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
      .part,
      .pin span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .pin {
        inset-block: 0 26px;
        display: grid;
        align-content: start;
        max-width: calc(var(--size) * 100%);
        padding-inline-start: 8px;
        border-inline-start: 2px solid var(--wa-color-neutral-border-loud);
        line-height: 19px;
      }
      .pin.end {
        left: auto;
        right: calc((1 - var(--from)) * 100%);
        padding: 0 8px 0 0;
        border-inline-start: 0;
        border-inline-end: 2px solid var(--wa-color-neutral-border-loud);
        text-align: end;
      }
      .pin .name {
        font-weight: var(--wa-font-weight-semibold);
      }
      .pin.past .name {
        color: var(--wa-color-text-quiet);
        font-weight: var(--wa-font-weight-normal);
      }
      .pin.next {
        border-color: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-quiet);
      }
      .pin wa-icon {
        vertical-align: -2px;
      }
      .note {
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
      .now {
        inset-block: 16px -4px;
        width: 2px;
        background: var(--wa-color-brand-fill-loud);
      }
      /* In the second row: a name that begins beside it stays whole. */
      .now span {
        position: absolute;
        top: 2px;
        right: 6px;
        color: var(--wa-color-brand-on-quiet);
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-semibold);
      }
      .now.start span {
        right: auto;
        left: 6px;
      }
      .coming {
        display: none;
      }
      @media (max-width: 760px) {
        .ribbon {
          display: none;
        }
        .coming {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: var(--wa-space-s);
        }
        .coming li {
          min-width: 0;
          padding-inline-start: var(--wa-space-s);
          border-inline-start: 3px solid var(--wa-color-neutral-border-loud);
        }
        .coming li:first-child {
          border-color: var(--wa-color-brand-fill-loud);
        }
        .coming span {
          display: block;
        }
        .coming .name {
          font-weight: var(--wa-font-weight-semibold);
        }
      }
    `,
  ];

  @property({ attribute: false }) day!: Interval;
  @property({ attribute: false }) dayparts: readonly Daypart[] = [];
  @property({ attribute: false }) pins: readonly Pin[] = [];
  @property({ attribute: false }) nowMs = 0;

  override render() {
    const isWithin = this.nowMs >= this.day.fromMs && this.nowMs < this.day.untilMs;
    const next = this.pins.find(({ atMs }) => atMs > this.nowMs);
    return html`<section class="card ribbon" aria-label=${texts.day}>
      <div class="track">
        ${this.dayparts.map((part) => this.#part(part))}
        ${this.pins.map((pin, index) => this.#pin(pin, this.pins[index + 1], pin === next))}
        ${
          isWithin
            ? html`<div
                class="now ${this.#at(this.nowMs) < 0.08 ? 'start' : ''}"
                ${place({ '--from': this.#at(this.nowMs) })}
              >
                <span>${texts.now}</span>
              </div>`
            : nothing
        }
      </div>
      </section>
      ${this.#coming()}`;
  }

  /** On a phone: what comes next, in words. */
  #coming() {
    const coming = this.pins.filter(({ atMs }) => atMs > this.nowMs).slice(0, 2);
    if (coming.length === 0) return nothing;
    return html`<ul class="coming" aria-label=${texts.day}>
      ${coming.map(
        (pin) => html`<li>
          <span class="name">${timeText(pin.atMs)} ${pin.name}</span><span class="note">${pin.note}</span>
        </li>`,
      )}
    </ul>`;
  }

  #part({ name, fromMs, untilMs }: Daypart) {
    const isCurrent = fromMs <= this.nowMs && this.nowMs < untilMs;
    const from = this.#at(fromMs);
    const words = `${name}, ${timeText(fromMs)} – ${timeText(untilMs)}`;
    return html`<div
      class="part ${isCurrent ? 'current' : ''}"
      title=${words}
      ${place({ '--from': from, '--size': this.#at(untilMs) - from })}
    >
      ${name}
    </div>`;
  }

  #pin(pin: Pin, after: Pin | undefined, isNext: boolean) {
    const from = this.#at(pin.atMs);
    // Near the end of the day it stands to the left of its line.
    const isAtEnd = after === undefined && from > 0.85;
    const size = isAtEnd ? 0.3 : (after === undefined ? 1 : this.#at(after.atMs)) - from;
    const is = [pin.atMs <= this.nowMs ? 'past' : '', isNext ? 'next' : '', isAtEnd ? 'end' : ''].join(' ');
    return html`<div
      class="pin ${is}"
      title=${`${timeText(pin.atMs)} ${pin.name}, ${pin.note}`}
      ${place({ '--from': from, '--size': size })}
    >
      <span class="name"><wa-icon name=${pin.icon}></wa-icon> ${timeText(pin.atMs)} ${pin.name}</span>
      <span class="note">${pin.note}</span>
    </div>`;
  }

  #at(atMs: number): number {
    const { fromMs, untilMs } = this.day;
    return Math.min(1, Math.max(0, (atMs - fromMs) / (untilMs - fromMs)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-day-ribbon': VtDayRibbon;
  }
}
