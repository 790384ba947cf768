import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { texts } from './texts.ts';

/** When a shop opens and closes, local times. Closing at or before opening means after midnight. */
export interface DayWindow {
  readonly from: string;
  readonly until: string;
}

const MOST = 4;
const USUAL: DayWindow = { from: '10:00', until: '19:00' };

/**
 * The opening hours of one day: closed, or up to four windows.
 *
 * @fires windows-changed - With the new ones, `DayWindow[]`.
 */
@customElement('vt-day-windows')
export class VtDayWindows extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    settingsStyles,
    css`
      .window {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-2xs);
      }
      input[type="time"]:not([type="checkbox"], [type="file"]) {
        width: 8.6em;
      }
    `,
  ];

  /** Whose they are, for the fields' names: "Jeudi". */
  @property() day = '';
  @property({ attribute: false }) windows: readonly DayWindow[] = [];
  @property({ type: Boolean }) disabled = false;

  override render() {
    const { windows } = this;
    return html`<div class="line">
      ${windows.length === 0 ? html`<span class="quiet">${texts.closed}</span>` : nothing}
      ${windows.map((window, at) => this.#window(window, at))} ${windows.length < MOST ? this.#addButton() : nothing}
    </div>`;
  }

  #addButton() {
    const isClosed = this.windows.length === 0;
    return html`<wa-button
      data-act="add-window"
      size="s"
      appearance="plain"
      ?disabled=${this.disabled}
      title=${isClosed ? nothing : texts.addWindow}
      @click=${this.#add}
    >
      ${
        isClosed
          ? html`<wa-icon slot="start" name="plus"></wa-icon>${texts.openDay}<span class="unseen">${this.day}</span>`
          : html`<wa-icon name="plus" label=${`${texts.addWindow}, ${this.day}`}></wa-icon>`
      }
    </wa-button>`;
  }

  #window({ from, until }: DayWindow, at: number) {
    return html`<span class="window">
      ${this.#time('from', at, from, texts.from(this.day))} <span aria-hidden="true">–</span>
      ${this.#time('until', at, until, texts.until(this.day))}
      ${until <= from && until !== '00:00' ? html`<small class="quiet">${texts.overnight}</small>` : nothing}
      <wa-button size="s" appearance="plain" ?disabled=${this.disabled} @click=${() => this.#tell(this.windows.filter((_, index) => index !== at))}>
        <wa-icon name="xmark" label=${texts.removeWindow(this.day)}></wa-icon>
      </wa-button>
    </span>`;
  }

  #time(end: 'from' | 'until', at: number, time: string, label: string) {
    // Fields of this kind know no 24:00; closing at 00:00 is the same midnight.
    return html`<input
      type="time"
      required
      data-end=${end}
      aria-label=${label}
      .value=${time === '24:00' ? '00:00' : time}
      ?disabled=${this.disabled}
      @change=${(event: Event) => this.#set(at, end, (event.target as HTMLInputElement).value)}
    />`;
  }

  #set(at: number, end: 'from' | 'until', time: string): void {
    // Half typed, or emptied: what stood stays.
    if (time === '') this.requestUpdate();
    else
      this.#tell(this.windows.map((window, index) => (index === at ? { ...window, [end]: time } : window)));
  }

  #add = (): void => {
    const last = this.windows.at(-1);
    this.#tell([...this.windows, last === undefined ? USUAL : { from: last.until, until: '00:00' }]);
  };

  #tell(windows: readonly DayWindow[]): void {
    this.dispatchEvent(new CustomEvent('windows-changed', { detail: windows }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-day-windows': VtDayWindows;
  }
}
