import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlacedSlot } from './preview-query.ts';
import { texts } from './texts.ts';

/**
 * The loop as a strip, a piece a slot, as long as it lasts; the line is where the preview stands. Dragged, or moved with
 * the arrows: one second, with Page Up and Page Down one slot.
 *
 * @fires sought - With the place, milliseconds from the beginning of the loop.
 */
@customElement('vt-scrubber')
export class VtScrubber extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .strip {
        position: relative;
        display: flex;
        height: 28px;
        touch-action: none;
        cursor: pointer;
      }
      i {
        border-inline-end: 2px solid var(--wa-color-surface-default);
        border-radius: 3px;
        background: var(--wa-color-neutral-fill-normal);
      }
      i.past {
        background: var(--wa-color-brand-fill-normal);
      }
      i.here {
        background: var(--wa-color-brand-fill-loud);
      }
      .line {
        position: absolute;
        inset: -3px auto -3px 0;
        width: 3px;
        border-radius: 2px;
        background: var(--wa-color-text-normal);
        box-shadow: 0 0 0 2px var(--wa-color-surface-default);
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) slots: readonly PlacedSlot[] = [];
  @property({ type: Number }) loopMs = 0;
  /** Within one pass, milliseconds. */
  @property({ type: Number }) placeMs = 0;
  /** What stands there, in words. */
  @property() words = '';
  @query('.strip') private strip!: HTMLElement;

  override render() {
    return html`<div
      class="strip"
      role="slider"
      tabindex="0"
      aria-label=${texts.place}
      aria-valuemin="0"
      aria-valuemax=${Math.round(this.loopMs / 1000)}
      aria-valuenow=${Math.round(this.placeMs / 1000)}
      aria-valuetext=${this.words}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @keydown=${this.#key}
    >
      ${this.slots.map(({ slot, fromMs }) => {
        const isHere = fromMs <= this.placeMs && this.placeMs < fromMs + slot.durationMs;
        return html`<i class=${isHere ? 'here' : fromMs < this.placeMs ? 'past' : ''}></i>`;
      })}
      <span class="line"></span>
    </div>`;
  }

  /** Lengths by property: the policy of the page forbids style attributes. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('slots'))
      for (const [index, piece] of [...this.renderRoot.querySelectorAll('i')].entries())
        piece.style.flex = `${this.slots[index]?.slot.durationMs ?? 0} 0 0`;
    const line = this.renderRoot.querySelector<HTMLElement>('.line');
    if (line !== null)
      line.style.left = `calc(${(this.loopMs > 0 ? this.placeMs / this.loopMs : 0) * 100}% - 1.5px)`;
  }

  #down = (event: PointerEvent): void => {
    this.strip.setPointerCapture(event.pointerId);
    this.#seekTo(event);
  };

  #move = (event: PointerEvent): void => {
    if (this.strip.hasPointerCapture(event.pointerId)) this.#seekTo(event);
  };

  #seekTo({ clientX }: PointerEvent): void {
    const { left, width } = this.strip.getBoundingClientRect();
    this.#seek(((clientX - left) / width) * this.loopMs);
  }

  #key = (event: KeyboardEvent): void => {
    const here = this.slots.findLastIndex(({ fromMs }) => fromMs <= this.placeMs);
    const placeMs = {
      ArrowRight: this.placeMs + 1_000,
      ArrowUp: this.placeMs + 1_000,
      ArrowLeft: this.placeMs - 1_000,
      ArrowDown: this.placeMs - 1_000,
      PageDown: this.slots[here + 1]?.fromMs,
      PageUp: this.slots[here - 1]?.fromMs,
      Home: 0,
      End: this.slots.at(-1)?.fromMs,
    }[event.key];
    if (placeMs === undefined) return;
    event.preventDefault();
    this.#seek(placeMs);
  };

  #seek(placeMs: number): void {
    const detail = Math.min(Math.max(0, placeMs), Math.max(0, this.loopMs - 1));
    this.dispatchEvent(new CustomEvent('sought', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-scrubber': VtScrubber;
  }
}
