import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refused } from '../../../link/refused.ts';
import type { CommittedNews, ShopFeed } from '../../../link/shop-feed.ts';
import type { StoreApi } from '../../../link/store-api.ts';
import type { Facets, FoundProduct, FoundProducts } from '../catalogue.ts';

/** Products read in one go. */
export const PAGE = 100;
/** Kinds of documents on which the list depends. */
const KINDS = ['products', 'playlists', 'publications'];

export interface ProductPagesOptions {
  readonly feed: () => ShopFeed | undefined;
  readonly api: () => StoreApi;
  /** Filter and order, as the controller is asked. */
  readonly query: () => string;
}

/**
 * Products that a filter finds, read page by page as they come into sight: ten thousand are counted, not loaded. Pages in
 * sight are read anew when something was committed. A late answer never overwrites a newer one; what was read stays
 * until the new answer is there.
 */
export class ProductPages implements ReactiveController {
  /** Of all pages; `undefined` until they were counted once. */
  total: number | undefined;
  facets: Facets | undefined;
  problem: Refused | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: ProductPagesOptions;
  #pages = new Map<number, readonly FoundProduct[]>();
  #asked = new Set<number>();
  #reading = new AbortController();
  /** Places in sight. */
  #first = 0;
  #last = PAGE - 1;
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, options: ProductPagesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const feed = this.#options.feed();
    if (feed === undefined || this.#ends.length > 0) return;
    this.#ends = [
      feed.on('committed', (news) => this.#committed(news as CommittedNews)),
      feed.on('welcome', () => void this.reload()),
    ];
    void this.reload();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#reading.abort();
  }

  /** The product at a place; `undefined` while it is not read. */
  at(index: number): FoundProduct | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Where a product stands among those read. */
  placeOf(id: string): number | undefined {
    for (const [page, products] of this.#pages) {
      const index = products.findIndex((product) => product.id === id);
      if (index >= 0) return page * PAGE + index;
    }
    return undefined;
  }

  /** These places came into sight: what is missing of them is read. */
  see(first: number, last: number): void {
    this.#first = Math.max(0, first);
    this.#last = Math.max(first, last);
    for (const page of this.#inSight()) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      void this.#read(page, this.#reading);
    }
  }

  /** A product was changed here: it stands so at once, the controller's news follows. */
  put(changed: Pick<FoundProduct, 'id' | 'body' | 'revision' | 'at' | 'by'>): void {
    for (const [page, products] of this.#pages) {
      if (!products.some(({ id }) => id === changed.id)) continue;
      this.#pages.set(
        page,
        products.map((product) => (product.id === changed.id ? { ...product, ...changed } : product)),
      );
    }
    this.#host.requestUpdate();
  }

  /** Counts anew and reads what is in sight. @param isOther - Another filter: it begins at the top. */
  async reload(isOther = false): Promise<void> {
    this.#reading.abort();
    const reading = new AbortController();
    this.#reading = reading;
    if (isOther) [this.#first, this.#last] = [0, PAGE - 1];
    const wanted = this.#inSight();
    this.#asked = new Set(wanted);
    const pages = new Map<number, readonly FoundProduct[]>();
    await Promise.all(
      wanted.map((page, index) => this.#read(page, reading, { into: pages, isCounting: index === 0 })),
    );
    if (reading.signal.aborted || pages.size === 0) return;
    this.#pages = new Map([
      ...pages,
      ...[...this.#pages].filter(([page]) => this.#asked.has(page) && !pages.has(page)),
    ]);
    this.#host.requestUpdate();
  }

  #inSight(): readonly number[] {
    const last = this.total === undefined ? this.#last : Math.min(this.#last, Math.max(0, this.total - 1));
    const pages: number[] = [];
    for (let page = Math.floor(this.#first / PAGE); page <= Math.floor(last / PAGE); page += 1)
      pages.push(page);
    return pages.length === 0 ? [0] : pages;
  }

  async #read(
    page: number,
    reading: AbortController,
    { into, isCounting = false }: { into?: Map<number, readonly FoundProduct[]>; isCounting?: boolean } = {},
  ): Promise<void> {
    const query = `${this.#options.query()}&offset=${page * PAGE}&limit=${PAGE}&facets=${isCounting ? 1 : 0}`;
    try {
      const found = await this.#options.api().get<FoundProducts>(`catalogue?${query}`, reading.signal);
      if (reading.signal.aborted) return;
      (into ?? this.#pages).set(page, found.products);
      this.total = found.total;
      this.facets = found.facets ?? this.facets;
      this.problem = undefined;
    } catch (error) {
      if (reading.signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      this.problem = error;
      this.#asked.delete(page);
    }
    this.#host.requestUpdate();
  }

  #committed({ changes, more }: CommittedNews): void {
    if (more > 0 || changes.some(({ kind }) => KINDS.includes(kind))) void this.reload();
  }
}
