import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/**
 * Stands in for what is still being read: skeletons of its true shape, shown after 150 ms and not before.
 *
 * @slot - `<wa-skeleton>`s in the shape of what comes.
 */
@customElement('vt-loading')
export class VtLoading extends LitElement {
  static override styles = css`
    :host {
      display: block;
      animation: appear 150ms 150ms both;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaBusy = 'true';
  }

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-loading': VtLoading;
  }
}
