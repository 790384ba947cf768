import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlannedScreen } from '../schedule-reading.ts';
import { texts } from '../texts.ts';

/**
 * Which screen is looked at. The browser's own list: with hundreds of screens it is searched by typing, and a phone shows
 * its own wheel.
 *
 * @fires screen-chosen - `detail`: its id.
 */
@customElement('vt-screen-choice')
export class VtScreenChoice extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      label {
        position: relative;
        display: block;
      }
      wa-icon {
        position: absolute;
        top: 50%;
        transform: translateY(-50%);
        pointer-events: none;
      }
      wa-icon:first-of-type {
        left: 10px;
      }
      wa-icon:last-of-type {
        right: 10px;
      }
      select {
        width: 100%;
        min-height: 36px;
        padding: 0 32px 0 36px;
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-m);
        appearance: none;
        background: var(--wa-color-surface-raised);
        color: inherit;
        font: inherit;
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        text-overflow: ellipsis;
        cursor: pointer;
      }
      @media (max-width: 760px) {
        select {
          min-height: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) screens: readonly PlannedScreen[] = [];
  @property() chosen = '';

  override render() {
    return html`<label>
      <wa-icon name="screens"></wa-icon>
      <select aria-label=${texts.screen} @change=${this.#choose}>
        ${this.screens.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === this.chosen}>${name}</option>`,
        )}
      </select>
      <wa-icon name="chevron-down"></wa-icon>
    </label>`;
  }

  override updated(): void {
    // What a person chose last stands above the attribute of an option.
    const select = this.renderRoot.querySelector('select');
    if (select !== null) select.value = this.chosen;
  }

  #choose = (event: Event): void => {
    const detail = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new CustomEvent('screen-chosen', { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-choice': VtScreenChoice;
  }
}
