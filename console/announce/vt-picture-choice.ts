import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { textIn } from '../../displays/slides/text-in.ts';
import type { LocalizedText } from '../../playlists/documents/primitives.ts';
import type { Product } from '../../playlists/documents/product.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { Refused } from '../link/refused.ts';
import type { StoreApi, Stored } from '../link/store-api.ts';
import { moneyText } from '../texts/formats.ts';
import { locale } from '../texts/locale.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { texts } from './texts.ts';

/** What a product brings to an announcement. */
export interface ChosenPicture {
  readonly picture: string;
  readonly name: LocalizedText;
  /** As people read it. */
  readonly price: string;
}

const FOUND = 8;

/**
 * The picture of a takeover: that of a product, found by its name.
 *
 * @fires picture-chosen - With a {@link ChosenPicture}; `null` for none.
 */
@customElement('vt-picture-choice')
export class VtPictureChoice extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
        gap: var(--wa-space-xs);
        margin-block-start: var(--wa-space-xs);
      }
      button {
        width: 100%;
        min-height: 44px;
        padding: 4px;
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-m);
        background: none;
        font-size: var(--wa-font-size-s);
        cursor: pointer;
      }
      img {
        display: block;
        width: 100%;
        aspect-ratio: 4 / 3;
        border-radius: var(--wa-border-radius-s);
        object-fit: cover;
      }
      .chosen {
        display: flex;
        align-items: center;
        gap: var(--wa-space-s);
      }
      .chosen img {
        width: 92px;
      }
      .chosen button {
        width: auto;
        padding: 0 var(--wa-space-s);
      }
    `,
  ];

  @property({ attribute: false }) api!: StoreApi;
  @property() picture: string | undefined;
  @property() currency = 'EUR';
  @state() private found: readonly Stored<Product>[] | undefined;
  @state() private refusal: Refused | undefined;
  #reading: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
  }

  override render() {
    if (this.picture !== undefined)
      return html`<div class="chosen">
        <img src=${`/media/${this.picture}`} alt="" />
        <button type="button" @click=${() => this.#choose(null)}>${texts.pictureRemove}</button>
      </div>`;
    return html`<label class="field">
        <span>${texts.picture}</span>
        <input type="search" name="product" placeholder=${texts.pictureHint} @input=${this.#search} />
      </label>
      ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal.message}</p>`}
      ${this.#results()}`;
  }

  #results() {
    const { found } = this;
    if (found === undefined) return nothing;
    if (found.length === 0) return html`<p class="quiet small" role="status">${texts.pictureNone}</p>`;
    return html`<ul>
      ${found.map(
        ({ body }) => html`<li>
          <button type="button" @click=${() => this.#choose(body)}>
            <img src=${`/media/${body.pictures[0]}`} alt="" loading="lazy" />${textIn(body.name, locale())}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  #search = async (event: Event): Promise<void> => {
    const sought = (event.target as HTMLInputElement).value.trim();
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    if (sought === '') {
      this.found = undefined;
      return;
    }
    try {
      const path = `catalogue?q=${encodeURIComponent(sought)}&limit=${FOUND}&facets=0`;
      const { products } = await this.api.get<{ products: readonly Stored<Product>[] }>(path, reading.signal);
      this.found = products.filter(({ body }) => body.pictures.length > 0);
      this.refusal = undefined;
    } catch (error) {
      if (reading.signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
  };

  #choose(product: Product | null): void {
    const picture = product?.pictures[0];
    this.found = undefined;
    const detail: ChosenPicture | null =
      product === null || picture === undefined
        ? null
        : { picture, name: product.name, price: moneyText(product.priceMinor, this.currency) };
    this.dispatchEvent(new CustomEvent('picture-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-picture-choice': VtPictureChoice;
  }
}
