import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commonStyles } from '../theme/common-styles.ts';

/**
 * A page or a list with nothing in it yet: what it brings in one sentence, an example of the result beside it, one primary
 * action, what it will cost.
 *
 * @slot actions - The primary one first.
 * @slot note - "Il vous faudra : un lot, une heure. 3 minutes."
 * @slot picture - A true example of the result.
 */
@customElement('vt-empty')
export class VtEmpty extends LitElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: var(--wa-space-xl) var(--wa-space-4xl);
        padding: clamp(32px, 10vh, 120px) var(--wa-space-m);
      }
      .words {
        display: grid;
        gap: var(--wa-space-m);
        justify-items: start;
        width: min(100%, 420px);
      }
      h2 {
        font-size: var(--wa-font-size-2xl);
      }
      p {
        font-size: var(--wa-font-size-l);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
      ::slotted([slot="note"]) {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';

  override render() {
    return html`<div class="words">
        <h2>${this.heading}</h2>
        ${this.text === '' ? nothing : html`<p class="quiet">${this.text}</p>`}
        <div class="actions"><slot name="actions"></slot></div>
        <slot name="note"></slot>
      </div>
      <slot name="picture"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-empty': VtEmpty;
  }
}
