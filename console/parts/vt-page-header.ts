import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';

/**
 * The head of a page: a quiet line (when, where, how many), a title that is the conclusion where there is one, views, and
 * the one primary action at the far right.
 *
 * ```html
 * <vt-page-header line="302 produits" heading="Produits">
 *   <wa-button variant="brand">Importer un fichier</wa-button>
 * </vt-page-header>
 * ```
 *
 * @slot - Views and actions, the primary one last.
 * @slot back - What leads back, before the line.
 */
@customElement('vt-page-header')
export class VtPageHeader extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s) var(--wa-space-m);
        margin-block-end: var(--wa-space-m);
      }
      .words {
        flex: 1 1 300px;
        min-width: 0;
      }
      p {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      p::first-letter {
        text-transform: uppercase;
      }
      h1 {
        margin-block-start: 2px;
        font-size: 28px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-s);
      }
      @media (max-width: 760px) {
        h1 {
          font-size: 24px;
        }
      }
    `,
  ];

  @property() line = '';
  @property() heading = '';

  override render() {
    return html`<div class="words">
        <slot name="back"></slot>
        ${this.line === '' ? nothing : html`<p>${this.line}</p>`}
        <h1>${this.heading}</h1>
      </div>
      <div class="actions"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-page-header': VtPageHeader;
  }
}
