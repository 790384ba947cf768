import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { thinSpaces } from '../slides/thin-spaces.ts';
import { fontsReady } from '../styles/fonts.ts';
import { slideStyles } from '../styles/slide-styles.ts';
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
@customElement('vt-pairing')
export class VtPairing extends LitElement {
  static override readonly styles = [
    slideStyles,
    css`
      .page {
        position: absolute;
        inset: 0;
      }
      .arch {
        position: absolute;
        right: 0;
        bottom: 0;
        width: 33.8cqw;
        height: 92cqh;
        border-top-left-radius: 34cqmin;
        background: color-mix(in srgb, var(--brand-a) 92%, var(--on-a));
      }
      .shop {
        position: absolute;
        left: var(--edge);
        top: var(--edge);
        display: flex;
        align-items: center;
        gap: .55em;
        font-size: 3.2cqmin;
        line-height: 1;
      }
      .shop svg {
        width: 1.18em;
        height: 1.4em;
        fill: var(--on-strong);
      }
      .shop text {
        fill: var(--brand-a);
        font-weight: 800;
        font-size: 24px;
        text-anchor: middle;
      }
      .left {
        position: absolute;
        left: var(--edge);
        top: 23cqh;
        width: 60cqw;
      }
      h1 {
        margin: 0;
        font-size: 9.4cqmin;
      }
      .code {
        display: flex;
        gap: 1.6cqmin;
        margin: 5.6cqmin 0 6cqmin;
      }
      .cell {
        display: grid;
        place-items: center;
        width: 15.6cqmin;
        height: 24cqmin;
        border-radius: 2.4cqmin;
        background: var(--paper);
        color: var(--ink);
        font-size: 20cqmin;
        font-stretch: 78%;
        letter-spacing: 0;
      }
      .cell:nth-child(4) {
        margin-left: 4cqmin;
      }
      .how {
        margin: 0;
        font-size: 4.6cqmin;
      }
      b {
        font-weight: var(--w-strong);
      }
      .scan {
        position: absolute;
        right: var(--edge);
        top: 21cqh;
        width: 50cqmin;
        text-align: center;
        --qr: 50cqmin;
        --r-s: 2.4cqmin;
      }
      .open {
        margin: 3cqmin 0 0;
        font-size: 4.6cqmin;
        font-weight: var(--w-strong);
      }
      .foot {
        position: absolute;
        left: var(--edge);
        bottom: var(--edge);
        width: 58cqw;
        margin: 0;
        font-size: 3cqmin;
        color: var(--on-soft);
        text-wrap: pretty;
      }
      .warning {
        display: block;
        margin-bottom: .5em;
        color: var(--on);
      }
      @container (max-aspect-ratio: 3/4) {
        .left {
          top: 13cqh;
          width: auto;
          right: var(--edge);
        }
        h1 {
          font-size: 11.5cqmin;
        }
        .code {
          gap: 1.3cqmin;
        }
        .cell {
          width: 13.4cqmin;
        }
        .cell:nth-child(4) {
          margin-left: 2.6cqmin;
        }
        .arch {
          width: 100cqw;
          height: 49cqh;
          border-radius: 50cqmin 50cqmin 0 0;
        }
        .scan {
          right: 0;
          left: 0;
          top: 56cqh;
          width: auto;
          --qr: 50cqmin;
        }
        vt-code {
          margin: 0 auto;
        }
        .foot {
          width: auto;
          right: var(--edge);
          font-size: 2.3cqh;
          text-align: center;
        }
      }
      @container (min-aspect-ratio: 3/1) {
        .shop,
        h1 {
          display: none;
        }
        .left {
          top: var(--edge);
          width: auto;
        }
        .code {
          margin: 0 0 6cqmin;
        }
        .cell {
          width: 27cqmin;
          height: 40cqmin;
          font-size: 34cqmin;
        }
        .how {
          font-size: 11cqmin;
        }
        .foot {
          font-size: 8cqmin;
        }
        .scan {
          top: 6cqh;
          --qr: 78cqmin;
          width: 78cqmin;
        }
        .open {
          margin-top: 1cqmin;
          font-size: 8cqmin;
        }
        .arch {
          width: 44cqh;
        }
      }
    `,
  ];

  @property({ attribute: false }) pairing: Pairing | undefined;
  @property({ attribute: false }) now: () => number = () => Date.now();
  @property({ attribute: false }) language = navigator.language;
  @property({ type: Boolean }) isSecure = isSecureContext;

  @state() private _minutesLeft = 0;
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

declare global {
  interface HTMLElementTagNameMap {
    'vt-pairing': VtPairing;
  }
}
