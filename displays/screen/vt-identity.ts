import { css, html, LitElement } from 'lit';
import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import { slideStyles } from '../styles/slide-styles.ts';

/** Says which screen this is, for the person in front of it who asked from the console: its name, its code. */
export class VtIdentity extends LitElement {
  static override readonly styles = [
    slideStyles,
    css`
      :host {
        z-index: 8;
      }
      .page {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 4cqmin;
        padding: var(--edge);
        text-align: center;
      }
      .name {
        margin: 0;
        font-size: 17cqmin;
        text-wrap: balance;
      }
      .code {
        margin: 0;
        font-size: 8cqmin;
        color: var(--on-strong);
      }
    `,
  ];

  static override readonly properties = {
    self: { attribute: false },
  };

  self: ScreenSelf | undefined;

  protected override render() {
    return html`<div class="page wall-a">
      <p class="name display">${this.self?.name}</p>
      <p class="code display">${this.self?.code}</p>
    </div>`;
  }
}

customElements.define('vt-identity', VtIdentity);

declare global {
  interface HTMLElementTagNameMap {
    'vt-identity': VtIdentity;
  }
}
