import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import type { PageEntry, PageName } from './page-table.ts';
import { texts } from './texts.ts';

/**
 * The pages on a phone: those at hand in a bar within the thumb's arc, the others in a sheet.
 *
 * @slot - Who is signed in, at the foot of the sheet.
 */
@customElement('vt-foot-navigation')
export class VtFootNavigation extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .bar {
        position: fixed;
        z-index: 20;
        inset: auto 0 0;
        display: grid;
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
        padding-block-end: env(safe-area-inset-bottom);
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-raised);
      }
      .bar > * {
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 3px;
        min-height: 60px;
        padding: 0;
        border: 0;
        background: none;
        font-size: 13px;
        text-decoration: none;
      }
      .bar wa-icon {
        font-size: 22px;
      }
      [aria-current="page"] {
        color: var(--wa-color-brand-on-quiet);
        font-weight: var(--wa-font-weight-bold);
      }
      ul a {
        display: flex;
        align-items: center;
        gap: var(--wa-space-m);
        min-height: 52px;
        text-decoration: none;
      }
      ul wa-icon {
        font-size: 22px;
      }
    `,
  ];

  @property({ attribute: false }) pages: readonly PageEntry[] = [];
  @property({ attribute: false }) current: PageName | undefined;
  @state() private isOpen = false;

  override render() {
    const others = this.pages.filter((page) => page.isAtHand !== true);
    return html`
      <nav class="bar" aria-label=${texts.pages}>
        ${this.pages.filter((page) => page.isAtHand).map((page) => this.#link(page))}
        <button aria-haspopup="dialog" @click=${this.#open}>
          <wa-icon name="menu"></wa-icon>${texts.more}
        </button>
      </nav>
      <wa-drawer label=${texts.more} placement="bottom" ?open=${this.isOpen} @wa-after-hide=${this.#hidden}>
        <ul @click=${this.#close}>
          ${others.map((page) => html`<li>${this.#link(page)}</li>`)}
        </ul>
        <slot slot="footer"></slot>
      </wa-drawer>
    `;
  }

  #link(page: PageEntry) {
    const isCurrent = page.name === this.current;
    return html`<a href=${`/console/${page.name}`} aria-current=${isCurrent ? 'page' : 'false'}>
      <wa-icon name=${page.icon}></wa-icon>${page.title()}
    </a>`;
  }

  #open = (): void => {
    this.isOpen = true;
  };

  #close = (): void => {
    this.isOpen = false;
  };

  #hidden = (event: Event): void => {
    // Menus within the sheet close, too.
    if (event.target === event.currentTarget) this.isOpen = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-foot-navigation': VtFootNavigation;
  }
}
