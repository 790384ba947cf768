import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { textIn } from '../../../../displays/slides/text-in.ts';
import type { Product } from '../../../../playlists/documents/product.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-conflict.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import '../../../parts/vt-selection-bar.ts';
import { moneyText } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { FoundProducts } from '../catalogue.ts';
import '../feeds/vt-feed-bands.ts';
import { type Chosen, NONE_CHOSEN } from './chosen-products.ts';
import { emptyCatalogue, failedReading, headActions, waiting } from './list-frame.ts';
import { changeMany, deleteMany, MOST_AT_ONCE, setPrice } from './product-deeds.ts';
import {
  type Column,
  filterOf,
  isNarrowing,
  type ProductFilter,
  queryOf,
  sortedBy,
} from './product-filter.ts';
import { ProductPages } from './product-pages.ts';
import { TakenWatch } from './taken-by-screens.ts';
import { texts } from './texts.ts';
import './vt-bulk-dialog.ts';
import './vt-product-filters.ts';
import type { VtProductFilters } from './vt-product-filters.ts';
import './vt-product-table.ts';
import type { PriceSet, VtProductTable } from './vt-product-table.ts';

/** Who types is not asked after each letter. */
const TYPING_MS = 120;
/** Ids read in one go when all are chosen. */
const ID_PAGE = 500;

/** The products: feeds, search, filters, the table, what can be done with many. */
@customElement('vt-product-list')
export class VtProductList extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .block {
        margin-block-end: var(--wa-space-m);
      }
      .found {
        margin-inline-start: auto;
        font-size: var(--wa-font-size-s);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin-block-end: var(--wa-space-s);
      }
      vt-product-filters {
        flex: 1 1 560px;
      }
      .conflict {
        display: grid;
        gap: var(--wa-space-2xs);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;
  @state() private filter: ProductFilter = filterOf(new URLSearchParams(location.search));
  @state() private chosen: Chosen = NONE_CHOSEN;
  @state() private refusal: { readonly heading: string; readonly why: string } | undefined;
  @state() private conflict: { readonly price: PriceSet; readonly refusal: Refused } | undefined;
  @state() private isChanging = false;
  @query('vt-product-filters') private filters!: VtProductFilters | null;
  @query('vt-product-table') private table!: VtProductTable | null;
  readonly #watch = new TakenWatch(this);
  readonly #pages = new ProductPages(this, {
    feed: () => this.desk?.feed,
    api: () => this.desk.api,
    query: () => queryOf(this.filter).toString(),
  });
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  focusSearch(): void {
    this.filters?.focus();
  }

  override render() {
    const { total, problem } = this.#pages;
    if (total === undefined) return problem === undefined ? waiting() : this.#failed(problem);
    if (total === 0 && !isNarrowing(this.filter)) return emptyCatalogue(this.desk);
    return html`
      <vt-page-header line=${texts.count(this.#pages.facets?.all ?? total)} heading=${texts.title}>
        ${headActions(this.desk, this.filter)}
      </vt-page-header>
      <vt-feed-bands class="block" .desk=${this.desk}></vt-feed-bands>
      ${problem === undefined ? nothing : this.#failed(problem)} ${this.#refused()}
      <div class="tools">
        <vt-product-filters
          .filter=${this.filter}
          .facets=${this.#pages.facets}
          @filter-changed=${this.#filtered}
        ></vt-product-filters>
        <span class="found quiet" role="status">${isNarrowing(this.filter) ? texts.found(total) : ''}</span>
      </div>
      ${total === 0 ? html`<p class="quiet">${texts.nothingFound}</p>` : this.#table()} ${this.#bar()}
      ${
        this.isChanging
          ? html`<vt-bulk-dialog
              .count=${this.chosen.ids.size}
              .currency=${this.store.currency}
              .categories=${(this.#pages.facets?.categories ?? []).map(({ value }) => value).filter((one) => one !== '')}
              .change=${this.#changeChosen}
              @closed=${() => {
                this.isChanging = false;
              }}
            ></vt-bulk-dialog>`
          : nothing
      }
    `;
  }

  #failed(problem: Refused) {
    return failedReading(problem, () => this.#pages.reload());
  }

  #table() {
    return html`<vt-product-table
      .pages=${this.#pages}
      .filter=${this.filter}
      .chosen=${this.chosen}
      .store=${this.store}
      .whyNot=${this.desk.whyNot('edit')}
      @sort-wanted=${(event: CustomEvent<Column>) => this.#show(sortedBy(this.filter, event.detail))}
      @chosen-changed=${(event: CustomEvent<Chosen>) => {
        this.chosen = event.detail;
      }}
      @choose-all=${this.#chooseAll}
      @price-set=${(event: CustomEvent<PriceSet>) => this.#setPrice(event.detail, event.detail.product.revision)}
      @open-wanted=${(event: CustomEvent<string>) => this.desk.go(`/console/products/${event.detail}`)}
      @delete-wanted=${(event: CustomEvent<string>) =>
        this.#delete(this.chosen.ids.size > 0 ? [...this.chosen.ids] : [event.detail])}
    ></vt-product-table>`;
  }

  #bar() {
    const { ids } = this.chosen;
    if (ids.size === 0) return nothing;
    const why = this.desk.whyNot('edit');
    const off = why !== undefined;
    return html`<vt-selection-bar heading=${texts.chosen(ids.size)}>
      <button data-act="change" ?disabled=${off} title=${why ?? nothing} @click=${() => {
        this.isChanging = true;
      }}><wa-icon name="pencil"></wa-icon>${texts.change}</button>
      <button data-act="labels" @click=${this.#printChosen}><wa-icon name="printer"></wa-icon>${texts.labels}</button>
      <button data-act="delete" ?disabled=${off} title=${why ?? nothing} @click=${() => this.#delete([...ids])}>
        <wa-icon name="trash"></wa-icon>${texts.delete}
      </button>
      <button aria-label=${texts.leave} @click=${this.#leave}><wa-icon name="xmark"></wa-icon></button>
    </vt-selection-bar>`;
  }

  #refused() {
    const { refusal, conflict } = this;
    if (conflict !== undefined) return this.#twoPrices(conflict.price, conflict.refusal);
    return refusal === undefined
      ? nothing
      : html`<vt-problem class="block" heading=${refusal.heading} todo=${refusal.why}></vt-problem>`;
  }

  #twoPrices(price: PriceSet, refusal: Refused) {
    const current = refusal.current as { readonly body: Product } | null;
    const { currency } = this.store;
    const mine = moneyText(price.priceMinor, currency);
    return html`<div class="block conflict">
      <vt-conflict
        .refusal=${refusal}
        @keep-mine=${(event: CustomEvent<number>) => this.#setPrice(price, event.detail)}
        @take-theirs=${() => {
          this.conflict = undefined;
          void this.#pages.reload();
        }}
      ></vt-conflict>
      ${
        current === null
          ? nothing
          : html`<p class="small">
              ${texts.yourPrice(textIn(price.product.body.name, locale()), mine, moneyText(current.body.priceMinor, currency))}
            </p>`
      }
    </div>`;
  }

  #filtered = (event: CustomEvent<ProductFilter>): void => {
    const isTyping = event.detail.words !== this.filter.words;
    this.filter = event.detail;
    clearTimeout(this.#typing);
    if (isTyping) this.#typing = setTimeout(() => this.#show(this.filter), TYPING_MS);
    else this.#show(this.filter);
  };

  #show(filter: ProductFilter): void {
    this.filter = filter;
    this.chosen = NONE_CHOSEN;
    const search = queryOf(filter).toString();
    history.replaceState(history.state, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
    void this.#pages.reload(true);
  }

  #setPrice(price: PriceSet, revision: number): Promise<void> {
    const { currency } = this.store;
    return this.#try(texts.priceRefused(textIn(price.product.body.name, locale())), async () => {
      try {
        this.#pages.put(await setPrice(this.desk, price, { currency, revision, watch: this.#watch }));
      } catch (error) {
        if (!(error instanceof Refused) || !error.isConflict) throw error;
        this.conflict = { price, refusal: error };
      }
    });
  }

  readonly #changeChosen = async (change: object): Promise<void> => {
    await changeMany(this.desk, [...this.chosen.ids], change);
    this.#leave();
  };

  #delete(ids: readonly string[]): Promise<void> {
    return this.#try(texts.refused, async () => {
      if (this.desk.whyNot('edit') !== undefined) return;
      await deleteMany(this.desk, ids);
      this.#leave();
    });
  }

  readonly #printChosen = (): void => {
    const ids = [...this.chosen.ids];
    this.desk.go(`/console/products/labels?${queryOf({ ...this.filter, ids })}`);
  };

  readonly #leave = (): void => {
    this.chosen = NONE_CHOSEN;
    this.table?.focus();
  };

  readonly #chooseAll = (): Promise<void> =>
    this.#try(texts.refused, async () => {
      const { total = 0 } = this.#pages;
      if (this.chosen.ids.size >= total) this.chosen = NONE_CHOSEN;
      else if (total > MOST_AT_ONCE)
        this.refusal = { heading: texts.refused, why: texts.tooMany(MOST_AT_ONCE) };
      else this.chosen = { ids: new Set(await this.#allIds(total)), anchor: undefined };
    });

  async #allIds(total: number): Promise<readonly string[]> {
    const offsets = Array.from({ length: Math.ceil(total / ID_PAGE) }, (_, index) => index * ID_PAGE);
    const pages = await Promise.all(
      offsets.map((offset) =>
        this.desk.api.get<FoundProducts>(
          `catalogue?${queryOf(this.filter)}&offset=${offset}&limit=${ID_PAGE}&facets=0`,
        ),
      ),
    );
    return pages.flatMap(({ products }) => products.map(({ id }) => id));
  }

  async #try(heading: string, act: () => Promise<void>): Promise<void> {
    this.refusal = undefined;
    this.conflict = undefined;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = { heading, why: error.message };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-product-list': VtProductList;
  }
}
