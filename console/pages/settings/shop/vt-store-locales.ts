import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { languageName } from '../effects.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { texts } from './texts.ts';

/** Languages that are offered; one that came in otherwise stays. */
const OFFERED = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', 'pl', 'zh-Hans', 'ja', 'ko', 'ar', 'ru'];
const MOST = 6;

/**
 * The languages that screens alternate, in their order.
 *
 * @fires store-changed - With all of them.
 */
@customElement('vt-store-locales')
export class VtStoreLocales extends ConsoleElement {
  static override styles = [commonStyles, fieldStyles, settingsStyles];

  @property({ attribute: false }) locales: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;

  override render() {
    const { locales, disabled } = this;
    const others = OFFERED.filter((tag) => !locales.includes(tag));
    return html`<fieldset>
      <legend>${texts.locales}</legend>
      <ol class="rows">
        ${locales.map((tag, at) => this.#row(tag, at))}
      </ol>
      ${
        locales.length >= MOST
          ? nothing
          : html`<select name="add-locale" aria-label=${texts.addLocale} ?disabled=${disabled} @change=${this.#add}>
              <option value="">${texts.addLocale}</option>
              ${others.map((tag) => html`<option value=${tag}>${languageName(tag)}</option>`)}
            </select>`
      }
      <small class="quiet">${texts.localesHint}</small>
    </fieldset>`;
  }

  #row(tag: string, at: number) {
    const { locales, disabled } = this;
    const name = languageName(tag);
    return html`<li class="line" data-locale=${tag}>
      <span class="grow">${name}</span>
      <wa-button size="s" appearance="plain" ?disabled=${disabled || at === 0} @click=${() => this.#tell(raised(locales, at))}>
        <wa-icon name="arrow-up" label=${texts.raiseLocale(name)}></wa-icon>
      </wa-button>
      <wa-button size="s" appearance="plain" ?disabled=${disabled || locales.length === 1} @click=${() => this.#tell(locales.filter((one) => one !== tag))}>
        <wa-icon name="xmark" label=${texts.removeLocale(name)}></wa-icon>
      </wa-button>
    </li>`;
  }

  #add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') this.#tell([...this.locales, select.value]);
    select.value = '';
  };

  #tell(locales: readonly string[]): void {
    this.dispatchEvent(storeChanged({ locales: [...locales] }));
  }
}

function raised(locales: readonly string[], at: number): readonly string[] {
  const order = [...locales];
  order.splice(at - 1, 0, ...order.splice(at, 1));
  return order;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-store-locales': VtStoreLocales;
  }
}
