import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type { Weekday } from '../../../../playlists/documents/store.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { weekdayName } from '../words/day-words.ts';
import { ORDINALS, type Recurrence, WEEKDAYS } from '../words/recurrence.ts';
import { wordTexts } from '../words/texts.ts';
import { FormFields, toggled, typedIn } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';

const MONTH_DAYS = [...Array.from({ length: 31 }, (_, index) => index + 1), -1];

/** On which days an entry comes again. */
@customElement('vt-repeat-fields')
export class VtRepeatFields extends FormFields {
  static override styles = [commonStyles, formStyles];

  override render() {
    const { form } = this;
    return html`<div class="fields">
      ${this.#select(texts.repeats, form.repeats, this.#kinds(), (repeats) =>
        this.change({ repeats: repeats as Recurrence['is'] }),
      )}
      ${this.#details()}
    </div>`;
  }

  #kinds(): readonly (readonly [Recurrence['is'], string])[] {
    return [
      ['none', texts.repeatsNone],
      ['weeks', texts.repeatsWeeks],
      ['month-weekday', texts.repeatsMonthWeekday],
      ['month-day', texts.repeatsMonthDay],
      ['year', texts.repeatsYear],
      ['own', texts.repeatsOwn],
    ];
  }

  #details() {
    const { form } = this;
    switch (form.repeats) {
      case 'none':
        return this.#weekdays(texts.weekdaysHint);
      case 'weeks':
        return html`${this.#weeks()}${this.#weekdays(texts.weekdaysHintWeeks)}`;
      case 'month-weekday':
        return html`<div class="row">
          ${this.#select(
            texts.ordinal,
            String(form.ordinal),
            ORDINALS.map((place) => [String(place), wordTexts.ordinal(place)]),
            (value) => this.change({ ordinal: Number(value) }),
          )}
          ${this.#select(
            texts.weekday,
            form.ordinalWeekday,
            WEEKDAYS.map((day) => [day, weekdayName(day)]),
            (value) => this.change({ ordinalWeekday: value as Weekday }),
          )}
        </div>`;
      case 'month-day':
        return this.#select(
          texts.monthDay,
          String(form.monthDay),
          MONTH_DAYS.map((day) => [String(day), day === -1 ? texts.lastDay : String(day)]),
          (value) => this.change({ monthDay: Number(value) }),
        );
      case 'year':
        return html`<p class="hint">${texts.yearHint}</p>`;
      case 'own':
        return html`<wa-input
            data-field="ownRule"
            label=${texts.ownRule}
            class=${this.wrong('ownRule')}
            hint=${this.hint('ownRule')}
            placeholder="FREQ=MONTHLY;BYDAY=1SA"
            maxlength="500"
            autocapitalize="characters"
            .value=${form.ownRule}
            ?disabled=${this.isFixed}
            @input=${(event: Event) => this.change({ ownRule: typedIn(event) })}
          ></wa-input>
          ${form.weekdays.length === 0 ? nothing : this.#weekdays(texts.weekdaysHint)}`;
    }
  }

  #weeks() {
    return html`<wa-input
      data-field="everyWeeks"
      type="number"
      min="1"
      max="52"
      label=${texts.everyWeeks}
      class=${this.wrong('everyWeeks')}
      hint=${this.hint('everyWeeks')}
      .value=${String(this.form.everyWeeks)}
      ?disabled=${this.isFixed}
      @input=${(event: Event) => this.change({ everyWeeks: Number(typedIn(event)) })}
    ></wa-input>`;
  }

  #weekdays(hint: string) {
    const { weekdays } = this.form;
    return html`<fieldset>
      <legend>${texts.weekdays}</legend>
      <div class="chips">
        ${WEEKDAYS.map(
          (day) => html`<button
            type="button"
            class="chip"
            data-value=${`weekdays/${day}`}
            aria-pressed=${weekdays.includes(day)}
            ?disabled=${this.isFixed}
            @click=${() => this.change({ weekdays: inOrder(toggled(weekdays, day)) })}
          >
            ${weekdayName(day)}
          </button>`,
        )}
      </div>
      <p class="hint">${hint}</p>
    </fieldset>`;
  }

  #select(
    label: string,
    value: string,
    choices: readonly (readonly [string, string])[],
    onChoose: (value: string) => void,
  ) {
    return html`<wa-select
      label=${label}
      .value=${value}
      ?disabled=${this.isFixed}
      @change=${(event: Event) => onChoose(typedIn(event))}
    >
      ${choices.map(([key, name]) => html`<wa-option value=${key}>${name}</wa-option>`)}
    </wa-select>`;
  }
}

function inOrder(weekdays: readonly Weekday[]): readonly Weekday[] {
  return WEEKDAYS.filter((day) => weekdays.includes(day));
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-repeat-fields': VtRepeatFields;
  }
}
