import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { Refused } from '../../../link/refused.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { texts as sharedTexts } from '../texts.ts';
import { BULK_KINDS, type BulkForm, bulkChange, EMPTY_BULK } from './bulk-change.ts';
import { STOCKS } from './product-filter.ts';
import { texts } from './texts.ts';

/**
 * Changes many products at once: all, or none.
 *
 * @fires closed - Done or not.
 */
@customElement('vt-bulk-dialog')
export class VtBulkDialog extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      wa-dialog {
        --width: min(480px, 100vw);
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  @property({ attribute: false }) categories: readonly string[] = [];
  /** Does it; refused where not all can be changed so. */
  @property({ attribute: false }) change!: (change: object) => Promise<void>;
  @state() private values: BulkForm = EMPTY_BULK;
  @state() private problem: string | undefined;
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  override render() {
    const names = {
      percent: texts.whatPercent,
      'list-price': texts.whatListPrice,
      category: texts.whatCategory,
      stock: texts.whatStock,
      'add-tag': texts.whatAddTag,
      'remove-tag': texts.whatRemoveTag,
    };
    return html`<wa-dialog open label=${texts.bulkHeading(this.count)} @wa-after-hide=${this.#closed}>
      <form class="fields" @submit=${this.#submit}>
        <label class="field"
          ><span>${texts.what}</span>
          <select name="kind" autofocus @change=${this.#typed}>
            ${BULK_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.values.kind}>${names[kind]}</option>`)}
          </select></label
        >
        ${this.#value()}
        ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
      </form>
      <div slot="footer" class="foot">
        <wa-button appearance="plain" @click=${this.#closed}>${texts.cancel}</wa-button>
        <wa-button variant="brand" data-act="apply" ?loading=${this.isBusy} @click=${() => this.form.requestSubmit()}
          >${texts.apply(this.count)}</wa-button
        >
      </div>
    </wa-dialog>`;
  }

  #value() {
    const { kind, stock } = this.values;
    switch (kind) {
      case 'percent':
        return this.#input('percent', texts.percent, texts.percentHint);
      case 'list-price':
        return nothing;
      case 'category':
        return html`${this.#input('category', texts.category)}
          <datalist id="categories">${this.categories.map((one) => html`<option value=${one}></option>`)}</datalist>`;
      case 'stock': {
        const names = { in: sharedTexts.inStock, low: sharedTexts.lowStock, out: texts.outShort };
        return html`<label class="field"
            ><span>${texts.stock}</span>
            <select name="stock" @change=${this.#typed}>
              ${STOCKS.map((one) => html`<option value=${one} ?selected=${one === stock}>${names[one]}</option>`)}
            </select></label
          >
          ${stock === 'out' ? this.#input('backOn', texts.backOnLabel, texts.backOnHint, 'date') : nothing}`;
      }
      default:
        return this.#input('tag', texts.tag);
    }
  }

  #input(name: keyof BulkForm, label: string, hint = '', type = 'text') {
    return html`<label class="field"
      ><span>${label}</span>
      <input
        name=${name}
        type=${type}
        list=${name === 'category' ? 'categories' : nothing}
        maxlength="120"
        .value=${this.values[name]}
        @input=${this.#typed}
      />${hint === '' ? nothing : html`<small class="quiet">${hint}</small>`}</label
    >`;
  }

  #typed = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.values = { ...this.values, [name]: value };
    this.problem = undefined;
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const asked = bulkChange(this.values);
    if ('fault' in asked) {
      this.problem = asked.fault === 'percent' ? texts.needsPercent : texts.needsTag;
      return;
    }
    this.isBusy = true;
    try {
      await this.change(asked.change);
      this.#closed();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
    } finally {
      this.isBusy = false;
    }
  };

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-bulk-dialog': VtBulkDialog;
  }
}
