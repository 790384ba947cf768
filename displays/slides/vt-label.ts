import { css, html, LitElement, nothing } from 'lit';
import { moneyParts, moneyText, savingText } from './price.ts';
import { thinSpaces } from './thin-spaces.ts';

/** Width of the widest price that keeps its full size, in em: `129,99 €`. Wider ones step down. */
const ROOM_EM = 2.75;

/**
 * The label: the price, in the colour that nothing else on the slide has. Line 1, where there is a list price: struck, and
 * the saving in words. Line 2: whole units large, the rest at half size, raised.
 *
 * Its size is `--t-price`, the height of a figure's line; all else follows. `bare` leaves the box away, for a wall that
 * already has the label's colour.
 */
export class VtLabel extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      width: max-content;
      font-size: var(--t-price);
    }
    .box {
      padding: .15em .18em .165em;
      border-radius: .14em;
      background: var(--brand-b);
      color: var(--on-b);
      box-shadow: var(--lift);
    }
    :host([bare]) .box {
      padding: 0;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    .before {
      display: flex;
      align-items: baseline;
      gap: .5em;
      margin-bottom: .9em;
      font: var(--w-strong) var(--was, .166em) / 1.1 var(--font-text);
      white-space: nowrap;
    }
    s {
      color: var(--on-b-soft);
      font-weight: var(--w-text);
      text-decoration: none;
      background: linear-gradient(currentcolor, currentcolor) 0 54% / 100% .075em no-repeat;
    }
    .price {
      display: flex;
      align-items: flex-start;
      font-family: var(--font-display);
      font-weight: 800;
      font-size: calc(1em * var(--fit, 1));
      font-stretch: 87%;
      font-variation-settings: "opsz" 96;
      letter-spacing: -.008em;
      line-height: .7;
      white-space: nowrap;
    }
    .small {
      margin-left: .06em;
      font-size: .5em;
      line-height: .74;
    }
    .after {
      margin-left: .12em;
    }
    .sign {
      margin-right: .08em;
    }
    .thin {
      letter-spacing: .13em;
    }
  `;

  static override readonly properties = {
    priceMinor: { type: Number },
    listPriceMinor: { attribute: false },
    currency: {},
    locale: {},
    bare: { type: Boolean, reflect: true },
  };

  priceMinor = 0;
  listPriceMinor: number | undefined;
  currency = 'EUR';
  locale = 'fr';
  bare = false;

  protected override willUpdate(): void {
    const { before, whole, cents, after } = moneyParts(this.priceMinor, this.currency, this.locale);
    const em = 0.47 * whole.length + 0.235 * (before.length + cents.length + after.length) + 0.1;
    this.style.setProperty('--fit', String(Math.min(1, Math.round((ROOM_EM / em) * 100) / 100)));
  }

  protected override render() {
    const { priceMinor, listPriceMinor, currency, locale } = this;
    const { before, whole, cents, after } = moneyParts(priceMinor, currency, locale);
    const saving = savingText(priceMinor, listPriceMinor, currency, locale);
    return html`<div class="box">
      ${
        saving !== undefined && listPriceMinor !== undefined
          ? html`<div class="before">
            <s>${thinSpaces(moneyText(listPriceMinor, currency, locale))}</s>
            <span>${thinSpaces(saving)}</span>
          </div>`
          : nothing
      }
      <div class="price">
        ${before && html`<span class="small sign">${before}</span>`}<span>${thinSpaces(whole)}</span
        >${cents && html`<span class="small">${cents}</span>`}${after && html`<span class="small after">${after}</span>`}
      </div>
    </div>`;
  }
}

customElements.define('vt-label', VtLabel);

declare global {
  interface HTMLElementTagNameMap {
    'vt-label': VtLabel;
  }
}
