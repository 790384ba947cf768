import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';

/** Long enough that no pocket and no slip sends people out of the shop, short enough in a real emergency. */
const HOLD_MS = 900;

/**
 * A button that counts only when it is held: by a finger, a mouse, Enter or Space. A click without holding (a short tap,
 * or a screen reader, which cannot hold) is told apart, so that its host can ask.
 *
 * @fires held - It was held to the end.
 * @fires tapped - It was let go too early, or clicked by other means.
 * @slot - Its words.
 */
@customElement('vt-hold-button')
export class VtHoldButton extends ConsoleElement {
  static override shadowRootOptions = { ...ConsoleElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    commonStyles,
    css`
      button {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--wa-space-s);
        width: 100%;
        min-height: 52px;
        padding: var(--wa-space-xs) var(--wa-space-m);
        border: var(--wa-border-width-s) solid var(--wa-color-danger-border-loud);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
        text-align: start;
        overflow: hidden;
        cursor: pointer;
        touch-action: manipulation;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      :host([loud]) button {
        justify-content: center;
        background: var(--wa-color-danger-fill-loud);
        color: var(--wa-color-danger-on-loud);
      }
      button:disabled {
        opacity: 0.55;
        cursor: default;
      }
      i {
        position: absolute;
        inset: 0;
        background: currentColor;
        opacity: 0.18;
        transform: scaleX(0);
        transform-origin: 0 50%;
      }
      .words {
        position: relative;
        display: contents;
      }
    `,
  ];

  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean, reflect: true }) loud = false;
  @state() private isHeld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDone = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  override render() {
    return html`<button
      type="button"
      ?disabled=${this.disabled}
      aria-pressed=${this.isHeld}
      @pointerdown=${this.#onPointer}
      @pointerup=${this.#letGo}
      @pointerleave=${this.#letGo}
      @pointercancel=${this.#letGo}
      @keydown=${this.#onKeyDown}
      @keyup=${this.#onKeyUp}
      @blur=${this.#letGo}
      @click=${this.#onClick}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      <i></i><span class="words"><slot></slot></span>
    </button>`;
  }

  #onPointer = (event: PointerEvent): void => {
    if (event.button === 0) this.#hold();
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // No click of its own: holding is what counts.
    event.preventDefault();
    if (!event.repeat) this.#hold();
  };

  #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const wasEarly = this.isHeld;
    this.#letGo();
    if (wasEarly) this.#tell('tapped');
  };

  #onClick = (): void => {
    // The click that ends a long press is part of it.
    if (this.#isDone) this.#isDone = false;
    else this.#tell('tapped');
  };

  #hold(): void {
    this.#letGo();
    this.isHeld = true;
    this.#isDone = false;
    this.renderRoot
      .querySelector('i')
      ?.animate({ transform: ['scaleX(0)', 'scaleX(1)'] }, { duration: HOLD_MS, id: 'hold' });
    this.#timer = setTimeout(() => {
      this.#letGo();
      this.#isDone = true;
      this.#tell('held');
    }, HOLD_MS);
  }

  #letGo = (): void => {
    clearTimeout(this.#timer);
    this.isHeld = false;
    for (const animation of this.renderRoot.querySelector('i')?.getAnimations() ?? []) animation.cancel();
  };

  #tell(what: 'held' | 'tapped'): void {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-hold-button': VtHoldButton;
  }
}
