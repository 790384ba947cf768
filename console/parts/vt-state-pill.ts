import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commonStyles } from '../theme/common-styles.ts';

export type Tone = 'good' | 'neutral' | 'brand' | 'warning' | 'danger';

/**
 * A state: icon, words, colour; words first. What is as it should be has no pill, so that exceptions stand out.
 *
 * ```html
 * <vt-state-pill tone="warning" icon="wifi-off">injoignable depuis 10 h 42</vt-state-pill>
 * ```
 *
 * @slot - The words.
 */
@customElement('vt-state-pill')
export class VtStatePill extends LitElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        max-width: 100%;
        font-size: var(--wa-font-size-s);
        line-height: 1.3;
      }
      :host([tone="good"]),
      :host([tone="neutral"]) {
        color: var(--wa-color-text-quiet);
      }
      :host([tone="good"]) wa-icon {
        color: var(--wa-color-success-on-quiet);
      }
      :host([tone="brand"]),
      :host([tone="warning"]),
      :host([tone="danger"]) {
        padding: 1px 9px;
        border: var(--wa-border-width-s) solid var(--edge);
        border-radius: var(--wa-border-radius-pill);
        background: var(--fill);
        color: var(--words);
        font-weight: var(--wa-font-weight-semibold);
      }
      :host([tone="brand"]) {
        --edge: var(--wa-color-brand-border-normal);
        --fill: var(--wa-color-brand-fill-quiet);
        --words: var(--wa-color-brand-on-normal);
      }
      :host([tone="warning"]) {
        --edge: var(--wa-color-warning-border-normal);
        --fill: var(--wa-color-warning-fill-quiet);
        --words: var(--wa-color-warning-on-normal);
      }
      :host([tone="danger"]) {
        --edge: var(--wa-color-danger-border-normal);
        --fill: var(--wa-color-danger-fill-quiet);
        --words: var(--wa-color-danger-on-normal);
      }
      wa-icon {
        flex: none;
        font-size: 1.15em;
      }
    `,
  ];

  @property({ reflect: true }) tone: Tone = 'neutral';
  @property() icon = '';

  override render() {
    return html`${this.icon === '' ? nothing : html`<wa-icon name=${this.icon}></wa-icon>`}<span><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-state-pill': VtStatePill;
  }
}
