import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { ProductMapping } from '../../../../playlists/documents/product-mapping.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { meanings, withCategory, withColumn } from './column-meanings.ts';
import type { FileLook } from './import-file.ts';
import type { ImportRun } from './import-run.ts';
import { texts } from './texts.ts';

/** Categories that are shown for renaming; files of marketplaces name hundreds. */
const MOST_CATEGORIES = 40;

/** What the columns of a plain file mean, how it writes money, what its categories are called here. */
@customElement('vt-import-columns')
export class VtImportColumns extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: var(--wa-space-m);
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 8px;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        text-align: start;
      }
      td {
        padding: 6px 8px;
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      .samples {
        max-width: 0;
        width: 45%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      select {
        width: 240px;
        max-width: 100%;
      }
      .how,
      .categories {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: var(--wa-space-m);
      }
      .how select {
        width: 100%;
      }
      summary {
        min-height: 32px;
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
      @media (max-width: 760px) {
        .samples {
          display: none;
        }
        td,
        th {
          padding-inline: 0 8px;
        }
        select {
          width: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) run!: ImportRun;
  @property({ attribute: false }) look!: FileLook;
  @property({ attribute: false }) mapping!: ProductMapping;
  @property({ attribute: false }) store!: Store;
  @property({ type: Boolean }) isBusy = false;

  override render() {
    return html`<form @submit=${this.#tryOut}>
      ${this.look.isMappable ? html`<div class="card">${this.#columns()}</div>` : nothing}
      <div class="card how">${this.#how()}</div>
      ${this.#categories()}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.run.isWhole}
          @change=${(event: Event) => this.run.set({ isWhole: (event.target as HTMLInputElement).checked })}
        />${texts.whole}</label
      >
      <div class="foot">
        <wa-button type="submit" variant="brand" data-act="try" ?loading=${this.isBusy}>${texts.tryOut}</wa-button>
      </div>
    </form>`;
  }

  #columns() {
    const offered = meanings(this.store.locales);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${texts.column}</th>
          <th scope="col" class="samples">${texts.samples}</th>
          <th scope="col">${texts.means}</th>
        </tr>
      </thead>
      <tbody>
        ${this.look.columns.map(({ column, samples }) => {
          const meaning = this.mapping.columns[column] ?? '';
          const all = offered.includes(meaning) || meaning === '' ? offered : [meaning, ...offered];
          return html`<tr>
            <td><strong>${column}</strong></td>
            <td class="samples quiet">${samples.join(' · ')}</td>
            <td>
              <select
                aria-label=${texts.meaningOf(column)}
                data-column=${column}
                @change=${(event: Event) =>
                  this.run.set({
                    mapping: withColumn(this.mapping, column, (event.target as HTMLSelectElement).value),
                  })}
              >
                <option value="" ?selected=${meaning === ''}>${texts.ignored}</option>
                ${all.map((one) => html`<option value=${one} ?selected=${one === meaning}>${this.#name(one)}</option>`)}
              </select>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #name(meaning: string): string {
    const [field = '', locale] = meaning.split('.');
    const name = texts.field(field);
    return locale === undefined ? name : texts.textIn(name, locale.toUpperCase());
  }

  #how() {
    const { mapping, store } = this;
    const decimals = { auto: texts.decimalAuto, comma: texts.decimalComma, point: texts.decimalPoint };
    return html`<label class="field"
        ><span>${texts.decimal}</span>
        <select
          @change=${(event: Event) =>
            this.#set({ decimal: (event.target as HTMLSelectElement).value as ProductMapping['decimal'] })}
        >
          ${Object.entries(decimals).map(
            ([value, name]) =>
              html`<option value=${value} ?selected=${value === mapping.decimal}>${name}</option>`,
          )}
        </select></label
      >
      <label class="field"
        ><span>${texts.currency}</span>
        <input
          maxlength="3"
          pattern="[A-Z]{3}"
          .value=${mapping.currency ?? store.currency}
          @change=${(event: Event) => this.#set({ currency: (event.target as HTMLInputElement).value.toUpperCase() })}
      /></label>
      <label class="field"
        ><span>${texts.language}</span>
        <select @change=${(event: Event) => this.#set({ locale: (event.target as HTMLSelectElement).value })}>
          ${store.locales.map(
            (one) =>
              html`<option value=${one} ?selected=${one === (mapping.locale ?? store.locales[0])}>${one.toUpperCase()}</option>`,
          )}
        </select></label
      >`;
  }

  #categories() {
    const { categories } = this.look;
    if (categories.length === 0) return nothing;
    return html`<details class="card">
      <summary>${texts.categories}</summary>
      <div class="categories">
        ${categories.slice(0, MOST_CATEGORIES).map(
          (theirs) => html`<label class="field"
            ><span>${theirs}</span>
            <input
              maxlength="120"
              .value=${this.mapping.categories[theirs] ?? theirs}
              @change=${(event: Event) =>
                this.run.set({
                  mapping: withCategory(
                    this.mapping,
                    theirs,
                    (event.target as HTMLInputElement).value.trim(),
                  ),
                })}
          /></label>`,
        )}
      </div>
    </details>`;
  }

  #set(change: Partial<ProductMapping>): void {
    this.run.set({ mapping: { ...this.mapping, ...change } });
  }

  #tryOut = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.run.tryOut();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-import-columns': VtImportColumns;
  }
}
