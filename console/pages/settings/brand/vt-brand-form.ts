import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Media } from '../../../../playlists/documents/media.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { brandColours, contrast } from '../../../../playlists/programme/brand-colours.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import { numberText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { fieldStyles } from '../../../theme/field-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { storeChanged } from '../store-edits.ts';
import { texts } from './texts.ts';
import './vt-brand-preview.ts';

type Colour = 'colourA' | 'colourB' | 'paper' | 'ink';

/** What stands on each ground, as `brandColours` names it. */
const TEXT_ON: Readonly<Record<Colour, string>> = {
  colourA: 'on-a',
  colourB: 'on-b',
  paper: 'on-paper',
  ink: 'on-ink',
};
const COLOURS = Object.keys(TEXT_ON) as readonly Colour[];

/**
 * Name, colours and logo of the shop as its screens wear them, seen on true pictures while they are chosen.
 *
 * @fires store-changed - With the whole brand.
 */
@customElement('vt-brand-form')
export class VtBrandForm extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    settingsStyles,
    css`
      .colour {
        display: grid;
        grid-template-columns: 56px minmax(0, 1fr);
        gap: var(--wa-space-xs);
      }
      input[type="color"]:not([type="checkbox"], [type="file"]) {
        padding: 2px;
        cursor: pointer;
      }
      img {
        max-width: 160px;
        max-height: 80px;
        padding: var(--wa-space-xs);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-neutral-fill-quiet);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;
  @property({ type: Boolean }) disabled = false;
  /** Whose code was typed wrongly. */
  @state() private wrong: Colour | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;

  override render() {
    const { brand } = this.store;
    return html`<div class="wide">
      <section class="card">
        <h2>${texts.heading}</h2>
        <label class="field"
          ><span>${texts.name}</span>
          <input name="brand-name" maxlength="60" required .value=${brand.name} ?disabled=${this.disabled} @input=${this.#setName} />
        </label>
        <div class="two">${COLOURS.map((one) => this.#colour(one))}</div>
        ${this.#logo()}
      </section>
      <div class="card"><vt-brand-preview .desk=${this.desk} .brand=${brand}></vt-brand-preview></div>
    </div>`;
  }

  #colour(which: Colour) {
    const { brand } = this.store;
    const label = texts[which];
    const text = brandColours(brand)[TEXT_ON[which]] ?? brand.ink;
    const ratio = numberText(contrast(brand[which], text), { maximumFractionDigits: 1 });
    return html`<fieldset class="field">
      <legend>${label}</legend>
      <span class="colour">
        <input
          type="color"
          name=${which}
          aria-label=${label}
          .value=${brand[which]}
          ?disabled=${this.disabled}
          @input=${(event: Event) => this.#set({ [which]: typedIn(event) })}
        />
        <input
          name=${`${which}-code`}
          aria-label=${texts.code(label)}
          maxlength="7"
          autocomplete="off"
          .value=${brand[which]}
          aria-invalid=${this.wrong === which}
          ?disabled=${this.disabled}
          @change=${(event: Event) => this.#setCode(which, typedIn(event))}
        />
      </span>
      ${
        this.wrong === which
          ? html`<small class="wrong" role="alert">${texts.codeWrong}</small>`
          : html`<small class="quiet">${texts.readable(ratio)}</small>`
      }
    </fieldset>`;
  }

  #logo() {
    const { logo } = this.store.brand;
    return html`<fieldset class="field">
      <legend>${texts.logo}</legend>
      ${logo === undefined ? nothing : html`<img src=${`/media/${logo}`} alt=${texts.logoAlt} />`}
      <div class="line">
        <input class="unseen" type="file" accept="image/*" tabindex="-1" aria-label=${texts.chooseLogo} @change=${this.#upload} />
        <wa-button appearance="outlined" data-act="choose-logo" ?loading=${this.isBusy} ?disabled=${this.disabled} @click=${this.#choose}>
          <wa-icon slot="start" name="upload"></wa-icon>${texts.chooseLogo}
        </wa-button>
        ${
          logo === undefined
            ? nothing
            : html`<wa-button appearance="plain" data-act="remove-logo" ?disabled=${this.disabled} @click=${() => this.#set({ logo: undefined })}>
                ${texts.removeLogo}
              </wa-button>`
        }
      </div>
      <small class="quiet">${texts.logoHint}</small>
      ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal.message}</p>`}
    </fieldset>`;
  }

  #setName = (event: Event): void => {
    const name = typedIn(event);
    // Emptied while another is typed: the screens keep the one before meanwhile.
    if (name.trim() !== '') this.#set({ name });
  };

  #setCode(which: Colour, typed: string): void {
    const colour = typed.trim().toLowerCase();
    const isRight = /^#[0-9a-f]{6}$/.test(colour);
    this.wrong = isRight ? undefined : which;
    if (isRight) this.#set({ [which]: colour });
  }

  #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  #upload = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file === undefined) return;
    this.isBusy = true;
    this.refusal = undefined;
    try {
      const { body } = await this.desk.api.send<Stored>(`media?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        body: file,
        contentType: file.type === '' ? 'application/octet-stream' : file.type,
      });
      this.#set({ logo: body.hash });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
    this.isBusy = false;
  };

  #set(change: { readonly [K in keyof Store['brand']]?: Store['brand'][K] | undefined }): void {
    const whole = Object.entries({ ...this.store.brand, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    // Only the logo is ever taken away.
    this.dispatchEvent(storeChanged({ brand: Object.fromEntries(whole) as Store['brand'] }));
  }
}

/** What the controller tells of an uploaded file. */
type Stored = Pick<Media, 'hash'>;

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-brand-form': VtBrandForm;
  }
}
