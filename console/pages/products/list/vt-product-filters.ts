import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { numberText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { Facets } from '../catalogue.ts';
import { texts as sharedTexts } from '../texts.ts';
import {
  ALL_PRODUCTS,
  isNarrowing,
  type Lack,
  type ProductFilter,
  STOCKS,
  toggled,
} from './product-filter.ts';
import { texts } from './texts.ts';

/**
 * Search and filters, with how many products each would leave.
 *
 * @fires filter-changed - With a {@link ProductFilter}.
 */
@customElement('vt-product-filters')
export class VtProductFilters extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs);
      }
      wa-input {
        flex: 0 1 280px;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        min-height: 36px;
        padding: 0 14px;
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-surface-raised);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        white-space: nowrap;
        cursor: pointer;
      }
      .chip.on {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
      }
      .chip span {
        color: var(--wa-color-text-quiet);
        font-variant-numeric: tabular-nums;
      }
      .chip.on span {
        color: inherit;
      }
      .plain {
        border-color: transparent;
        background: none;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      @media (max-width: 760px) {
        wa-input {
          flex: 1 1 100%;
        }
        .chip {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) filter: ProductFilter = ALL_PRODUCTS;
  @property({ attribute: false }) facets: Facets | undefined;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('wa-input')?.focus();
  }

  override render() {
    const { filter, facets } = this;
    return html`<wa-input
        type="search"
        with-clear
        class="bare"
        label=${texts.search}
        placeholder=${texts.search}
        .value=${filter.words}
        @input=${(event: Event) => this.#tell({ words: (event.target as HTMLInputElement).value })}
        ><wa-icon slot="start" name="search"></wa-icon
      ></wa-input>
      ${this.#chip(texts.onScreen, facets?.shown, filter.isShownOnly, { isShownOnly: !filter.isShownOnly })}
      ${this.#categories()} ${this.#stock()} ${this.#lack('text', texts.lacksText, facets?.withoutText)}
      ${this.#lack('picture', texts.lacksPicture, facets?.withoutPicture)}
      ${this.#lack('link', texts.lacksLink, facets?.withoutLink)}
      ${
        isNarrowing(filter)
          ? html`<button class="chip plain" @click=${() => this.#tell({ ...ALL_PRODUCTS, sort: filter.sort, isDescending: filter.isDescending })}>
              ${texts.clearFilters}
            </button>`
          : nothing
      }`;
  }

  #chip(name: string, count: number | undefined, isOn: boolean, change: Partial<ProductFilter>) {
    if (!isOn && count === 0) return nothing;
    return html`<button class="chip ${isOn ? 'on' : ''}" aria-pressed=${isOn} @click=${() => this.#tell(change)}>
      ${isOn ? html`<wa-icon name="xmark"></wa-icon>` : nothing}${name}
      ${count === undefined ? nothing : html`<span>${numberText(count)}</span>`}
    </button>`;
  }

  #lack(lack: Lack, name: string, count: number | undefined) {
    const { lacks } = this.filter;
    return this.#chip(name, count, lacks.includes(lack), { lacks: toggled(lacks, lack) });
  }

  #categories() {
    const { categories } = this.filter;
    const counted = this.facets?.categories ?? [];
    if (counted.length < 2 && categories.length === 0) return nothing;
    const offered = [
      ...counted,
      ...categories
        .filter((one) => !counted.some(({ value }) => value === one))
        .map((value) => ({ value, count: 0 })),
    ];
    return this.#menu(
      texts.category,
      offered.filter(({ value }) => value !== '').map((one) => ({ ...one, name: one.value })),
      categories,
      (value) => ({ categories: toggled(categories, value) }),
    );
  }

  #stock() {
    const { stock } = this.filter;
    const names = { in: sharedTexts.inStock, low: sharedTexts.lowStock, out: texts.outShort };
    const counts = this.facets?.stock;
    return this.#menu(
      texts.stock,
      STOCKS.map((value) => ({ value, name: names[value], count: counts?.[value] ?? 0 })),
      stock,
      (value) => ({ stock: toggled(stock, STOCKS.find((one) => one === value) ?? 'in') }),
    );
  }

  #menu(
    name: string,
    entries: readonly { readonly value: string; readonly name: string; readonly count: number }[],
    chosen: readonly string[],
    change: (value: string) => Partial<ProductFilter>,
  ) {
    return html`<wa-dropdown
      @wa-select=${(event: CustomEvent<{ item: { value: string } }>) => {
        // Several may be chosen one after the other.
        event.preventDefault();
        this.#tell(change(event.detail.item.value));
      }}
    >
      <button slot="trigger" class="chip ${chosen.length > 0 ? 'on' : ''}">
        ${name}${chosen.length === 0 ? nothing : html`<span>${chosen.length}</span>`}<wa-icon name="chevron-down"></wa-icon>
      </button>
      ${entries.map(
        (entry) =>
          html`<wa-dropdown-item type="checkbox" value=${entry.value} .checked=${chosen.includes(entry.value)}
            >${entry.name}<span slot="details">${numberText(entry.count)}</span></wa-dropdown-item
          >`,
      )}
    </wa-dropdown>`;
  }

  #tell(change: Partial<ProductFilter>): void {
    const detail: ProductFilter = { ...this.filter, ...change };
    this.dispatchEvent(new CustomEvent('filter-changed', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-product-filters': VtProductFilters;
  }
}
