import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commonStyles } from '../theme/common-styles.ts';

/**
 * A band across the page: what is so for all of it, and what can be done. Amber for drafts and a lost connection.
 *
 * ```html
 * <vt-band tone="warning" icon="pencil"><strong>5 changements non publiés.</strong> Les écrans jouent la version 23.
 *   <a slot="actions" href="…">Comparer</a></vt-band>
 * ```
 *
 * @slot - The sentence.
 * @slot actions - At its right end.
 */
@customElement('vt-band')
export class VtBand extends LitElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-2xs) var(--wa-space-s);
        padding: var(--wa-space-xs) var(--wa-space-m);
        border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-neutral-fill-quiet);
      }
      :host([tone="warning"]) {
        border-color: var(--wa-color-warning-border-normal);
        background: var(--wa-color-warning-fill-quiet);
        color: var(--wa-color-warning-on-normal);
      }
      :host([tone="brand"]) {
        border-color: var(--wa-color-brand-border-normal);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-normal);
      }
      :host([tone="danger"]) {
        border-color: var(--wa-color-danger-border-normal);
        background: var(--wa-color-danger-fill-quiet);
        color: var(--wa-color-danger-on-normal);
      }
      wa-icon {
        flex: none;
        font-size: 1.25em;
      }
      .words {
        flex: 1 1 240px;
      }
      ::slotted([slot="actions"]) {
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];

  @property({ reflect: true }) tone: 'neutral' | 'brand' | 'warning' | 'danger' = 'neutral';
  @property() icon = '';

  override render() {
    return html`${this.icon === '' ? nothing : html`<wa-icon name=${this.icon}></wa-icon>`}
      <span class="words"><slot></slot></span><slot name="actions"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-band': VtBand;
  }
}
