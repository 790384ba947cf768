import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../../../displays/slides/text-in.ts';
import type { Product } from '../../../../playlists/documents/product.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import '../../../parts/vt-state-pill.ts';
import { moneyText, numberText } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import type { FoundProduct } from '../catalogue.ts';
import { currencySign } from '../read-price.ts';
import { stockWords } from '../stock-words.ts';
import type { Column, ProductFilter } from './product-filter.ts';
import { texts } from './texts.ts';

/** A price that is being written in its cell. */
export interface PriceEdit {
  readonly place: number;
  readonly id: string;
  readonly text: string;
  readonly isWrong: boolean;
}

interface HeadActs {
  readonly sort: (column: Column) => void;
  readonly all: () => void;
}

/** The cells of the head: what sorts is a button. */
export function headCells(filter: ProductFilter, isAll: boolean, acts: HeadActs): TemplateResult {
  const sorting = (column: Column, name: string, classes: string) => {
    const isSorted = filter.sort === column;
    const order = isSorted ? (filter.isDescending ? 'descending' : 'ascending') : 'none';
    return html`<span role="columnheader" class=${classes} aria-sort=${order}
      ><button @click=${() => acts.sort(column)}>
        ${name}${isSorted ? html`<wa-icon name=${filter.isDescending ? 'arrow-down' : 'arrow-up'}></wa-icon>` : nothing}
      </button></span
    >`;
  };
  return html`<span role="columnheader"
      ><label
        ><input type="checkbox" aria-label=${texts.chooseAll} .checked=${isAll} @change=${acts.all} /></label
    ></span>
    ${sorting('name', texts.columnName, '')} ${sorting('category', texts.columnCategory, 'category')}
    ${sorting('price', texts.columnPrice, 'right')}
    <span role="columnheader" class="right list">${texts.columnListPrice}</span>
    ${sorting('saving', texts.columnSaving, 'right saving')} ${sorting('stock', texts.columnStock, 'stock')}
    <span role="columnheader" class="texts">${texts.columnTexts}</span>
    <span role="columnheader" class="right used">${texts.columnUsed}</span>`;
}

/** What stands in a line while its product is on its way. */
export function waitingCells(): TemplateResult {
  return html`<span role="gridcell"></span>
    <span role="gridcell" class="what"><span class="picture"></span><span class="bone"></span></span>`;
}

interface Row {
  readonly product: FoundProduct;
  readonly isChosen: boolean;
  readonly edit: PriceEdit | undefined;
  readonly store: Store;
  readonly whyNot: string | undefined;
}

interface RowActs {
  readonly choose: (event: MouseEvent) => void;
  readonly edit: () => void;
  readonly type: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}

/** The cells of a product. Keys reach all of them by the line, so none is a stop of its own. */
export function rowCells(row: Row, acts: RowActs): TemplateResult {
  const { product, isChosen, store } = row;
  const { body } = product;
  const name = textIn(body.name, locale(), store.locales);
  const stock = stockWords(body, store);
  return html`<span role="gridcell"
      ><label
        ><input
          type="checkbox"
          tabindex="-1"
          aria-label=${texts.choose(name)}
          .checked=${isChosen}
          @click=${acts.choose} /></label
    ></span>
    <span role="gridcell" class="what">
      ${picture(body)}
      <a href=${`/console/products/${product.id}`} tabindex="-1"
        ><strong>${name}</strong
        ><small>${body.sku === '' ? product.id : body.sku}<span class="phone">, ${stock.text}</span></small></a
      >
    </span>
    <span role="gridcell" class="category">${body.category}</span>
    <span role="gridcell" class="right price">${priceCell(row, name, acts)}</span>
    <span role="gridcell" class="right list">${listPrice(body, store)}</span>
    <span role="gridcell" class="right saving">${saving(body)}</span>
    <span role="gridcell" class="stock"
      >${stock.tone === 'neutral' ? html`<span class="quiet">${stock.text}</span>` : html`<vt-state-pill tone=${stock.tone} icon=${stock.icon}>${stock.text}</vt-state-pill>`}</span
    >
    <span role="gridcell" class="texts">${languages(product, store)}</span>
    <span role="gridcell" class="right used">${texts.used(product.playlists.length)}</span>`;
}

/** Plain boxes: lines that fly by are drawn sixty times a second, and icons are elements of their own. */
function picture({ pictures: [first] }: Product) {
  if (first === undefined)
    return html`<span class="picture" role="img" aria-label=${texts.noPicture}></span>`;
  return html`<span class="picture"
    ><img alt="" loading="lazy" decoding="async" src=${`/media/${first}/w320`}
  /></span>`;
}

function priceCell({ product, edit, store, whyNot }: Row, name: string, acts: RowActs) {
  const price = moneyText(product.body.priceMinor, store.currency);
  if (edit === undefined)
    return html`<button
      tabindex="-1"
      aria-label=${texts.editPrice(name, price)}
      ?disabled=${whyNot !== undefined}
      title=${whyNot ?? nothing}
      @click=${acts.edit}
    >
      ${price}
    </button>`;
  return html`<span class="edit ${edit.isWrong ? 'wrong' : ''}"
    ><input
      inputmode="decimal"
      aria-label=${texts.priceOf(name)}
      aria-invalid=${edit.isWrong}
      aria-describedby="price-hint"
      .value=${edit.text}
      @input=${(event: Event) => acts.type((event.target as HTMLInputElement).value)}
      @keydown=${acts.key}
      @blur=${acts.leave}
    /><span aria-hidden="true">${currencySign(store.currency)}</span
    ><span class="hint" id="price-hint" role=${edit.isWrong ? 'alert' : nothing}
      >${edit.isWrong ? texts.noPrice(price) : texts.priceHint(price)}</span
    ></span
  >`;
}

function listPrice({ listPriceMinor, priceMinor }: Product, { currency }: Store) {
  if (listPriceMinor === undefined || listPriceMinor <= priceMinor) return nothing;
  return html`<s>${moneyText(listPriceMinor, currency)}</s>`;
}

function saving({ listPriceMinor, priceMinor }: Product) {
  if (listPriceMinor === undefined || listPriceMinor <= priceMinor) return nothing;
  return numberText(priceMinor / listPriceMinor - 1, { style: 'percent' }).replace('-', '\u2212');
}

function languages({ missingLocales }: FoundProduct, { locales }: Store) {
  if (missingLocales.length === 0)
    return html`<span class="quiet">${locales.map((tag) => tag.toUpperCase()).join(' ')}</span>`;
  return html`<span class="lacking">${texts.lacking(missingLocales.map((tag) => tag.toUpperCase()).join(', '))}</span>`;
}
