import { css, html, LitElement, nothing } from 'lit';
import { fetchCode } from '../screen/fetch-code.ts';
import { thinSpaces } from './thin-spaces.ts';

// Asked for at once, yet no first slide waits for what draws codes: nobody holds a phone up before its picture is there.
void fetchCode(() => import('./vt-code.ts'));

/**
 * A code and its call: bottom right on every slide, the call at its left, bottom-aligned. The slide's shape may turn it
 * round by styling the host (a flex box). Sizes: `--qr`, `--t-call`, `--t-note`. Where there is no room for both,
 * `--note-after-few: none` leaves the note away beside "last pieces".
 */
export class VtScan extends LitElement {
  static override readonly styles = css`
    :host {
      display: flex;
      align-items: flex-end;
      justify-content: flex-end;
      gap: var(--scan-gap, 3cqmin);
      color: var(--on);
      text-align: right;
    }
    p {
      margin: 0;
    }
    /* The card stands before its code is drawn. */
    vt-code {
      display: block;
      flex: none;
      width: var(--qr);
      height: var(--qr);
      border-radius: var(--r-s);
      background: #fff;
    }
    .words {
      flex: 0 1 auto;
      min-width: 0;
    }
    .call {
      font: var(--w-display) var(--t-call, var(--t-m)) / 1.08 var(--font-display);
      font-variation-settings: "opsz" 96;
      letter-spacing: -.01em;
      white-space: nowrap;
    }
    .call.long {
      white-space: normal;
      text-wrap: balance;
      font-size: calc(var(--t-call, var(--t-m)) * .8);
    }
    .note {
      margin-top: .35em;
      font-size: var(--t-note, var(--t-xs));
      line-height: 1.2;
    }
    .few {
      font-weight: var(--w-strong);
    }
    .few + .note {
      display: var(--note-after-few, block);
      margin-top: 0;
    }
    .thin {
      letter-spacing: .09em;
    }
  `;

  static override readonly properties = {
    text: { attribute: false },
    call: { attribute: false },
    few: { attribute: false },
    note: { attribute: false },
  };

  /** What the code holds. */
  text = '';
  call = '';
  /** Short and strong, above the note: the stock is low. */
  few = '';
  note = '';

  protected override render() {
    const { text, call, few, note } = this;
    const isLong = call.split('\n').some((line) => line.length > 17) || call.length > 34;
    return html`<div class="words">
        <p class=${isLong ? 'call long' : 'call'}>${thinSpaces(call)}</p>
        ${few ? html`<p class="note few">${thinSpaces(few)}</p>` : nothing}
        ${note ? html`<p class="note">${thinSpaces(note)}</p>` : nothing}
      </div>
      <vt-code .text=${text}></vt-code>`;
  }
}

customElements.define('vt-scan', VtScan);

declare global {
  interface HTMLElementTagNameMap {
    'vt-scan': VtScan;
  }
}
