import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { entranceStyles } from './entrance-styles.ts';
import { texts } from './texts.ts';
import './vt-vitrine-sign.ts';

/** The first page: what this device is for. */
@customElement('vt-welcome')
export class VtWelcome extends ConsoleElement {
  static override styles = [
    commonStyles,
    entranceStyles,
    css`
      nav {
        display: grid;
        gap: var(--wa-space-s);
      }
      nav a {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 18px;
        align-items: center;
        padding: 20px 22px;
        border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
        text-decoration: none;
      }
      nav a:hover {
        border-color: var(--wa-color-brand-fill-loud);
        background: var(--wa-color-brand-fill-quiet);
      }
      nav a::after {
        content: "→";
        grid-area: 1 / 2 / 3;
        font-size: 22px;
        color: var(--wa-color-text-quiet);
      }
      strong {
        font: 650 21px/1.15 var(--wa-font-family-heading);
      }
    `,
  ];

  override render() {
    return html`
      <aside><vt-vitrine-sign></vt-vitrine-sign></aside>
      <main>
        <h1>${texts.welcomeTitle}</h1>
        <nav>
          ${this.#way('/display', texts.welcomeDisplay, texts.welcomeDisplayText)}
          ${this.#way('/console', texts.welcomeConsole, texts.welcomeConsoleText)}
          ${this.#way('/staff', texts.welcomeStaff, texts.welcomeStaffText)}
        </nav>
      </main>
    `;
  }

  #way(address: string, name: string, text: string) {
    return html`<a href=${address}><strong>${name}</strong><span class="quiet">${text}</span></a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-welcome': VtWelcome;
  }
}
