import { css, html, LitElement } from 'lit';
import type { SlideContext } from './slide-element.ts';

/**
 * The store's name beside its mark: its logo, or an arch with its initial. Takes the colours of the wall that it stands
 * on (`--on`, `--on-strong`); its size is `--t-s` of the slide's container.
 */
export class VtWordmark extends LitElement {
  static override readonly styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: .55em;
      color: var(--on);
      font: var(--w-display) var(--wordmark-size, var(--t-s)) / 1 var(--font-display);
      font-variation-settings: "opsz" 96;
      letter-spacing: -.01em;
      white-space: nowrap;
    }
    .arch {
      flex: none;
      width: 1.18em;
      height: 1.4em;
    }
    img {
      height: 1.4em;
      width: auto;
      max-width: 6em;
      object-fit: contain;
    }
    path {
      fill: var(--on-strong);
    }
    text {
      fill: var(--wall);
      font-weight: 800;
      font-size: 25px;
      text-anchor: middle;
    }
  `;

  static override readonly properties = {
    context: { attribute: false },
  };

  context?: SlideContext;

  /** A logo is decoded before the slide around it is shown; one that fails leaves the name alone. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.renderRoot
      .querySelector('img')
      ?.decode()
      .catch(() => undefined);
    return isDone;
  }

  protected override render() {
    const brand = this.context?.store.brand;
    if (!brand) return null;
    const mark = brand.logo
      ? html`<img src=${this.context?.mediaAddress(brand.logo, 320) ?? ''} alt="">`
      : html`<svg class="arch" viewBox="0 0 26 31" aria-hidden="true">
          <path d="M0 31V13a13 13 0 0 1 26 0v18z" />
          <text x="13" y="25">${[...brand.name][0]}</text>
        </svg>`;
    return html`${mark}<span>${brand.name}</span>`;
  }
}

customElements.define('vt-wordmark', VtWordmark);

declare global {
  interface HTMLElementTagNameMap {
    'vt-wordmark': VtWordmark;
  }
}
