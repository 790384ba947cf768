import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * A thin bar: how far something is. It says nothing to screen readers, since words beside it say the count.
 *
 * It stands where it is told to: a bar that glides keeps the whole page drawing, and there are fifty on the wall.
 */
@customElement('vt-meter')
export class VtMeter extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 3px;
      border-radius: 2px;
      overflow: hidden;
      background: var(--wa-color-neutral-fill-normal);
    }
    i {
      display: block;
      height: 100%;
      background: var(--meter-color, var(--wa-color-neutral-border-loud));
      transform: scaleX(var(--at, 0));
      transform-origin: 0 50%;
    }
  `;

  /** From 0 to 1. */
  @property({ type: Number }) value = 0;
  override render() {
    return html`<i></i>`;
  }

  override updated(): void {
    this.renderRoot
      .querySelector('i')
      ?.style.setProperty('--at', String(Math.min(1, Math.max(0, this.value))));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-meter': VtMeter;
  }
}
