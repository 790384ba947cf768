import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { sheetStyles } from '../announce/sheet-styles.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { chooseLocale, LOCALES, type Locale, locale } from '../texts/locale.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' };

/**
 * The head of a staff page: what it is about, whom a press would reach, and who is signed in.
 *
 * @fires back
 * @fires left - The person wants to leave.
 */
@customElement('vt-staff-header')
export class VtStaffHeader extends ConsoleElement {
  static override styles = [
    commonStyles,
    sheetStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      h1 {
        font-size: 24px;
        overflow-wrap: anywhere;
      }
      .line {
        display: flex;
        align-items: center;
        gap: 7px;
        color: var(--wa-color-text-quiet);
      }
      .line wa-icon {
        flex: none;
        margin-inline-start: -2px;
        font-size: 18px;
      }
      .words {
        flex: 1;
        min-width: 0;
      }
      .round {
        display: grid;
        place-items: center;
        flex: none;
        width: 44px;
        height: 44px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        font-weight: var(--wa-font-weight-bold);
        cursor: pointer;
      }
      .back {
        margin-inline-start: -10px;
        font-size: 22px;
      }
      .who {
        background: var(--wa-color-brand-fill-normal);
        color: var(--wa-color-brand-on-normal);
      }
      .languages {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
        margin-block: var(--wa-space-s);
      }
      .hint {
        margin-block-start: var(--wa-space-xs);
      }
      .languages button[aria-pressed="true"] {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
      }
    `,
  ];

  @property({ attribute: false }) person!: { readonly name: string };
  @property() heading = '';
  @property() line = '';
  @property() icon = '';
  @property({ type: Boolean }) canGoBack = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const { name } = this.person;
    return html`<header>
        ${
          this.canGoBack
            ? html`<button class="round back" type="button" @click=${() => this.dispatchEvent(new CustomEvent('back'))}>
                <wa-icon name="arrow-left" label=${texts.back}></wa-icon>
              </button>`
            : nothing
        }
        <div class="words">
          <h1>${this.heading}</h1>
          <p class="line">
            ${this.icon === '' ? nothing : html`<wa-icon name=${this.icon}></wa-icon>`}<span>${this.line}</span>
          </p>
        </div>
        <button class="round who" type="button" aria-label=${texts.account(name)} @click=${() => this.dialog.showModal()}>
          ${initials(name)}
        </button>
      </header>
      <dialog aria-label=${name} @click=${this.#onBackdrop}>
        <h2>${name}</h2>
        <div class="languages" role="group" aria-label=${texts.language}>
          ${LOCALES.map(
            (one) => html`<button
              class="secondary"
              type="button"
              lang=${one}
              aria-pressed=${locale() === one}
              @click=${() => chooseLocale(one)}
            >
              ${LANGUAGES[one]}
            </button>`,
          )}
        </div>
        <div class="actions">
          <button class="secondary" type="button" data-act="leave" @click=${this.#leave}>
            <wa-icon name="sign-out"></wa-icon>${texts.leave}
          </button>
          <button class="secondary" type="button" @click=${() => this.dialog.close()}>${texts.close}</button>
        </div>
        <p class="hint quiet small">${texts.leaveHint}</p>
      </dialog>`;
  }

  #leave = (): void => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('left'));
  };

  #onBackdrop = (event: Event): void => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-header': VtStaffHeader;
  }
}
