import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { thinSpaces } from '../slides/thin-spaces.ts';
import { fontsReady } from '../styles/fonts.ts';
import { houseColours } from '../styles/house-colours.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { pairingStyles } from './pairing-styles.ts';
import { pairingTexts } from './pairing-texts.ts';
import '../slides/vt-code.ts';

/** A display that belongs to no screen yet. */
export interface Pairing {
  readonly code: string;
  readonly expiresAtMs: number;
  /** Where a person types the code; the QR adds it. */
  readonly consoleAddress: string;
  readonly storeName: string;
}

const MINUTE_MS = 60_000;

/** The pairing page: the code, large; a QR that opens the console with it; the shop's name. */
export class VtPairing extends LitElement {
  static override readonly styles = [houseColours, slideStyles, pairingStyles];

  static override readonly properties = {
    pairing: { attribute: false },
    now: { attribute: false },
    language: { attribute: false },
    isSecure: { type: Boolean },
    _minutesLeft: { state: true },
  };

  pairing: Pairing | undefined;
  now: () => number = () => Date.now();
  language = navigator.language;
  isSecure = isSecureContext;

  private _minutesLeft = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void fontsReady();
    if (this.pairing) this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pairing')) this.#count();
  }

  protected override render() {
    const { pairing, _minutesLeft: minutes } = this;
    if (!pairing) return nothing;
    const texts = pairingTexts(this.language);
    return html`<div class="page wall-a">
      <div class="arch"></div>
      <div class="shop display">
        <svg viewBox="0 0 26 31" aria-hidden="true">
          <path d="M0 31V13a13 13 0 0 1 26 0v18z" />
          <text x="13" y="25">${[...pairing.storeName][0]}</text>
        </svg>
        <span>${pairing.storeName}</span>
      </div>
      <div class="left">
        <h1 class="display">${texts.title}</h1>
        <div class="code" role="img" aria-label=${[...pairing.code].join(' ')}>
          ${[...pairing.code].map((letter) => html`<span class="cell display">${letter}</span>`)}
        </div>
        <p class="how">${texts.before}<b>${texts.page}</b>${thinSpaces(texts.after)}</p>
      </div>
      <div class="scan">
        <vt-code .text=${pairingLink(pairing)}></vt-code>
        <p class="open">${texts.open}</p>
      </div>
      <p class="foot">
        ${this.isSecure ? nothing : html`<span class="warning">${thinSpaces(texts.insecure)}</span>`}
        ${minutes > 0 ? thinSpaces(texts.validFor(minutes)) : texts.expired}
      </p>
    </div>`;
  }

  /** Counts whole minutes, each at its own instant. */
  #count(): void {
    clearTimeout(this.#timer);
    const leftMs = Math.max(0, (this.pairing?.expiresAtMs ?? 0) - this.now());
    this._minutesLeft = Math.ceil(leftMs / MINUTE_MS);
    if (leftMs > 0) this.#timer = setTimeout(() => this.#count(), leftMs % MINUTE_MS || MINUTE_MS);
  }
}

/** What the QR holds: the console, at "add this screen". The code stands in the fragment, which no server logs. */
export function pairingLink({ consoleAddress, code }: Pairing): string {
  return `${consoleAddress}#pair=${encodeURIComponent(code)}`;
}

customElements.define('vt-pairing', VtPairing);

declare global {
  interface HTMLElementTagNameMap {
    'vt-pairing': VtPairing;
  }
}
