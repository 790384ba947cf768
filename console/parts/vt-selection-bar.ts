import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commonStyles } from '../theme/common-styles.ts';

/**
 * The dark bar at the bottom of a pane: how many are chosen, their total, what can be done with all of them.
 *
 * ```html
 * <vt-selection-bar heading="3 sélectionnés" total="30 s"><button>Durée</button></vt-selection-bar>
 * ```
 *
 * @slot - Plain `<button>`s; it dresses them.
 */
@customElement('vt-selection-bar')
export class VtSelectionBar extends LitElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        position: sticky;
        z-index: 5;
        bottom: calc(var(--foot, 0px) + var(--wa-space-s));
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs);
        padding: var(--wa-space-xs) var(--wa-space-xs) var(--wa-space-xs) var(--wa-space-m);
        border-radius: var(--wa-border-radius-l);
        background: oklch(0.27 0.008 280);
        color: white;
        box-shadow: var(--wa-shadow-l);
      }
      .total {
        margin-inline-end: auto;
        color: oklch(0.8 0.008 280);
      }
      ::slotted(button) {
        display: inline-flex;
        align-items: center;
        gap: var(--wa-space-2xs);
        min-height: 40px;
        padding: 0 var(--wa-space-s);
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: oklch(0.38 0.008 280);
        color: white;
        font: inherit;
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
      ::slotted(button:focus-visible) {
        outline: var(--wa-focus-ring-width) solid oklch(0.8 0.1 269);
        outline-offset: 2px;
      }
      ::slotted(button:disabled) {
        opacity: 0.5;
        cursor: default;
      }
    `,
  ];

  @property() heading = '';
  @property() total = '';

  override render() {
    return html`<strong role="status">${this.heading}</strong>
      <span class="total">${this.total === '' ? nothing : this.total}</span><slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-selection-bar': VtSelectionBar;
  }
}
