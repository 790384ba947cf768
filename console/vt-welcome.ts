import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { entranceStyles, sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';
import './vt-wordmark.ts';

/** The first page: what this device is for. */
@customElement('vt-welcome')
export class VtWelcome extends LitElement {
  static override styles = [
    sharedStyles,
    entranceStyles,
    css`
      nav {
        display: grid;
        gap: 14px;
      }
      nav a {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 18px;
        align-items: center;
        padding: 20px 22px;
        border: 1px solid var(--line);
        border-radius: var(--radius-card);
        background: var(--surface-raised);
        text-decoration: none;
      }
      nav a:hover {
        border-color: var(--accent);
        background: var(--accent-quiet);
      }
      nav a::after {
        content: "→";
        grid-area: 1 / 2 / 3;
        font-size: 22px;
        color: var(--text-quiet);
      }
      strong {
        font: 650 21px/1.15 var(--head);
      }
    `,
  ];

  override render() {
    return html`
      <aside><vt-wordmark></vt-wordmark></aside>
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
