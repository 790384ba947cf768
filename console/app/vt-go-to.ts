import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { Screen } from '../../playlists/documents/screen.ts';
import { KeptQuery } from '../link/kept-query.ts';
import type { Stored } from '../link/store-api.ts';
import { foldedText } from '../texts/folded-text.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import type { Desk } from './desk.ts';
import type { PageEntry } from './page-table.ts';
import { texts } from './texts.ts';

interface Place {
  readonly name: string;
  readonly kind: string;
  readonly icon: string;
  readonly path: string;
}

const SHOWN = 9;

/**
 * The palette: goes to a page or a screen by its name.
 *
 * @fires closed - The dialog is gone.
 */
@customElement('vt-go-to')
export class VtGoTo extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      wa-dialog {
        --width: 520px;
        --spacing: var(--wa-space-s);
      }
      input {
        width: 100%;
        min-height: 46px;
        padding: 0 var(--wa-space-s);
        border: var(--wa-border-width-s) solid var(--wa-form-control-border-color);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-default);
        color: inherit;
        font: inherit;
      }
      ul {
        margin-block-start: var(--wa-space-xs);
        min-height: 100px;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--wa-space-s);
        min-height: 44px;
        padding: 0 var(--wa-space-s);
        border-radius: var(--wa-border-radius-m);
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
      }
      li small {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) pages: readonly PageEntry[] = [];
  @state() private words = '';
  @state() private chosen = 0;
  readonly #screens = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['screens'],
    read: (signal) => this.desk.api.get<readonly Stored<Screen>[]>('screens', signal),
  });

  override render() {
    const places = this.#found();
    const chosen = Math.min(this.chosen, places.length - 1);
    return html`<wa-dialog open light-dismiss without-header label=${texts.goTo} @wa-after-hide=${this.#closed}>
      <input
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        aria-label=${texts.goTo}
        aria-expanded="true"
        aria-controls="places"
        aria-activedescendant=${`place-${chosen}`}
        placeholder=${texts.goToHint}
        @input=${this.#typed}
        @keydown=${(event: KeyboardEvent) => this.#key(event, places)}
      />
      <ul id="places" role="listbox" aria-label=${texts.goTo}>
        ${places.map(
          (place, index) => html`<li
            role="option"
            id=${`place-${index}`}
            aria-selected=${index === chosen}
            @click=${() => this.#go(place)}
          >
            <wa-icon name=${place.icon}></wa-icon>${place.name}<small class="quiet">${place.kind}</small>
          </li>`,
        )}
      </ul>
      ${places.length === 0 ? html`<p class="quiet">${texts.nothingFound}</p>` : ''}
    </wa-dialog>`;
  }

  #found(): readonly Place[] {
    const pages = this.pages.map((page) => ({
      name: page.title(),
      kind: `g ${page.key}`,
      icon: page.icon,
      path: `/console/${page.name}`,
    }));
    const screens = (this.#screens.value ?? []).map(({ id, body }) => ({
      name: body.name,
      kind: texts.screens,
      icon: 'screens',
      path: `/console/screens/${id}`,
    }));
    const wanted = foldedText(this.words);
    return [...pages, ...screens].filter(({ name }) => foldedText(name).includes(wanted)).slice(0, SHOWN);
  }

  #typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.chosen = 0;
  };

  #key(event: KeyboardEvent, places: readonly Place[]): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && places.length > 0) {
      event.preventDefault();
      this.chosen = (this.chosen + step + places.length) % places.length;
    }
    const place = places[this.chosen];
    if (event.key === 'Enter' && place !== undefined) this.#go(place);
  }

  #go(place: Place): void {
    this.desk.go(place.path);
    this.#closed();
  }

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-go-to': VtGoTo;
  }
}
