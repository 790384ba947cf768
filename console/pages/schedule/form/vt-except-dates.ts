import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { dateWords } from '../words/day-words.ts';
import { formStyles } from './form-styles.ts';
import { formTexts as texts } from './texts.ts';

/**
 * Days on which an entry does not play.
 *
 * @fires dates-changed - `detail`: all of them, in order.
 */
@customElement('vt-except-dates')
export class VtExceptDates extends ConsoleElement {
  static override styles = [
    commonStyles,
    formStyles,
    css`
      .add {
        display: flex;
        align-items: end;
        gap: var(--wa-space-xs);
      }
      wa-input {
        flex: 0 1 220px;
      }
    `,
  ];

  @property({ attribute: false }) dates: readonly string[] = [];
  /** `2026-11-24` */
  @property() today = '';
  @property({ type: Boolean }) isFixed = false;
  @query('wa-input') private input!: HTMLInputElement;

  override render() {
    return html`<div class="fields">
      <div class="add">
        <wa-input
          type="date"
          label=${texts.exceptions}
          ?disabled=${this.isFixed}
          @keydown=${this.#onKey}
        ></wa-input>
        <wa-button appearance="outlined" ?disabled=${this.isFixed} @click=${this.#add}>
          <wa-icon slot="start" name="plus"></wa-icon>${texts.addException}
        </wa-button>
      </div>
      <div class="chips">
        ${this.dates.map(
          (date) => html`<button
            type="button"
            class="chip"
            aria-label=${texts.removeException(dateWords(date, this.today))}
            ?disabled=${this.isFixed}
            @click=${() => this.#tell(this.dates.filter((one) => one !== date))}
          >
            ${dateWords(date, this.today)}<wa-icon name="xmark"></wa-icon>
          </button>`,
        )}
      </div>
    </div>`;
  }

  /** Enter adds the date instead of saving the whole form. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    this.#add();
  };

  #add = (): void => {
    const date = this.input.value;
    if (date === '') return;
    this.input.value = '';
    this.#tell([...new Set([...this.dates, date])].sort());
  };

  #tell(dates: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('dates-changed', { detail: dates }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-except-dates': VtExceptDates;
  }
}
