import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

/**
 * Asks before something that cannot be undone, or that many people see. What can be undone is done at once, and says so
 * (`desk.say`).
 *
 * @fires confirmed - The person wants it.
 * @fires closed - The dialog is gone, either way.
 * @slot - More to read before deciding.
 */
@customElement('vt-confirm')
export class VtConfirm extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      wa-dialog {
        --width: 460px;
      }
      .foot {
        display: flex;
        justify-content: end;
        gap: var(--wa-space-xs);
        width: 100%;
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';
  /** What the button does, in words: "Dissocier la télé". */
  @property() action = '';
  @property() tone: 'brand' | 'danger' = 'danger';
  @property({ type: Boolean }) isBusy = false;

  override render() {
    return html`<wa-dialog open label=${this.heading} @wa-after-hide=${this.#closed}>
      ${this.text === '' ? nothing : html`<p>${this.text}</p>`}
      <slot></slot>
      <div slot="footer" class="foot">
        <wa-button appearance="plain" autofocus @click=${this.#closed}>${texts.cancel}</wa-button>
        <wa-button variant=${this.tone} ?loading=${this.isBusy} @click=${this.#confirmed}>${this.action}</wa-button>
      </div>
    </wa-dialog>`;
  }

  #confirmed = (): void => {
    this.dispatchEvent(new CustomEvent('confirmed'));
  };

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-confirm': VtConfirm;
  }
}
