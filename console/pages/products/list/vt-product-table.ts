import { virtualize, virtualizerRef } from '@lit-labs/virtualizer/virtualize.js';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { FoundProduct } from '../catalogue.ts';
import { readPrice, typedPrice } from '../read-price.ts';
import { type Chosen, choose, chooseUntil, NONE_CHOSEN } from './chosen-products.ts';
import type { Column, ProductFilter } from './product-filter.ts';
import type { ProductPages } from './product-pages.ts';
import { headCells, type PriceEdit, rowCells, waitingCells } from './product-row.ts';
import { tableStyles } from './table-styles.ts';
import { texts } from './texts.ts';

/** Lines that Page Up and Page Down go. */
const PAGE_LINES = 10;

/** A price that a person set in the table. */
export interface PriceSet {
  readonly product: FoundProduct;
  readonly priceMinor: number;
}

type Virtualizing = HTMLElement & {
  [virtualizerRef]?: {
    element(index: number): { scrollIntoView(options: ScrollIntoViewOptions): void } | undefined;
  };
};

/**
 * Products in lines, only those in sight drawn. One stop for Tab; arrows move, Space chooses, Shift extends, Enter opens,
 * P edits the price in place, Delete deletes.
 *
 * @fires sort-wanted - With a {@link Column}.
 * @fires chosen-changed - With a {@link Chosen}.
 * @fires choose-all
 * @fires price-set - With a {@link PriceSet}.
 * @fires open-wanted - With the id of a product.
 * @fires delete-wanted - What is chosen, else with the id of a product.
 */
@customElement('vt-product-table')
export class VtProductTable extends ConsoleElement {
  static override styles = [commonStyles, tableStyles];

  /** Read anew at each rendering: it holds what was read meanwhile. */
  @property({ attribute: false, hasChanged: () => true }) pages!: ProductPages;
  @property({ attribute: false }) filter!: ProductFilter;
  @property({ attribute: false }) chosen: Chosen = NONE_CHOSEN;
  @property({ attribute: false }) store!: Store;
  /** Why prices cannot be changed here; `undefined` where they can. */
  @property({ attribute: false }) whyNot: string | undefined;
  @state() private active = 0;
  @state() private edit: PriceEdit | undefined;
  /** Whether the active line is drawn: only then can it be pointed at. */
  @state() private isActiveDrawn = false;
  @query('.grid') private grid!: HTMLElement;
  @query('.body') private body!: Virtualizing;
  @query('.edit input') private input!: HTMLInputElement | null;
  #places: number[] = [];
  #drawn: readonly [first: number, last: number] = [0, -1];

  override willUpdate(): void {
    this.#lookForActive();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('filter') && changed.get('filter') !== undefined) this.active = 0;
    if (changed.has('edit') && this.edit !== undefined && this.input !== this.shadowRoot?.activeElement) {
      this.input?.focus();
      this.input?.select();
    }
  }

  /** The lines take the focus, for keys. */
  override focus(): void {
    this.grid.focus();
  }

  override render() {
    const total = this.pages.total ?? 0;
    if (this.#places.length !== total) this.#places = Array.from({ length: total }, (_, index) => index);
    return html`<div
      class="grid"
      role="grid"
      tabindex="0"
      aria-label=${texts.title}
      aria-rowcount=${total + 1}
      aria-multiselectable="true"
      aria-activedescendant=${this.isActiveDrawn ? `row-${this.active}` : nothing}
      @keydown=${this.#key}
    >
      <div role="rowgroup" class="line-group">
        <div class="line head" role="row" aria-rowindex="1">
          ${headCells(this.filter, this.#allChosen, {
            sort: (column) => this.#tell('sort-wanted', column satisfies Column),
            all: () => this.#tell('choose-all'),
          })}
        </div>
      </div>
      <div role="rowgroup" class="body" @rangeChanged=${this.#ranged}>
        ${virtualize({ items: this.#places, keyFunction: (place) => place, renderItem: (place) => this.#row(place) })}
      </div>
    </div>`;
  }

  #row(place: number) {
    const product = this.pages.at(place);
    const edit = this.edit?.place === place ? this.edit : undefined;
    const isChosen = product !== undefined && this.chosen.ids.has(product.id);
    return html`<div
      class="line row ${place === this.active ? 'active' : ''} ${edit === undefined ? '' : 'edited'}"
      role="row"
      id=${`row-${place}`}
      data-product=${product?.id ?? nothing}
      aria-rowindex=${place + 2}
      aria-selected=${isChosen}
    >
      ${
        product === undefined
          ? waitingCells()
          : rowCells(
              { product, isChosen, edit, store: this.store, whyNot: this.whyNot },
              {
                choose: (event) => this.#pick(place, product.id, event.shiftKey),
                edit: () => this.#editPrice(place),
                type: (text) => {
                  this.edit = { place, id: product.id, text, isWrong: false };
                },
                key: (event) => this.#editKey(event, place),
                leave: () => this.#leaveEdit(place),
              },
            )
      }
    </div>`;
  }

  get #allChosen(): boolean {
    const total = this.pages.total ?? 0;
    return total > 0 && this.chosen.ids.size >= total;
  }

  #ranged = (event: Event): void => {
    const { first, last } = event as Event & { first: number; last: number };
    this.#drawn = [first, last];
    this.pages.see(first, last);
    this.#lookForActive();
  };

  #lookForActive(): void {
    const [first, last] = this.#drawn;
    this.isActiveDrawn = this.active >= first && this.active <= last;
  }

  #pick(place: number, id: string, isRange: boolean): void {
    this.active = place;
    const chosen = isRange
      ? chooseUntil(this.chosen, place, (one) => this.pages.at(one)?.id)
      : choose(this.chosen, id, place);
    this.#tell('chosen-changed', chosen);
  }

  #key = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] !== this.grid || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key !== 'a') return;
    if (this.#take(event)) event.preventDefault();
  };

  #take({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const target = this.#targetOf(key);
    if (target !== undefined) {
      if (shiftKey) this.#extend(target);
      this.#go(target);
      return true;
    }
    const product = this.pages.at(this.active);
    if (key === 'Escape') this.#tell('chosen-changed', NONE_CHOSEN);
    else if (key === 'a' && (ctrlKey || metaKey)) this.#tell('choose-all');
    else if (product === undefined) return false;
    else if (key === ' ') this.#pick(this.active, product.id, shiftKey);
    else if (key === 'Enter') this.#tell('open-wanted', product.id);
    else if (key === 'p' || key === 'F2') this.#editPrice(this.active);
    else if (key === 'Delete') this.#tell('delete-wanted', product.id);
    else return false;
    return true;
  }

  #targetOf(key: string): number | undefined {
    const last = (this.pages.total ?? 1) - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + PAGE_LINES,
      PageUp: this.active - PAGE_LINES,
      Home: 0,
      End: last,
    };
    const place = to[key];
    return place === undefined ? undefined : Math.max(0, Math.min(last, place));
  }

  #extend(target: number): void {
    const anchor = this.chosen.anchor ?? this.active;
    this.#tell(
      'chosen-changed',
      chooseUntil({ ...this.chosen, anchor }, target, (one) => this.pages.at(one)?.id),
    );
  }

  #go(place: number): void {
    this.active = place;
    const row = this.renderRoot.querySelector(`#row-${place}`);
    // A line that is not drawn has a place all the same.
    (row ?? this.body[virtualizerRef]?.element(place))?.scrollIntoView({ block: 'nearest' });
  }

  #editPrice(place: number): void {
    const product = this.pages.at(place);
    if (product === undefined || this.whyNot !== undefined) return;
    this.#go(place);
    const text = typedPrice(product.body.priceMinor, this.store.currency);
    this.edit = { place, id: product.id, text, isWrong: false };
  }

  #editKey(event: KeyboardEvent, place: number): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.#endEdit();
    else if (event.key === 'Enter') {
      if (this.#commit()) this.#endEdit();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      const next = place + (event.shiftKey ? -1 : 1);
      if (!this.#commit()) return;
      if (this.pages.at(next) === undefined) this.#endEdit();
      else this.#editPrice(next);
    } else return;
    event.preventDefault();
  }

  /** Whoever clicks elsewhere has done: what is no price stays and says so. */
  #leaveEdit(place: number): void {
    if (this.edit?.place === place && this.#commit()) this.edit = undefined;
  }

  #endEdit(): void {
    this.edit = undefined;
    this.grid.focus();
  }

  /** @returns whether the cell may close. */
  #commit(): boolean {
    const { edit } = this;
    if (edit === undefined) return true;
    const product = this.pages.at(edit.place);
    const priceMinor = readPrice(edit.text, this.store.currency);
    if (priceMinor === undefined) {
      this.edit = { ...edit, isWrong: true };
      return false;
    }
    // Another product came to this place meanwhile: the price was not meant for it.
    if (product?.id === edit.id && product.body.priceMinor !== priceMinor)
      this.#tell('price-set', { product, priceMinor } satisfies PriceSet);
    return true;
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-product-table': VtProductTable;
  }
}
