import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { textIn } from '../../../../displays/slides/text-in.ts';
import { codePath } from '../../../../displays/slides/vt-code.ts';
import type { LocalizedText } from '../../../../playlists/documents/primitives.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import '../../../parts/vt-band.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import { moneyText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { filterOf, queryOf } from '../list/product-filter.ts';
import { labelStyles } from './label-styles.ts';
import { texts } from './texts.ts';

interface Label {
  readonly id: string;
  readonly name: LocalizedText;
  readonly brand: string;
  readonly priceMinor: number;
  readonly listPriceMinor?: number;
  /** What its QR holds. */
  readonly qr: string;
}

interface RefusedLabel {
  readonly id: string;
  readonly name: LocalizedText;
  readonly code: 'private-address' | 'no-address' | 'no-code';
}

interface Labels {
  readonly currency: string;
  readonly labels: readonly Label[];
  readonly refused: readonly RefusedLabel[];
}

/** Refused ones that are named; the rest are counted. */
const NAMED = 12;

/** Shelf labels of the products that the address asks for (as the list filters), to be printed. */
@customElement('vt-label-sheet')
export class VtLabelSheet extends ConsoleElement {
  static override styles = [commonStyles, fieldStyles, labelStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;
  @state() private isLarge = false;
  @state() private language: string | undefined;
  readonly #labels = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['products', 'store'],
    read: (signal) =>
      this.desk.api.get<Labels>(`labels?${queryOf(filterOf(new URLSearchParams(location.search)))}`, signal),
  });
  /** A page's margins are no element's style: they stand in the document while the sheet does. */
  readonly #pageRule = new CSSStyleSheet();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#pageRule.replaceSync('@page { size: A4; margin: 0; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#pageRule];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#pageRule);
  }

  override render() {
    const { value, problem } = this.#labels;
    if (problem !== undefined && value === undefined)
      return html`<vt-page-header heading=${texts.none}>${this.#back()}</vt-page-header>
        <vt-problem heading=${texts.failed} todo=${problem.code === 'too-large' ? texts.tooMany : problem.message}></vt-problem>`;
    if (value === undefined) return html`<vt-loading></vt-loading>`;
    const count = value.labels.length;
    return html`<vt-page-header heading=${count === 0 ? texts.none : texts.heading(count)}>
        ${this.#back()}
        <wa-button variant="brand" data-act="print" ?disabled=${count === 0} @click=${() => window.print()}
          ><wa-icon slot="start" name="printer"></wa-icon>${texts.print}</wa-button
        >
      </vt-page-header>
      ${this.#refused(value.refused, count === 0)} ${count === 0 ? nothing : html`${this.#tools()} ${this.#sheet(value)}`}`;
  }

  #back() {
    return html`<a slot="back" class="quiet small" href=${`/console/products${location.search}`}>${texts.back}</a>`;
  }

  #refused(refused: readonly RefusedLabel[], isAll: boolean) {
    if (refused.length === 0) return nothing;
    const why = {
      'private-address': texts.privateAddress,
      'no-address': texts.noAddress,
      'no-code': texts.noCode,
    };
    const left = refused.length - NAMED;
    const heading = texts.refusedHeading(refused.length);
    const settings = html`<wa-button slot="actions" size="s" appearance="outlined" href="/console/settings"
      >${texts.settings}</wa-button
    >`;
    // Red where nothing can be printed; where most can, they are what the page is about.
    return html`${
      isAll
        ? html`<vt-problem heading=${heading} todo=${texts.todo}>${settings}</vt-problem>`
        : html`<vt-band tone="warning" icon="warning"><strong>${heading}.</strong> ${texts.todo} ${settings}</vt-band>`
    }
      <ul class="refused">
        ${refused
          .slice(0, NAMED)
          .map(
            ({ id, name, code }) =>
              html`<li><a href=${`/console/products/${id}`}>${textIn(name, this.#language)}</a> : ${why[code]}</li>`,
          )}
        ${left > 0 ? html`<li class="quiet">${texts.more(left)}</li>` : nothing}
      </ul>`;
  }

  get #language(): string {
    return this.language ?? this.store.locales[0] ?? 'fr';
  }

  #tools() {
    return html`<div class="tools">
      <label class="field"
        ><span>${texts.size}</span>
        <select
          @change=${(event: Event) => {
            this.isLarge = (event.target as HTMLSelectElement).value === 'large';
          }}
        >
          <option value="shelf" ?selected=${!this.isLarge}>${texts.sizeShelf}</option>
          <option value="large" ?selected=${this.isLarge}>${texts.sizeLarge}</option>
        </select></label
      >
      <label class="field"
        ><span>${texts.language}</span>
        <select
          @change=${(event: Event) => {
            this.language = (event.target as HTMLSelectElement).value;
          }}
        >
          ${this.store.locales.map(
            (one) =>
              html`<option value=${one} ?selected=${one === this.#language}>${one.toUpperCase()}</option>`,
          )}
        </select></label
      >
    </div>`;
  }

  #sheet({ labels, currency }: Labels) {
    return html`<div class="sheets" role="region" tabindex="0" aria-label=${texts.sheet}>
      <ul class="sheet ${this.isLarge ? 'large' : ''}">
        ${labels.map((label) => this.#label(label, currency))}
      </ul>
    </div>`;
  }

  #label({ name, brand, priceMinor, listPriceMinor, qr }: Label, currency: string) {
    const { path, sidePx } = codePath(qr);
    return html`<li class="label">
      <span class="brand">${brand}</span>
      <span class="name">${textIn(name, this.#language, this.store.locales)}</span>
      <span class="price"
        >${moneyText(priceMinor, currency)}${listPriceMinor === undefined ? nothing : html`<s>${moneyText(listPriceMinor, currency)}</s>`}</span
      >
      <span class="code"
        ><svg viewBox="0 0 ${sidePx} ${sidePx}" shape-rendering="crispEdges" aria-hidden="true">
          ${svg`<path d=${path} fill="#000" />`}</svg
        >${texts.scan}</span
      >
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-label-sheet': VtLabelSheet;
  }
}
