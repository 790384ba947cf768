import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import type { PageKey } from './console-page.ts';
import type { PageEntry } from './page-table.ts';
import { texts } from './texts.ts';

/**
 * Every key, in a dialog.
 *
 * @fires closed - The dialog is gone.
 */
@customElement('vt-key-list')
export class VtKeyList extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      wa-dialog {
        --width: 560px;
      }
      h2 {
        margin-block: var(--wa-space-m) var(--wa-space-xs);
        font-size: var(--wa-font-size-m);
      }
      h2:first-child {
        margin-block-start: 0;
      }
      dl {
        display: grid;
        grid-template-columns: 9em 1fr;
        gap: var(--wa-space-xs) var(--wa-space-m);
      }
      kbd {
        padding: 2px 7px;
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-s);
        font: var(--wa-font-size-s) / 1.4 var(--wa-font-family-body);
      }
    `,
  ];

  @property({ attribute: false }) pages: readonly PageEntry[] = [];
  @property({ attribute: false }) pageKeys: readonly PageKey[] = [];

  override render() {
    const everywhere: readonly PageKey[] = [
      ...this.pages.map((page) => ({ keys: `g ${page.key}`, does: texts.keyGo(page.title()) })),
      { keys: 'Ctrl K', does: texts.keyPalette },
      { keys: '/', does: texts.keySearch },
      { keys: '[', does: texts.keyFold },
      { keys: 'Esc', does: texts.keyClose },
      { keys: '?', does: texts.keyList },
    ];
    return html`<wa-dialog open light-dismiss label=${texts.keys} @wa-after-hide=${this.#closed}>
      ${
        this.pageKeys.length === 0
          ? nothing
          : html`<h2>${texts.keysHere}</h2>
              ${this.#list(this.pageKeys)}
              <h2>${texts.keysEverywhere}</h2>`
      }
      ${this.#list(everywhere)}
    </wa-dialog>`;
  }

  #list(keys: readonly PageKey[]) {
    return html`<dl>
      ${keys.map(
        (one) =>
          html`<dt>${one.keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${one.does}</dd>`,
      )}
    </dl>`;
  }

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-key-list': VtKeyList;
  }
}
