import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { chooseLocale, LOCALES, type Locale, locale } from '../texts/locale.ts';
import {
  COLOUR_SCHEMES,
  type ColourScheme,
  chooseColourScheme,
  colourScheme,
} from '../theme/colour-scheme.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import type { Person, StoreRole } from './desk.ts';
import { texts } from './texts.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' };

/**
 * Who is signed in; opens language, appearance, store and the way out.
 *
 * @fires store-chosen - With the id of a store, where there are several.
 * @fires signed-out - The person wants to leave.
 */
@customElement('vt-account-menu')
export class VtAccountMenu extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .who {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--wa-space-xs);
        align-items: center;
        width: 100%;
        padding: var(--wa-space-2xs);
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .who:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      .initials {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        border-radius: 50%;
        background: var(--wa-color-brand-fill-loud);
        color: white;
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-bold);
      }
      .name,
      .store {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
      }
      .store {
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
      :host([compact]) .words {
        display: none;
      }
      :host([compact]) .who {
        grid-template-columns: auto;
        justify-content: center;
      }
      .group {
        padding: var(--wa-space-xs) var(--wa-space-s) var(--wa-space-3xs);
        font-size: var(--wa-font-size-xs);
        color: var(--wa-color-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) store!: StoreRole;
  @property({ attribute: false }) stores: readonly StoreRole[] = [];
  /** Initials alone, in the rail and on a phone. */
  @property({ type: Boolean, reflect: true }) compact = false;

  override render() {
    const { person, store } = this;
    return html`<wa-dropdown placement="top-start" @wa-select=${this.#choose}>
      <button slot="trigger" class="who" aria-label=${`${texts.account} : ${person.name}, ${store.name}`}>
        <span class="initials" aria-hidden="true">${initials(person.name)}</span>
        <span class="words"
          ><span class="name">${person.name}</span><span class="store">${store.name}</span></span
        >
      </button>
      ${
        this.stores.length < 2
          ? nothing
          : html`<div class="group">${texts.store}</div>
              ${this.stores.map((one) => this.#option('store', one.id, one.name, one.id === store.id))}`
      }
      <div class="group">${texts.language}</div>
      ${LOCALES.map((one) => this.#option('locale', one, LANGUAGES[one], one === locale()))}
      <div class="group">${texts.appearance}</div>
      ${COLOUR_SCHEMES.map((one) => this.#option('scheme', one, texts[one], one === colourScheme()))}
      <wa-dropdown-item value="out:">
        ${texts.signOut}
      </wa-dropdown-item>
    </wa-dropdown>`;
  }

  #option(group: string, value: string, name: string, isChosen: boolean) {
    return html`<wa-dropdown-item type="checkbox" value=${`${group}:${value}`} .checked=${isChosen}>
      ${name}
    </wa-dropdown-item>`;
  }

  #choose = (event: CustomEvent<{ item: { value: string } }>): void => {
    const [group, value = ''] = event.detail.item.value.split(':');
    if (group === 'store') this.dispatchEvent(new CustomEvent('store-chosen', { detail: value }));
    if (group === 'locale') void chooseLocale(value as Locale);
    if (group === 'scheme') chooseColourScheme(value as ColourScheme);
    if (group === 'out') this.dispatchEvent(new CustomEvent('signed-out'));
    this.requestUpdate();
  };
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-account-menu': VtAccountMenu;
  }
}
