import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { dateText } from '../effects.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { texts } from './texts.ts';
import type { DayWindow } from './vt-day-windows.ts';
import './vt-day-windows.ts';

type Holiday = Store['holidays'][number];

/**
 * The days on which the shop is closed or has hours of its own, from today on.
 *
 * @fires store-changed - With all of them.
 */
@customElement('vt-holidays')
export class VtHolidays extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    settingsStyles,
    css`
      li .grow {
        flex-basis: 96px;
      }
      .add {
        display: grid;
        grid-template-columns: 170px minmax(0, 1fr) auto;
        gap: var(--wa-space-s);
        align-items: end;
      }
      @media (max-width: 760px) {
        .add {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  /** `2026-11-24`: earlier days are kept, and not shown. */
  @property() today = '';
  @property({ type: Boolean }) disabled = false;
  @state() private problem: string | undefined;

  override render() {
    const { holidays } = this.store;
    const coming = holidays
      .filter(({ date }) => date >= this.today)
      .sort((one, other) => (one.date < other.date ? -1 : 1));
    const past = holidays.length - coming.length;
    return html`<section>
      <h2>${texts.holidays}</h2>
      <p class="quiet">${texts.holidaysText}</p>
      <ul class="rows">
        ${coming.map((holiday) => this.#row(holiday))}
      </ul>
      ${past === 0 ? nothing : html`<p class="quiet small">${texts.pastHolidays(past)}</p>`}
      <form class="add" @submit=${this.#add}>
        <label class="field"
          ><span>${texts.holidayDate}</span>
          <input type="date" name="date" required min=${this.today} ?disabled=${this.disabled} />
        </label>
        <label class="field"
          ><span>${texts.holidayName}</span>
          <input name="holiday-name" maxlength="80" autocomplete="off" ?disabled=${this.disabled} />
        </label>
        <wa-button type="submit" data-act="add-holiday" appearance="outlined" ?disabled=${this.disabled}>${texts.addHoliday}</wa-button>
      </form>
      ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
    </section>`;
  }

  #row({ date, name, hours }: Holiday) {
    return html`<li class="line" data-date=${date}>
      <span class="grow">
        <span class="name">${name === '' ? dateText(date) : name}</span>
        ${name === '' ? nothing : html`<small class="quiet">${dateText(date)}</small>`}
      </span>
      <vt-day-windows
        day=${name === '' ? dateText(date) : name}
        .windows=${hours}
        ?disabled=${this.disabled}
        @windows-changed=${(event: CustomEvent<readonly DayWindow[]>) => this.#set(date, event.detail)}
      ></vt-day-windows>
      <wa-button size="s" appearance="plain" ?disabled=${this.disabled} @click=${() => this.#remove(date)}>
        <wa-icon name="trash" label=${texts.removeHoliday(dateText(date))}></wa-icon>
      </wa-button>
    </li>`;
  }

  #set(date: string, windows: readonly DayWindow[]): void {
    this.#tell(this.store.holidays.map((one) => (one.date === date ? { ...one, hours: [...windows] } : one)));
  }

  #remove(date: string): void {
    this.#tell(this.store.holidays.filter((one) => one.date !== date));
  }

  #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const date = String(fields.get('date'));
    const isThere = this.store.holidays.some((one) => one.date === date);
    this.problem = isThere ? texts.holidayTwice : undefined;
    if (isThere) return;
    const name = String(fields.get('holiday-name')).trim();
    this.#tell([...this.store.holidays, { date, name, hours: [] }]);
    form.reset();
  };

  #tell(holidays: Store['holidays']): void {
    this.dispatchEvent(storeChanged({ holidays }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-holidays': VtHolidays;
  }
}
