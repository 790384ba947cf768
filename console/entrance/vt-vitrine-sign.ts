import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** Sign and name of the product. Takes the colour of where it stands. */
@customElement('vt-vitrine-sign')
export class VtVitrineSign extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 11px;
      font: 700 22px/1 var(--wa-font-family-heading);
      letter-spacing: -0.02em;
    }
    svg {
      width: 30px;
      height: 30px;
    }
  `;

  /** The sign alone. */
  @property({ type: Boolean }) sign = false;

  override render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">
        <path fill="#e3f54b" d="M4 32V14a12 12 0 0 1 24 0v18z" />
        <path
          fill="none"
          stroke="#130f26"
          stroke-width="4"
          stroke-linecap="round"
          stroke-linejoin="round"
          d="m10 13 6 11 6-11"
        /></svg
      >${this.sign ? '' : 'Vitrine'}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-vitrine-sign': VtVitrineSign;
  }
}
