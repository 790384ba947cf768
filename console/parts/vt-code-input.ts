import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { commonStyles } from '../theme/common-styles.ts';

/** The six characters that a display shows: one wide input, so that pasting and reading aloud work; takes part in forms. */
@customElement('vt-code-input')
export class VtCodeInput extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    commonStyles,
    css`
      input {
        width: min(100%, 330px);
        height: 62px;
        padding: 0 0 0 0.32em;
        border: var(--wa-border-width-s) solid var(--wa-form-control-border-color);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-default);
        color: inherit;
        font: var(--wa-font-weight-bold) 30px/1 var(--wa-font-family-heading);
        letter-spacing: 0.32em;
        text-align: center;
        text-transform: uppercase;
      }
      input::placeholder {
        color: var(--wa-color-neutral-border-normal);
      }
    `,
  ];

  @property() name = '';
  @property() label = '';
  /** Six letters and digits, as they were typed. */
  @property() value = '';
  @query('input') private input!: HTMLInputElement;
  readonly #internals = this.attachInternals();

  override render() {
    return html`<input
      aria-label=${this.label}
      .value=${this.value}
      placeholder="······"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="9"
      @input=${this.#typed}
      @keydown=${this.#key}
    />`;
  }

  override updated(): void {
    this.#internals.setFormValue(this.value);
    if (this.value.trim() === '') this.#internals.setValidity({ valueMissing: true }, this.label, this.input);
    else this.#internals.setValidity({});
  }

  #typed = (): void => {
    this.value = this.input.value;
  };

  /** As every input: Enter sends the form. */
  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#internals.form?.requestSubmit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-code-input': VtCodeInput;
  }
}
