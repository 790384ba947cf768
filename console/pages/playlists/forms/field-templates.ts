import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';

/** What a field of a form tells when it was changed; typing in one field is one step back. */
export type OnChange = (value: string) => void;

interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'datetime-local' | 'time' | 'number';
  readonly placeholder?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly isReadOnly: boolean;
  /** Tells while it is typed; else when it is left. */
  readonly onInput?: OnChange;
  readonly onChange?: OnChange;
}

/** A line of text, a date or a time, with its problem beneath. */
export function textField(field: TextField): TemplateResult {
  const { name, label, value, type = 'text', placeholder, hint, problem, isReadOnly } = field;
  const told = (on: OnChange | undefined) => (event: Event) => on?.((event.target as HTMLInputElement).value);
  // An empty date says in words what that means, until somebody goes there.
  const isWords = value === '' && placeholder !== undefined && type !== 'number';
  return html`<div>
    <wa-input
      size="s"
      name=${name}
      label=${label}
      .type=${isWords ? 'text' : type}
      @focus=${(event: Event) => {
        (event.currentTarget as WaInput).type = type;
      }}
      placeholder=${placeholder ?? nothing}
      hint=${problem === undefined ? (hint ?? nothing) : nothing}
      .value=${value}
      autocomplete="off"
      ?disabled=${isReadOnly}
      @input=${told(field.onInput)}
      @change=${told(field.onChange)}
    ></wa-input>
    ${problem === undefined ? nothing : html`<p class="wrong" role="alert">${problem}</p>`}
  </div>`;
}

interface ChoiceField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly isReadOnly: boolean;
  readonly onChange: OnChange;
}

/** One of a few. */
export function choiceField({
  name,
  label,
  value,
  choices,
  isReadOnly,
  onChange,
}: ChoiceField): TemplateResult {
  return html`<wa-select
    size="s"
    name=${name}
    label=${label}
    .value=${value}
    ?disabled=${isReadOnly}
    @change=${(event: Event) => onChange(String((event.target as HTMLInputElement).value))}
  >
    ${choices.map(([choice, text]) => html`<wa-option value=${choice}>${text}</wa-option>`)}
  </wa-select>`;
}

/** Yes or no. */
export function tickField(
  name: string,
  label: string,
  isOn: boolean,
  isReadOnly: boolean,
  onChange: (isOn: boolean) => void,
): TemplateResult {
  return html`<wa-checkbox
    size="s"
    name=${name}
    .checked=${isOn}
    ?disabled=${isReadOnly}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    >${label}</wa-checkbox
  >`;
}
