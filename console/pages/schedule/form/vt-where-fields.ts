import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import { listText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlannedScreen } from '../schedule-reading.ts';
import { aimedAt } from '../words/entry-words.ts';
import { entryOf } from './entry-form.ts';
import { FormFields, toggled, typedIn } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';

/** Where an entry aims: all screens, or tags and screens, with the count that comes of it. */
@customElement('vt-where-fields')
export class VtWhereFields extends FormFields {
  static override styles = [commonStyles, formStyles];

  @property({ attribute: false }) screens: readonly PlannedScreen[] = [];

  override render() {
    const { form } = this;
    const aimed = aimedAt(entryOf(form, 'x').target, this.screens);
    return html`<div class="fields">
      <wa-radio-group
        data-field="aims"
        class="bare"
        label=${texts.where}
        orientation="horizontal"
        .value=${form.aims}
        ?disabled=${this.isFixed}
        @change=${(event: Event) => this.change({ aims: typedIn(event) === 'some' ? 'some' : 'all' })}
      >
        <wa-radio appearance="button" value="all">${texts.allScreens}</wa-radio>
        <wa-radio appearance="button" value="some">${texts.someScreens}</wa-radio>
      </wa-radio-group>
      ${form.aims === 'all' ? nothing : this.#choices()}
      <p class="hint ${this.wrong('aims')}" aria-live="polite">
        ${this.hint('aims', texts.aimCount(aimed.length, listText(aimed.map(({ name }) => name))))}
      </p>
    </div>`;
  }

  #choices() {
    const { form, screens } = this;
    // A tag that no screen carries any more stays to be seen, and taken away.
    const tags = [...new Set([...screens.flatMap((screen) => screen.tags), ...form.tags])].sort();
    return html`${
      tags.length === 0
        ? nothing
        : this.#chips(
            texts.tags,
            'tags',
            tags.map((tag) => [tag, tag]),
          )
    }
    ${this.#chips(
      texts.screens,
      'screens',
      screens.map(({ id, name }) => [id, name]),
    )}`;
  }

  #chips(legend: string, field: 'tags' | 'screens', choices: readonly (readonly [string, string])[]) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="chips">
        ${choices.map(
          ([value, name]) => html`<button
            type="button"
            class="chip"
            data-value=${`${field}/${value}`}
            aria-pressed=${this.form[field].includes(value)}
            ?disabled=${this.isFixed}
            @click=${() => this.change({ [field]: toggled(this.form[field], value) })}
          >
            <wa-icon name=${field === 'tags' ? 'tag' : 'screens'}></wa-icon>${name}
          </button>`,
        )}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-where-fields': VtWhereFields;
  }
}
