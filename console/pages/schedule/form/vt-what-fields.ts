import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { commonStyles } from '../../../theme/common-styles.ts';
import { FormFields, typedIn } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';

/** A select has no empty value of its own. */
const NONE = '-';

/** What an entry plays, and what it is called. */
@customElement('vt-what-fields')
export class VtWhatFields extends FormFields {
  static override styles = [commonStyles, formStyles];

  /** `[id, name]` */
  @property({ attribute: false }) playlists: readonly (readonly [string, string])[] = [];
  @property({ attribute: false }) layouts: readonly (readonly [string, string])[] = [];

  override render() {
    const { form } = this;
    return html`<div class="fields">
      <div class="row">
        ${this.#select('playlist', texts.playlist, this.playlists, form.layout === '' ? undefined : texts.noPlaylist)}
        ${this.layouts.length === 0 ? '' : this.#select('layout', texts.layout, this.layouts, texts.fullScreen)}
      </div>
      <wa-input
        label=${texts.name}
        hint=${texts.nameHint}
        maxlength="80"
        .value=${form.name}
        ?disabled=${this.isFixed}
        @input=${(event: Event) => this.change({ name: typedIn(event) })}
      ></wa-input>
    </div>`;
  }

  /** @param none - What choosing nothing is called; absent: something has to be chosen. */
  #select(
    field: 'playlist' | 'layout',
    label: string,
    choices: readonly (readonly [string, string])[],
    none: string | undefined,
  ) {
    const value = this.form[field] === '' ? (none === undefined ? '' : NONE) : this.form[field];
    return html`<wa-select
      data-field=${field}
      label=${label}
      class=${field === 'playlist' ? this.wrong('playlist') : ''}
      hint=${field === 'playlist' ? this.hint('playlist') : ''}
      .value=${value}
      ?disabled=${this.isFixed}
      @change=${(event: Event) => this.change({ [field]: typedIn(event) === NONE ? '' : typedIn(event) })}
    >
      ${none === undefined ? '' : html`<wa-option value=${NONE}>${none}</wa-option>`}
      ${choices.map(([id, name]) => html`<wa-option value=${id}>${name}</wa-option>`)}
    </wa-select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-what-fields': VtWhatFields;
  }
}
