import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { EntryForm } from './entry-form.ts';
import { FormFields, typedIn } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';
import './vt-except-dates.ts';
import './vt-repeat-fields.ts';

/** When an entry plays: days, times, dates, exceptions. */
@customElement('vt-when-fields')
export class VtWhenFields extends FormFields {
  static override styles = [commonStyles, formStyles];

  /** `2026-11-24` */
  @property() today = '';

  override render() {
    return html`<div class="fields">
      <vt-repeat-fields
        .form=${this.form}
        .problems=${this.problems}
        .isFixed=${this.isFixed}
        @form-changed=${this.#forward}
      ></vt-repeat-fields>
      ${this.#hours()}
      <div class="row">
        ${this.#date('dateFrom', texts.dateFrom, texts.datesHint)} ${this.#date('dateUntil', texts.dateUntil)}
      </div>
      <vt-except-dates
        .dates=${this.form.exceptDates}
        .today=${this.today}
        ?isFixed=${this.isFixed}
        @dates-changed=${(event: CustomEvent<readonly string[]>) => this.change({ exceptDates: event.detail })}
      ></vt-except-dates>
    </div>`;
  }

  override focusField(field: Parameters<FormFields['focusField']>[0]): boolean {
    const repeats = this.renderRoot.querySelector('vt-repeat-fields');
    return repeats?.focusField(field) === true || super.focusField(field);
  }

  #hours() {
    const { hours, whileOpen } = this.form;
    return html`<wa-radio-group
        label=${texts.hours}
        orientation="horizontal"
        .value=${hours}
        ?disabled=${this.isFixed}
        @change=${(event: Event) => this.change({ hours: typedIn(event) as EntryForm['hours'] })}
      >
        <wa-radio appearance="button" value="open">${texts.hoursOpen}</wa-radio>
        <wa-radio appearance="button" value="times">${texts.hoursTimes}</wa-radio>
        <wa-radio appearance="button" value="day">${texts.hoursDay}</wa-radio>
      </wa-radio-group>
      ${
        hours !== 'times'
          ? nothing
          : html`<div class="row">
                ${this.#time('from', texts.from)} ${this.#time('until', texts.until, texts.overnightHint)}
              </div>
              <wa-checkbox
                .checked=${whileOpen}
                ?disabled=${this.isFixed}
                @change=${(event: Event) => this.change({ whileOpen: (event.target as HTMLInputElement).checked })}
                >${texts.whileOpen}</wa-checkbox
              >`
      }`;
  }

  #time(field: 'from' | 'until', label: string, help = '') {
    // What a time field cannot show, the end of a day, is its midnight: as an end they are the same.
    const shown = this.form[field] === '24:00' ? '00:00' : this.form[field];
    return this.#input(field, 'time', label, shown, help);
  }

  #date(field: 'dateFrom' | 'dateUntil', label: string, help = '') {
    return this.#input(field, 'date', label, this.form[field], help);
  }

  #input(
    field: 'from' | 'until' | 'dateFrom' | 'dateUntil',
    type: 'time' | 'date',
    label: string,
    value: string,
    help: string,
  ) {
    return html`<wa-input
      data-field=${field}
      type=${type}
      label=${label}
      class=${this.wrong(field)}
      hint=${this.hint(field, help)}
      .value=${value}
      ?disabled=${this.isFixed}
      @input=${(event: Event) => this.change({ [field]: typedIn(event) })}
    ></wa-input>`;
  }

  #forward = (event: CustomEvent<Partial<EntryForm>>): void => this.change(event.detail);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-when-fields': VtWhenFields;
  }
}
