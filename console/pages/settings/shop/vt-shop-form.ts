import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { texts } from './texts.ts';
import './vt-holidays.ts';
import './vt-opening-hours.ts';
import './vt-store-locales.ts';
import './vt-visitors-address.ts';

/**
 * The shop: its name, clock, languages, hours, and how visitors reach it.
 *
 * @fires store-changed - Fields that are to be otherwise.
 */
@customElement('vt-shop-form')
export class VtShopForm extends ConsoleElement {
  static override styles = [commonStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) store!: Store;
  /** The shop's day, `2026-11-24`. */
  @property() today = '';
  @property({ type: Boolean }) disabled = false;
  @state() private isZoneWrong = false;

  override render() {
    const { store, disabled } = this;
    return html`<div class="wide">
      <div class="blocks">
        <div class="card">${this.#identity()}</div>
        <div class="card"><vt-visitors-address .store=${store} ?disabled=${disabled}></vt-visitors-address></div>
      </div>
      <div class="blocks">
        <div class="card"><vt-opening-hours .store=${store} ?disabled=${disabled}></vt-opening-hours></div>
        <div class="card"><vt-holidays .store=${store} today=${this.today} ?disabled=${disabled}></vt-holidays></div>
      </div>
    </div>`;
  }

  #identity() {
    const { store, disabled } = this;
    return html`<section>
      <h2>${texts.identity}</h2>
      <label class="field"
        ><span>${texts.name}</span>
        <input name="store-name" maxlength="80" required .value=${store.name} ?disabled=${disabled} @change=${this.#setName} />
      </label>
      <div class="two">${this.#zone()} ${this.#dayStart()}</div>
      <vt-store-locales .locales=${store.locales} ?disabled=${disabled}></vt-store-locales>
      <label class="field"
        ><span>${texts.stock}</span>
        <select name="out-of-stock" ?disabled=${disabled} @change=${this.#setStock}>
          <option value="show" .selected=${store.outOfStock !== 'hide'}>${texts.stockShow}</option>
          <option value="hide" .selected=${store.outOfStock === 'hide'}>${texts.stockHide}</option>
        </select>
      </label>
    </section>`;
  }

  #zone() {
    return html`<label class="field"
      ><span>${texts.zone}</span>
      <input
        name="time-zone"
        list="zones"
        autocomplete="off"
        .value=${this.store.timeZone}
        aria-invalid=${this.isZoneWrong}
        ?disabled=${this.disabled}
        @change=${this.#setZone}
      />
      <datalist id="zones">
        ${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}
      </datalist>
      ${this.isZoneWrong ? html`<small class="wrong" role="alert">${texts.zoneWrong}</small>` : nothing}
      <small class="quiet">${texts.zoneHint}</small>
    </label>`;
  }

  #dayStart() {
    return html`<label class="field"
      ><span>${texts.dayStart}</span>
      <input type="time" name="day-start" required .value=${this.store.dayStart} ?disabled=${this.disabled} @change=${this.#setDayStart} />
      <small class="quiet">${texts.dayStartHint}</small>
    </label>`;
  }

  #setName = (event: Event): void => {
    const name = typedIn(event);
    // A shop has a name: without one, what stood comes back.
    if (name === '') (event.target as HTMLInputElement).value = this.store.name;
    else this.dispatchEvent(storeChanged({ name }));
  };

  #setZone = (event: Event): void => {
    const timeZone = typedIn(event);
    this.isZoneWrong = !isZone(timeZone);
    if (!this.isZoneWrong) this.dispatchEvent(storeChanged({ timeZone }));
  };

  #setDayStart = (event: Event): void => {
    const dayStart = typedIn(event);
    if (dayStart !== '') this.dispatchEvent(storeChanged({ dayStart }));
  };

  #setStock = (event: Event): void => {
    // Shown is what holds without the field, too.
    const isHidden = typedIn(event) === 'hide';
    this.dispatchEvent(storeChanged({ outOfStock: isHidden ? 'hide' : undefined }));
  };
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-shop-form': VtShopForm;
  }
}
