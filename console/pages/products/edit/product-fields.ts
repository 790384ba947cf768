import { html, nothing } from 'lit';
import type { Store } from '../../../../playlists/documents/store.ts';
import type { Refused } from '../../../link/refused.ts';
import { STOCKS } from '../list/product-filter.ts';
import { currencySign } from '../read-price.ts';
import { texts as sharedTexts } from '../texts.ts';
import type { DraftFault, ProductDraft } from './product-draft.ts';
import { texts } from './texts.ts';

export interface FieldsState {
  readonly draft: ProductDraft;
  readonly store: Store;
  readonly faults: readonly DraftFault[];
  readonly refusal: Refused | undefined;
  readonly set: (change: Partial<ProductDraft>) => void;
}

type PlainField = Exclude<keyof ProductDraft, 'name' | 'lede' | 'description' | 'stock' | 'pictures'>;
type TextField = 'name' | 'lede' | 'description';

/** Names and texts, once for each language of the store. */
export function textFields(state: FieldsState) {
  const { store, faults } = state;
  return html`<h2>${texts.words}</h2>
    ${store.locales.map(
      (locale, index) => html`<div class="fields">
        ${oneText(state, 'name', locale, texts.name, index === 0 && faults.includes('name') ? texts.faultName : '')}
        ${oneText(state, 'lede', locale, texts.lede, '', texts.ledeHint)}
        ${oneText(state, 'description', locale, texts.description)}
      </div>`,
    )}`;
}

function oneText(
  { draft, store, refusal, set }: FieldsState,
  field: TextField,
  locale: string,
  label: string,
  fault = '',
  hint = '',
) {
  const problem = fault === '' ? (refusal?.fieldProblem(`${field}.${locale}`) ?? '') : fault;
  const change = (event: Event) =>
    set({ [field]: { ...draft[field], [locale]: (event.target as HTMLInputElement).value } });
  const text = draft[field][locale] ?? '';
  return html`<label class="field"
    ><span>${store.locales.length > 1 ? texts.inLanguage(label, locale.toUpperCase()) : label}</span>
    ${
      field === 'description'
        ? html`<textarea name=${`${field}-${locale}`} lang=${locale} maxlength="2000" .value=${text} @input=${change}></textarea>`
        : html`<input name=${`${field}-${locale}`} lang=${locale} maxlength="200" aria-invalid=${problem !== ''} .value=${text} @input=${change} />`
    }
    ${below(problem, hint)}</label
  >`;
}

/** Price, stock, where it belongs. */
export function sellingFields(state: FieldsState) {
  const { draft, store, faults } = state;
  const priced = (label: string) => `${label} (${currencySign(store.currency)})`;
  const fault = (name: DraftFault, words: string) => (faults.includes(name) ? words : '');
  return html`<h2>${texts.selling}</h2>
    <div class="pair">
      ${plain(state, 'price', priced(texts.price), fault('price', texts.faultPrice))}
      ${plain(state, 'listPrice', priced(texts.listPrice), fault('listPrice', texts.faultPrice))}
    </div>
    <div class="pair">
      <label class="field"
        ><span>${texts.stock}</span>
        <select
          name="stock"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            state.set({ stock: STOCKS.find((one) => one === value) ?? 'in' });
          }}
        >
          ${STOCKS.map((one) => html`<option value=${one} ?selected=${one === draft.stock}>${stockName(one)}</option>`)}
        </select></label
      >
      ${draft.stock === 'out' ? plain(state, 'backOn', texts.backOn, '', '', 'date') : nothing}
    </div>
    <div class="pair">
      ${plain(state, 'category', texts.category)} ${plain(state, 'brand', texts.brand)}
    </div>
    <div class="pair">
      ${plain(state, 'deliveryMin', texts.deliveryFrom, fault('delivery', texts.faultDelivery))}
      ${plain(state, 'deliveryMax', texts.deliveryTo)}
    </div>
    ${plain(state, 'tags', texts.tags, '', texts.tagsHint)} ${plain(state, 'link', texts.link)}
    ${plain(state, 'sku', texts.sku)}`;
}

function stockName(stock: ProductDraft['stock']): string {
  return { in: sharedTexts.inStock, low: sharedTexts.lowStock, out: texts.out }[stock];
}

function plain(
  { draft, refusal, set }: FieldsState,
  field: PlainField,
  label: string,
  fault = '',
  hint = '',
  type = 'text',
) {
  const problem = fault === '' ? (refusal?.fieldProblem(CONTROLLER_NAMES[field] ?? field) ?? '') : fault;
  return html`<label class="field"
    ><span>${label}</span>
    <input
      name=${field}
      type=${type}
      aria-invalid=${problem !== ''}
      .value=${draft[field]}
      @input=${(event: Event) => set({ [field]: (event.target as HTMLInputElement).value })}
    />${below(problem, hint)}</label
  >`;
}

/** How the controller names what the form calls otherwise. */
const CONTROLLER_NAMES: Partial<Record<PlainField, string>> = {
  price: 'priceMinor',
  listPrice: 'listPriceMinor',
  deliveryMin: 'deliveryDays',
};

function below(problem: string, hint: string) {
  if (problem !== '') return html`<small class="wrong" role="alert">${problem}</small>`;
  return hint === '' ? nothing : html`<small class="quiet">${hint}</small>`;
}
