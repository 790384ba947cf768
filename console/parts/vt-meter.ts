import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * A thin bar: how far something is. It says nothing to screen readers, since words beside it say the count.
 *
 * Between two values it is moved by the compositor alone (`runFull`), so that fifty of them cost no drawing.
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
  #running: Animation | undefined;

  override render() {
    return html`<i></i>`;
  }

  override updated(): void {
    this.#running?.cancel();
    this.#bar.style.setProperty('--at', String(Math.min(1, Math.max(0, this.value))));
  }

  /** Runs from where `value` stands to full within this time, by itself. */
  async runFull(durationMs: number): Promise<void> {
    await this.updateComplete;
    this.#running?.cancel();
    const frames = [{ transform: `scaleX(${this.value})` }, { transform: 'scaleX(1)' }];
    this.#running = this.#bar.animate(frames, { duration: Math.max(0, durationMs), fill: 'forwards' });
  }

  get #bar(): HTMLElement {
    return this.renderRoot.querySelector('i') as HTMLElement;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-meter': VtMeter;
  }
}
