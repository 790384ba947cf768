import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Rule } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { durationText, moneyText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { ruleName, textOf } from '../items/item-words.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { choiceField, textField, tickField } from './field-templates.ts';
import { formStyles } from './form-styles.ts';
import { readDuration } from './read-duration.ts';
import { texts } from './texts.ts';

/**
 * A rule that yields items, with the list that it yields now.
 *
 * @fires rule-changed - With `{ rule, touched }`; `rule` is `undefined` where it is taken out.
 */
@customElement('vt-rule-form')
export class VtRuleForm extends ConsoleElement {
  static override styles = [commonStyles, formStyles];

  @property({ attribute: false }) rule!: Rule;
  /** Ids of the products that it yields now, in order. */
  @property({ attribute: false }) yielded: readonly string[] = [];
  @property({ attribute: false }) shelf!: ShopShelf;
  @property({ type: Boolean }) isReadOnly = false;
  @state() private durationProblem: string | undefined;
  @state() private limitProblem: string | undefined;

  override render() {
    return html`
      <h2>${ruleName(this.rule)}</h2>
      <p class="quiet small">${texts.ruleHint}</p>
      ${this.#choices('categories', texts.departments, this.#known('category'))}
      ${this.#choices('tags', texts.tags, this.#known('tags'))}
      <div class="pair">${this.#sort()} ${this.#limit()}</div>
      ${this.#only()}
      <div class="pair">${this.#duration()}</div>
      ${this.#yield()}
      ${
        this.isReadOnly
          ? nothing
          : html`<wa-button size="s" appearance="outlined" @click=${() => this.#tell(undefined, 'rule')}>
              <wa-icon slot="start" name="trash"></wa-icon>${texts.removeRule}
            </wa-button>`
      }
    `;
  }

  /** Several of the catalogue's own words; none means all. */
  #choices(field: 'categories' | 'tags', label: string, known: readonly string[]) {
    const chosen = this.rule[field];
    const all = [...new Set([...known, ...chosen])].sort((one, other) => one.localeCompare(other));
    if (all.length === 0) return nothing;
    return html`<wa-select
      size="s"
      multiple
      with-clear
      max-options-visible="3"
      name=${field}
      label=${label}
      placeholder=${texts.all}
      .value=${all.flatMap((word, index) => (chosen.includes(word) ? [String(index)] : []))}
      ?disabled=${this.isReadOnly}
      @change=${(event: Event) => {
        const value = (event.target as HTMLElement & { value: string | string[] | null }).value;
        const places = (Array.isArray(value) ? value : [value]).map(Number);
        this.#change({ [field]: all.filter((_, index) => places.includes(index)) }, field);
      }}
    >
      ${all.map((word, index) => html`<wa-option value=${String(index)}>${word}</wa-option>`)}
    </wa-select>`;
  }

  #sort() {
    return choiceField({
      name: 'sort',
      label: texts.sort,
      value: this.rule.sort,
      choices: [
        ['best-sellers', texts.bestSellers],
        ['price-up', texts.priceUp],
        ['price-down', texts.priceDown],
        ['saving', texts.saving],
        ['name', texts.byName],
      ],
      isReadOnly: this.isReadOnly,
      onChange: (sort) => this.#change({ sort: sort as Rule['sort'] }, 'sort'),
    });
  }

  #limit() {
    return textField({
      name: 'limit',
      label: texts.limit,
      type: 'number',
      value: String(this.rule.limit),
      problem: this.limitProblem,
      isReadOnly: this.isReadOnly,
      onInput: (typed) => {
        const limit = Number(typed);
        const isGood = Number.isInteger(limit) && limit >= 1 && limit <= 500;
        this.limitProblem = isGood ? undefined : texts.limitWrong;
        if (isGood) this.#change({ limit }, 'limit');
      },
    });
  }

  #only() {
    const { inStock, withPicture, discounted } = this.rule;
    const tick = (field: string, label: string, isOn: boolean) =>
      tickField(field, label, isOn, this.isReadOnly, (next) => this.#change({ [field]: next }, field));
    return html`<fieldset>
      <legend>${texts.only}</legend>
      ${tick('inStock', texts.onlyInStock, inStock)} ${tick('withPicture', texts.onlyWithPicture, withPicture)}
      ${tick('discounted', texts.onlyDiscounted, discounted)}
    </fieldset>`;
  }

  #duration() {
    return textField({
      name: 'durationMs',
      label: texts.duration,
      value: durationText(this.rule.durationMs),
      hint: texts.durationHint,
      problem: this.durationProblem,
      isReadOnly: this.isReadOnly,
      onChange: (typed) => {
        const durationMs = readDuration(typed);
        this.durationProblem = durationMs === undefined ? texts.durationWrong : undefined;
        if (durationMs !== undefined) this.#change({ durationMs }, 'durationMs');
      },
    });
  }

  #yield() {
    const currency = this.shelf.store?.currency ?? 'EUR';
    if (this.yielded.length === 0) return html`<p role="status">${texts.yieldsNone}</p>`;
    return html`<div role="status"><h3>${texts.yields(this.yielded.length)}</h3></div>
      <ol class="yield" tabindex="0" aria-label=${texts.rule}>
        ${this.yielded.map((id, index) => {
          const product = this.shelf.product(id);
          const [picture] = product?.pictures ?? [];
          return html`<li>
            <span class="quiet">${index + 1}</span>
            ${picture === undefined ? html`<i></i>` : html`<img alt="" loading="lazy" src=${`/media/${picture}/w320`} />`}
            <span>${textOf(product?.name) || id}</span>
            <span>${product === undefined ? nothing : moneyText(product.priceMinor, currency)}</span>
          </li>`;
        })}
      </ol>`;
  }

  /** The words that the catalogue uses. */
  #known(field: 'category' | 'tags'): readonly string[] {
    const words = this.shelf.products.flatMap((product) => product[field]);
    return [...new Set(words)].filter((word) => word !== '');
  }

  #change(change: Partial<Rule>, touched: string): void {
    this.#tell({ ...this.rule, ...change }, `rule ${touched}`);
  }

  #tell(rule: Rule | undefined, touched: string): void {
    this.dispatchEvent(new CustomEvent('rule-changed', { detail: { rule, touched } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-rule-form': VtRuleForm;
  }
}
