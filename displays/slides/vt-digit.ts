import { css, html, LitElement, type PropertyValues } from 'lit';
import { EASE, MOTION } from '../styles/motion.ts';
import { partOf } from './part-of.ts';

/**
 * One digit in a cell of its own. When it changes, the old one rolls up and out, the new one comes from below. Its size
 * is the host's font size.
 */
export class VtDigit extends LitElement {
  static override readonly styles = css`
    :host {
      position: relative;
      display: block;
      width: .66em;
      height: 1.06em;
      overflow: hidden;
      border-radius: .075em;
      background: var(--paper);
      color: var(--on-paper);
      contain: strict;
      font-family: var(--font-display);
      font-weight: 780;
      font-stretch: 80%;
      font-variation-settings: "opsz" 96;
      text-align: center;
    }
    span {
      position: absolute;
      inset: 0;
      line-height: 1.03em;
    }
    .old {
      opacity: 0;
    }
  `;

  static override readonly properties = {
    value: { attribute: false },
    isRolling: { attribute: false },
  };

  value = '';
  /** Off: digits swap. */
  isRolling = true;

  get #newDigit(): HTMLElement | null {
    return partOf(this, '.new');
  }

  get #oldDigit(): HTMLElement | null {
    return partOf(this, '.old');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('value');
    if (!before || !this.isRolling || !this.#newDigit || !this.#oldDigit) return;
    this.#oldDigit.textContent = before;
    const timing = { duration: MOTION.rollMs, easing: EASE.roll };
    this.#newDigit.animate([{ transform: 'translateY(100%)' }, { transform: 'none' }], timing);
    this.#oldDigit.animate(
      [
        { transform: 'none', opacity: 1 },
        { transform: 'translateY(-100%)', opacity: 1 },
      ],
      timing,
    );
  }

  protected override render() {
    return html`<span class="old" aria-hidden="true"></span><span class="new">${this.value}</span>`;
  }
}

customElements.define('vt-digit', VtDigit);

declare global {
  interface HTMLElementTagNameMap {
    'vt-digit': VtDigit;
  }
}
