import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Store } from '../../../playlists/documents/store.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import type { Stored } from '../../link/store-api.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-problem.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import './edit/vt-product-form.ts';
import './feeds/vt-feed-form.ts';
import './import/vt-import.ts';
import './labels/vt-label-sheet.ts';
import './list/vt-product-list.ts';
import type { VtProductList } from './list/vt-product-list.ts';
import { texts } from './texts.ts';

/** Parts that have an address of their own below the page's; anything else is the id of a product. */
type Part = 'list' | 'import' | 'labels' | 'feeds' | 'product';

/** The catalogue: the list, one product (`/<id>`, `/new`), an import (`/import`), print sheets (`/labels`), feeds (`/feeds/<id>`). */
@customElement('vt-products-page')
export class VtProductsPage extends ConsolePage {
  static override styles = [
    commonStyles,
    css`
      .drop {
        position: fixed;
        z-index: 20;
        inset: 12px 12px calc(12px + var(--foot, 0px)) calc(12px + var(--side, 0px));
        display: grid;
        place-items: center;
        border: 3px dashed var(--wa-color-brand-border-loud);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        font-size: var(--wa-font-size-l);
        font-weight: var(--wa-font-weight-bold);
        pointer-events: none;
      }
    `,
  ];

  @state() private isDropping = false;
  /** A file that was dropped on the list: the import begins with it. */
  @state() private dropped: File | undefined;
  @query('vt-product-list') private list!: VtProductList | null;
  readonly #store = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['store'],
    read: (signal) => this.desk.api.get<Stored<Store>>('store/main', signal),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
  }

  override get pageKeys() {
    return [
      { keys: 'n', does: texts.keyNew },
      { keys: 'i', does: texts.keyImport },
      { keys: '␣', does: texts.keyChoose },
      { keys: 'p', does: texts.keyPrice },
      { keys: 'Suppr', does: texts.keyDelete },
    ];
  }

  override startNew(): void {
    if (this.#at === 'list' && this.desk.whyNot('edit') === undefined) this.desk.go('/console/products/new');
  }

  override focusSearch(): void {
    this.list?.focusSearch();
  }

  override render() {
    const store = this.#store.value?.body;
    if (store === undefined) {
      const { problem } = this.#store;
      return problem === undefined
        ? html`<vt-loading></vt-loading>`
        : html`<vt-problem heading=${problem.message}></vt-problem>`;
    }
    return html`<div @dragover=${this.#dragged} @dragleave=${this.#left} @drop=${this.#drop}>
      ${this.#part(store)}
      ${this.isDropping ? html`<div class="drop"><span>${texts.dropHere}</span></div>` : nothing}
    </div>`;
  }

  get #at(): Part {
    const [part] = this.path;
    if (part === undefined) return 'list';
    return part === 'import' || part === 'labels' || part === 'feeds' ? part : 'product';
  }

  #part(store: Store) {
    const { desk } = this;
    const part = this.#at;
    if (!desk.may('edit') && (part === 'import' || part === 'feeds'))
      return html`<vt-empty heading=${texts.needsManager}></vt-empty>`;
    switch (part) {
      case 'list':
        return html`<vt-product-list .desk=${desk} .store=${store}></vt-product-list>`;
      case 'import':
        return html`<vt-import .desk=${desk} .store=${store} .file=${this.dropped}></vt-import>`;
      case 'labels':
        return html`<vt-label-sheet .desk=${desk} .store=${store}></vt-label-sheet>`;
      case 'feeds':
        return html`<vt-feed-form .desk=${desk} .feedId=${this.path[1]}></vt-feed-form>`;
      case 'product':
        return html`<vt-product-form .desk=${desk} .store=${store} .productId=${this.path[0]}></vt-product-form>`;
    }
  }

  #key = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isPlain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || this.#at !== 'list' || this.desk.whyNot('edit') !== undefined) return;
    if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return;
    if (event.key !== 'i') return;
    event.preventDefault();
    this.desk.go('/console/products/import');
  };

  #dragged = (event: DragEvent): void => {
    if (this.#at !== 'list' || event.dataTransfer?.types.includes('Files') !== true) return;
    if (this.desk.whyNot('edit') !== undefined) return;
    event.preventDefault();
    this.isDropping = true;
  };

  #left = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.isDropping = false;
  };

  #drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!this.isDropping || file === undefined) return;
    event.preventDefault();
    this.isDropping = false;
    this.dropped = file;
    this.desk.go('/console/products/import');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-products-page': VtProductsPage;
  }
}
