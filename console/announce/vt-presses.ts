import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../app/console-element.ts';
import '../parts/vt-band.ts';
import { commonStyles } from '../theme/common-styles.ts';
import type { Announcer, Press } from './announcer.ts';
import { texts } from './texts.ts';

/** Presses that somebody has to look at (`Announcer.open`), each with what can be done; nothing while all is well. */
@customElement('vt-presses')
export class VtPresses extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-xs);
      }
      button {
        min-height: 44px;
        padding: 0 var(--wa-space-s);
        border: var(--wa-border-width-s) solid currentColor;
        border-radius: var(--wa-border-radius-m);
        background: none;
        color: inherit;
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) announcer!: Announcer;
  /** Given anew by the host each time that something changed. */
  @property({ attribute: false }) presses: readonly Press[] = [];

  override render() {
    return this.presses.map((press) => this.#band(press));
  }

  #band(press: Press) {
    const { state, title, id } = press;
    switch (state.is) {
      case 'sending':
        return html`<vt-band tone="brand" icon="announce" role="status">${texts.sending(title)}</vt-band>`;
      case 'taken':
        return html`<vt-band tone="warning" icon="warning" role="alert">
          ${texts.notRecorded} ${this.#forget(id)}
        </vt-band>`;
      case 'unsure':
        return html`<vt-band tone="warning" icon="wifi-off" role="alert">
          ${texts.unsure(title)} ${this.#again(id)} ${this.#forget(id)}
        </vt-band>`;
      case 'lost':
        return html`<vt-band tone="warning" icon="warning" role="alert">
          ${texts.lost(title)} ${this.#again(id)} ${this.#forget(id)}
        </vt-band>`;
      case 'refused':
        return html`<vt-band tone="danger" icon="circle-xmark" role="alert">
          ${texts.refused(title, state.why.message)} ${this.#forget(id)}
        </vt-band>`;
    }
  }

  #again(id: string) {
    return html`<button slot="actions" type="button" data-act="again" @click=${() => this.announcer.again(id)}>
      ${texts.again}
    </button>`;
  }

  #forget(id: string) {
    return html`<button slot="actions" type="button" @click=${() => this.announcer.forget(id)}>
      ${texts.forget}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-presses': VtPresses;
  }
}
