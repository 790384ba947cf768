import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Store, Weekday } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { WEEKDAYS, weekdayName } from '../effects.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { texts } from './texts.ts';
import type { DayWindow } from './vt-day-windows.ts';
import './vt-day-windows.ts';

/**
 * The opening hours of the week.
 *
 * @fires store-changed - With the hours of all days.
 */
@customElement('vt-opening-hours')
export class VtOpeningHours extends ConsoleElement {
  static override styles = [
    commonStyles,
    settingsStyles,
    css`
      li {
        display: grid;
        grid-template-columns: 110px minmax(0, 1fr);
        align-items: center;
        min-height: 56px;
      }
      .name::first-letter {
        text-transform: uppercase;
      }
      @media (max-width: 760px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ type: Boolean }) disabled = false;

  override render() {
    const { openingHours } = this.store;
    return html`<section>
      <h2>${texts.hours}</h2>
      ${Object.keys(openingHours).length === 0 ? html`<p class="quiet">${texts.hoursNone}</p>` : nothing}
      <ul class="rows">
        ${WEEKDAYS.map((day) => {
          const name = weekdayName(day);
          return html`<li data-day=${day}>
            <span class="name">${name}</span>
            <vt-day-windows
              day=${name}
              .windows=${openingHours[day] ?? []}
              ?disabled=${this.disabled}
              @windows-changed=${(event: CustomEvent<readonly DayWindow[]>) => this.#set(day, event.detail)}
            ></vt-day-windows>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #set(day: Weekday, windows: readonly DayWindow[]): void {
    this.dispatchEvent(storeChanged({ openingHours: { ...this.store.openingHours, [day]: [...windows] } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-opening-hours': VtOpeningHours;
  }
}
