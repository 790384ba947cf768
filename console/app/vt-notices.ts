import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Refused } from '../link/refused.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import type { Notice } from './desk.ts';
import { texts } from './texts.ts';

/** How long a notice stands; not while it is pointed at or holds the focus. */
const STANDS_MS = 12_000;

/** The dark bar at the foot: what was done last, and its way back. */
@customElement('vt-notices')
export class VtNotices extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        position: fixed;
        z-index: 30;
        inset: auto 0 calc(var(--foot, 0px) + var(--wa-space-m)) var(--side, 0px);
        display: grid;
        justify-items: center;
        padding-inline: var(--wa-space-m);
        pointer-events: none;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--wa-space-m);
        max-width: 640px;
        padding: var(--wa-space-xs) var(--wa-space-xs) var(--wa-space-xs) var(--wa-space-m);
        border-radius: var(--wa-border-radius-l);
        background: oklch(0.27 0.008 280);
        color: white;
        box-shadow: var(--wa-shadow-l);
        pointer-events: auto;
      }
      wa-icon {
        flex: none;
        font-size: 1.2em;
      }
      button {
        flex: none;
        min-height: 40px;
        padding: 0 var(--wa-space-s);
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: oklch(0.38 0.008 280);
        color: white;
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
      button.close {
        display: grid;
        place-items: center;
        width: 40px;
        padding: 0;
        background: none;
      }
      button:focus-visible {
        outline-color: oklch(0.8 0.1 269);
      }
    `,
  ];

  /** The last thing done; a new object shows anew. */
  @property({ attribute: false }) notice: Notice | undefined;
  @state() private isUndoing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('notice')) this.#stand();
  }

  override render() {
    const { notice } = this;
    return html`<div role="status">
      ${
        notice === undefined
          ? nothing
          : html`<div class="bar" @pointerenter=${this.#hold} @pointerleave=${this.#stand} @focusin=${this.#hold} @focusout=${this.#stand}>
              <wa-icon name="circle-check"></wa-icon>
              <span>${notice.text}</span>
              ${
                notice.undo === undefined
                  ? nothing
                  : html`<button ?disabled=${this.isUndoing} @click=${this.#undo}>${notice.undo.label}</button>`
              }
              <button class="close" aria-label=${texts.close} @click=${this.#close}>
                <wa-icon name="xmark"></wa-icon>
              </button>
            </div>`
      }
    </div>`;
  }

  #hold = (): void => clearTimeout(this.#timer);

  #stand = (): void => {
    clearTimeout(this.#timer);
    if (this.notice !== undefined) this.#timer = setTimeout(this.#close, STANDS_MS);
  };

  #close = (): void => {
    this.notice = undefined;
  };

  #undo = async (): Promise<void> => {
    const undo = this.notice?.undo;
    if (undo === undefined) return;
    this.isUndoing = true;
    try {
      await undo.act();
      this.notice = { text: texts.undone };
    } catch (error) {
      this.notice = { text: texts.undoFailed(error instanceof Refused ? error.message : String(error)) };
    }
    this.isUndoing = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-notices': VtNotices;
  }
}
