import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import type { Tab } from './staff-views.ts';
import { texts } from './texts.ts';

const TABS = [
  { is: 'announce', icon: 'announce', name: () => texts.announce },
  { is: 'on-screen', icon: 'now', name: () => texts.onScreen },
  { is: 'today', icon: 'history', name: () => texts.today },
] as const;

/**
 * The three pages of the board, at the foot.
 *
 * @fires tab-chosen - With a {@link Tab}.
 */
@customElement('vt-staff-tabs')
export class VtStaffTabs extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        position: fixed;
        z-index: 4;
        inset: auto 0 0;
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-default);
      }
      nav {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        max-width: 600px;
        margin: 0 auto;
        padding-block-end: env(safe-area-inset-bottom);
      }
      button {
        position: relative;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 2px;
        min-height: 64px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-quiet);
        font-size: 13px;
        cursor: pointer;
      }
      wa-icon {
        font-size: 24px;
      }
      [aria-current="page"] {
        color: var(--wa-color-brand-on-quiet);
        font-weight: var(--wa-font-weight-bold);
      }
      :focus-visible {
        outline-offset: -4px;
      }
      .count {
        position: absolute;
        inset: 8px calc(50% - 28px) auto auto;
        min-width: 20px;
        padding: 0 5px;
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-brand-fill-loud);
        color: white;
        font-size: 12px;
        font-weight: var(--wa-font-weight-bold);
        line-height: 20px;
      }
    `,
  ];

  @property() current: Tab = 'announce';
  /** Announcements on the screens now. */
  @property({ type: Number }) standing = 0;

  override render() {
    return html`<nav aria-label=${texts.pages}>
      ${TABS.map(
        ({ is, icon, name }) => html`<button
          type="button"
          data-tab=${is}
          aria-current=${is === this.current ? 'page' : nothing}
          @click=${() => this.dispatchEvent(new CustomEvent('tab-chosen', { detail: is }))}
        >
          <wa-icon name=${icon}></wa-icon><span>${name()}</span>
          ${is === 'on-screen' && this.standing > 0 ? html`<span class="count">${this.standing}</span>` : nothing}
        </button>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-tabs': VtStaffTabs;
  }
}
