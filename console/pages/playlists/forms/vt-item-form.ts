import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item, Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { durationText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { type ItemChange, withChange } from '../items/item-edits.ts';
import { itemName, languageName } from '../items/item-words.ts';
import { fromLocalInput, toLocalInput } from '../preview/local-input.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { choiceField, textField } from './field-templates.ts';
import { formStyles } from './form-styles.ts';
import { emptyAsNone, type FieldContext, fallbackChoices, kindFields } from './kind-fields.ts';
import { readDuration } from './read-duration.ts';
import { texts } from './texts.ts';

/**
 * The settings of one item, or of several together: what they have in common.
 *
 * @fires item-changed - With `{ change, touched }`: what is changed on each of them.
 */
@customElement('vt-item-form')
export class VtItemForm extends ConsoleElement {
  static override styles = [commonStyles, formStyles];

  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) playlist!: Playlist;
  @property({ attribute: false }) shelf!: ShopShelf;
  @property({ type: Boolean }) isReadOnly = false;
  @state() private durationProblem: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const former = changed.get('items') as readonly Item[] | undefined;
    // Other items, not the same ones edited: what is wrong with these stays said until it is put right.
    if (former !== undefined && idsOf(former) !== idsOf(this.items)) this.durationProblem = undefined;
  }

  /** Puts the focus into a field by its name. */
  async focusField(name: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }

  override render() {
    const [first] = this.items;
    if (first === undefined) return html`<p class="quiet">${texts.nothing}</p>`;
    const isOne = this.items.length === 1;
    return html`
      <h2 class="head">${isOne ? itemName(first, this.shelf) : texts.many(this.items.length)}</h2>
      <div class="pair">${this.#duration()} ${this.#transition()}</div>
      <div class="pair">${this.#date('validFromMs', texts.from)} ${this.#date('validUntilMs', texts.until)}</div>
      ${isOne ? kindFields(first, this.#context) : nothing}
      <details>
        <summary>${texts.more}</summary>
        <div>${this.#hours()} ${this.#language()} ${isOne ? this.#fallback(first) : nothing}</div>
      </details>
    `;
  }

  #duration() {
    const shared = this.#shared('durationMs');
    return textField({
      name: 'durationMs',
      label: texts.duration,
      value: shared === undefined ? '' : durationText(shared),
      placeholder: texts.mixed,
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

  #transition() {
    return choiceField({
      name: 'transition',
      label: texts.transition,
      value: this.#shared('transition') ?? '',
      choices: [
        ['slide', texts.slide],
        ['fade', texts.fade],
        ['cut', texts.cut],
      ],
      isReadOnly: this.isReadOnly,
      onChange: (transition) => this.#change({ transition }, 'transition'),
    });
  }

  #date(field: 'validFromMs' | 'validUntilMs', label: string) {
    const shared = this.#shared(field);
    return textField({
      name: field,
      label,
      type: 'datetime-local',
      placeholder: field === 'validFromMs' ? texts.atOnce : texts.forEver,
      value: shared === undefined ? '' : toLocalInput(shared),
      isReadOnly: this.isReadOnly,
      onChange: (typed) => this.#change({ [field]: fromLocalInput(typed) }, field),
    });
  }

  #hours() {
    const hours = this.items[0]?.conditions?.hours;
    const set = (from: string, until: string) => {
      // Both or none: half a window is none.
      const next = from === '' || until === '' ? undefined : { from, until };
      const [first] = this.items;
      const conditions = emptyAsNone(withChange(first?.conditions ?? {}, { hours: next }));
      this.#change({ conditions }, 'hours');
    };
    return html`<div class="pair">
      ${textField({
        ...{
          name: 'hoursFrom',
          label: texts.hoursFrom,
          type: 'time',
          placeholder: texts.anyHour,
          value: hours?.from ?? '',
        },
        isReadOnly: this.isReadOnly,
        onChange: (from) => set(from, from === '' ? '' : (hours?.until ?? '24:00')),
      })}
      ${textField({
        ...{ name: 'hoursUntil', label: texts.hoursUntil, type: 'time', placeholder: texts.anyHour },
        value: hours === undefined ? '' : hours.until.replace('24:00', '23:59'),
        isReadOnly: this.isReadOnly,
        onChange: (until) => set(until === '' ? '' : (hours?.from ?? '00:00'), until),
      })}
    </div>`;
  }

  #language() {
    const locales = this.shelf.store?.locales ?? [];
    return html`<div class="pair">
      ${choiceField({
        name: 'locale',
        label: texts.language,
        value: this.#shared('locale') ?? '',
        choices: [['', texts.inTurn], ...locales.map((tag) => [tag, languageName(tag)] as const)],
        isReadOnly: this.isReadOnly,
        onChange: (locale) => this.#change({ locale: locale === '' ? undefined : locale }, 'locale'),
      })}
      ${textField({
        ...{
          name: 'weight',
          label: texts.times,
          type: 'number',
          value: String(this.#shared('weight') ?? ''),
        },
        isReadOnly: this.isReadOnly,
        onChange: (typed) => {
          const weight = Math.min(20, Math.max(1, Math.round(Number(typed) || 1)));
          this.#change({ weight }, 'weight');
        },
      })}
    </div>`;
  }

  #fallback(item: Item) {
    return choiceField({
      name: 'fallback',
      label: texts.fallback,
      value: item.fallback ?? '',
      choices: [['', texts.fallbackNone], ...fallbackChoices(item, this)],
      isReadOnly: this.isReadOnly,
      onChange: (fallback) => this.#change({ fallback: fallback === '' ? undefined : fallback }, 'fallback'),
    });
  }

  get #context(): FieldContext {
    const { shelf, playlist, isReadOnly } = this;
    return { shelf, playlist, isReadOnly, change: (change, touched) => this.#change(change, touched) };
  }

  /** The value that all of them have. */
  #shared<K extends 'durationMs' | 'transition' | 'validFromMs' | 'validUntilMs' | 'locale' | 'weight'>(
    field: K,
  ): Item[K] | undefined {
    const [first, ...others] = this.items;
    return first !== undefined && others.every((item) => item[field] === first[field])
      ? first[field]
      : undefined;
  }

  #change(change: ItemChange, touched: string): void {
    const detail = { change, touched: `${idsOf(this.items)} ${touched}` };
    this.dispatchEvent(new CustomEvent('item-changed', { detail }));
  }
}

function idsOf(items: readonly Item[]): string {
  return items.map(({ id }) => id).join();
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-item-form': VtItemForm;
  }
}
