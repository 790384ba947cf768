import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

/**
 * Something went wrong: the title says what happened; then what is kept, what is missing, what to do. The first action
 * does the repair. A code stands behind "Détails", never alone.
 *
 * @slot actions - The repair first.
 */
@customElement('vt-problem')
export class VtProblem extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--wa-space-xs) var(--wa-space-m);
        padding: var(--wa-space-m) var(--wa-space-l);
        border: var(--wa-border-width-s) solid var(--wa-color-danger-border-normal);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-danger-fill-quiet);
      }
      wa-icon {
        font-size: 24px;
        color: var(--wa-color-danger-on-quiet);
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      dl,
      .actions,
      details {
        grid-column: 2;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(7em, auto) 1fr;
        gap: var(--wa-space-2xs) var(--wa-space-m);
      }
      dt {
        font-weight: var(--wa-font-weight-bold);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
      @media (max-width: 760px) {
        dl {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property() heading = '';
  @property() kept = '';
  @property() missing = '';
  @property() todo = '';
  @property() details = '';

  override render() {
    const rows = [
      [texts.kept, this.kept],
      [texts.missing, this.missing],
      [texts.todo, this.todo],
    ].filter(([, text]) => text !== '');
    return html`<wa-icon name="circle-xmark"></wa-icon>
      <div role="alert"><h2>${this.heading}</h2></div>
      ${
        rows.length === 0
          ? nothing
          : html`<dl>
              ${rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}
            </dl>`
      }
      <div class="actions"><slot name="actions"></slot></div>
      ${
        this.details === ''
          ? nothing
          : html`<details><summary>${texts.details}</summary><small>${this.details}</small></details>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-problem': VtProblem;
  }
}
