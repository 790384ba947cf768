import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../../displays/slides/vt-code.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { addressReach } from './address-reach.ts';
import { texts } from './texts.ts';

/** No product has a code of this form: the shop's own page for unknown codes answers, and no visit is counted. */
const TRIAL = '/q/0';

/**
 * Where visitors' phones reach the controller: what the address itself tells, and a code to try it by a phone, which
 * alone can see whether it is reached from outside.
 *
 * @fires store-changed
 */
@customElement('vt-visitors-address')
export class VtVisitorsAddress extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    settingsStyles,
    css`
      .trial {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-m);
        align-items: center;
      }
      vt-code {
        --qr: 120px;
        width: 120px;
        aspect-ratio: 1;
      }
      .trial > div:last-child {
        flex: 1 1 220px;
        display: grid;
        gap: var(--wa-space-2xs);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ type: Boolean }) disabled = false;

  override render() {
    const { visitorsAddress = '', scanLeadsTo } = this.store;
    return html`<section>
      <h2>${texts.visitors}</h2>
      <label class="field"
        ><span>${texts.address}</span>
        <input
          name="visitors-address"
          type="url"
          maxlength="2048"
          placeholder="https://"
          .value=${visitorsAddress}
          aria-invalid=${visitorsAddress !== '' && addressReach(visitorsAddress) === 'none'}
          ?disabled=${this.disabled}
          @change=${this.#setAddress}
        />
        <small class="quiet">${texts.addressHint}</small>
      </label>
      ${visitorsAddress === '' ? nothing : this.#check(visitorsAddress)}
      <label class="field"
        ><span>${texts.scan}</span>
        <select name="scan" ?disabled=${this.disabled} @change=${this.#setScan}>
          <option value="page" .selected=${scanLeadsTo === 'page'}>${texts.scanPage}</option>
          <option value="shop" .selected=${scanLeadsTo === 'shop'}>${texts.scanShop}</option>
        </select>
      </label>
    </section>`;
  }

  #check(address: string) {
    const reach = addressReach(address);
    if (reach === 'none') return html`<p class="refusal" role="alert">${texts.reachNone}</p>`;
    if (reach === 'device') return html`<p class="refusal" role="alert">${texts.reachDevice}</p>`;
    return html`<div class="trial">
      <div role="img" aria-label=${texts.tryLabel}>
        <vt-code .text=${`${address.replace(/\/$/, '')}${TRIAL}`}></vt-code>
      </div>
      <div>
        <p role="status"><strong>${reach === 'network' ? texts.reachNetwork : texts.reachEverybody}</strong></p>
        <p class="small">${texts.tryIt}</p>
        <p class="small quiet">${texts.tryExpected(this.store.brand.name)}</p>
      </div>
    </div>`;
  }

  #setAddress = (event: Event): void => {
    const address = (event.target as HTMLInputElement).value.trim();
    this.dispatchEvent(storeChanged({ visitorsAddress: address === '' ? undefined : address }));
  };

  #setScan = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(storeChanged({ scanLeadsTo: value === 'shop' ? 'shop' : 'page' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-visitors-address': VtVisitorsAddress;
  }
}
