import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** What can be done with a row. */
export type RowAct = 'form' | 'up' | 'down' | 'duplicate' | 'remove';

const ACTS: readonly (readonly [RowAct, icon: string])[] = [
  ['form', 'pencil'],
  ['up', 'arrow-up'],
  ['down', 'arrow-down'],
  ['duplicate', 'copy'],
  ['remove', 'trash'],
];

/**
 * The three dots of a row. The menu itself is made when it is asked for: there are hundreds of rows.
 *
 * @fires row-act - With a {@link RowAct}.
 */
@customElement('vt-row-menu')
export class VtRowMenu extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      button {
        display: grid;
        place-items: center;
        width: 32px;
        height: 44px;
        padding: 0;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
    `,
  ];

  /** Name of the row's item. */
  @property() name = '';
  @state() private isOpen = false;

  override render() {
    if (!this.isOpen)
      return html`<button
        tabindex="-1"
        aria-label=${texts.actions(this.name)}
        aria-haspopup="menu"
        @click=${() => {
          this.isOpen = true;
        }}
      >
        <wa-icon name="ellipsis"></wa-icon>
      </button>`;
    const words = {
      form: texts.openForm,
      up: texts.moveUp,
      down: texts.moveDown,
      duplicate: texts.duplicate,
      remove: texts.remove,
    };
    return html`<wa-dropdown open @wa-select=${this.#chosen} @wa-after-hide=${this.#closed}>
      <button slot="trigger" aria-label=${texts.actions(this.name)}><wa-icon name="ellipsis"></wa-icon></button>
      ${ACTS.map(
        ([act, icon]) =>
          html`<wa-dropdown-item value=${act}><wa-icon slot="icon" name=${icon}></wa-icon>${words[act]}</wa-dropdown-item>`,
      )}
    </wa-dropdown>`;
  }

  #closed = (): void => {
    this.isOpen = false;
  };

  #chosen = (event: CustomEvent<{ item: { value: string } }>): void => {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('row-act', { detail: event.detail.item.value }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-row-menu': VtRowMenu;
  }
}
