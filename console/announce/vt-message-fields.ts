import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AnnouncementContent } from '../../playlists/documents/preset.ts';
import type { Target } from '../../playlists/documents/target.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { durationText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { languageName, SYMBOL_ICONS } from './announcement-words.ts';
import type { Shop } from './announcer.ts';
import { fieldStyles } from './field-styles.ts';
import { LIVES_MS, type MessageDraft, withText } from './message-draft.ts';
import type { StoredScreen } from './reach.ts';
import { texts } from './texts.ts';
import './vt-announcement-preview.ts';
import './vt-picture-choice.ts';
import type { ChosenPicture } from './vt-picture-choice.ts';
import './vt-target-chips.ts';

const STYLES = ['banner', 'takeover', 'emergency'] as const;
const SYMBOLS = Object.keys(SYMBOL_ICONS) as AnnouncementContent['symbol'][];

/**
 * All that an announcement is made of: how it takes the screen, its texts in each language of the shop, sign, picture,
 * where, how long; with its true picture beside it as it is written.
 *
 * @fires draft-changed - With the new {@link MessageDraft}.
 * @fires entered - Enter in a text: its form, which lies outside, is to be sent.
 */
@customElement('vt-message-fields')
export class VtMessageFields extends ConsoleElement {
  static override styles = [
    commonStyles,
    fieldStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .all {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m) var(--wa-space-l);
      }
      .fields {
        display: grid;
        gap: var(--wa-space-m);
        align-content: start;
      }
      @container (min-width: 700px) {
        .all {
          grid-template-columns: minmax(0, 1fr) minmax(0, 340px);
        }
        .preview {
          position: sticky;
          inset-block-start: 0;
          align-self: start;
          order: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) draft!: MessageDraft;
  /** Languages of the shop. */
  @property({ attribute: false }) languages: readonly string[] = [];
  /** Of the shop, for the price of a product. */
  @property() currency = 'EUR';

  override render() {
    const { draft, shop, screens } = this;
    return html`<div class="all">
      <div class="preview">
        <vt-announcement-preview
          .shop=${shop}
          .content=${draft.content}
          .target=${draft.target}
          .screens=${screens}
        ></vt-announcement-preview>
      </div>
      <div class="fields">
        ${this.#style()} ${this.languages.map((language) => this.#texts(language))}
        ${draft.content.style === 'emergency' ? nothing : this.#symbol()}
        ${draft.content.style === 'takeover' ? this.#picture() : nothing} ${this.#life()}
        <fieldset>
          <legend>${texts.where}</legend>
          <vt-target-chips
            .screens=${screens}
            .news=${shop.feed.screens}
            .target=${draft.target}
            @target-changed=${(event: CustomEvent<Target>) => this.#change({ ...draft, target: event.detail })}
          ></vt-target-chips>
        </fieldset>
      </div>
    </div>`;
  }

  #style() {
    const { content } = this.draft;
    const names = {
      banner: texts.styleBanner,
      takeover: texts.styleTakeover,
      emergency: texts.styleEmergency,
    };
    return html`<fieldset>
      <legend>${texts.style}</legend>
      <div class="choices">
        ${STYLES.map(
          (style) => html`<label>
            <input
              type="radio"
              name="style"
              value=${style}
              .checked=${live(content.style === style)}
              @change=${() => this.#content({ style })}
            /><span>${names[style]}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #texts(language: string) {
    const { content } = this.draft;
    const name = languageName(language);
    return html`<label class="field">
        <span>${texts.titleIn(name)}</span>
        <input
          name=${`title-${language}`}
          lang=${language}
          maxlength="120"
          .value=${live(content.title[language] ?? '')}
          @input=${(event: Event) => this.#type('title', language, event)}
          @keydown=${this.#onKey}
        />
      </label>
      <label class="field">
        <span>${texts.textIn(name)}</span>
        <input
          name=${`text-${language}`}
          lang=${language}
          maxlength="200"
          .value=${live(content.text[language] ?? '')}
          @input=${(event: Event) => this.#type('text', language, event)}
          @keydown=${this.#onKey}
        />
      </label>`;
  }

  #symbol() {
    return html`<fieldset>
      <legend>${texts.symbol}</legend>
      <div class="choices icons">
        ${SYMBOLS.map(
          (symbol) => html`<label title=${texts[symbol]}>
            <input
              type="radio"
              name="symbol"
              value=${symbol}
              .checked=${live(this.draft.content.symbol === symbol)}
              @change=${() => this.#content({ symbol })}
            /><span>
              <wa-icon name=${symbol === 'none' ? 'xmark' : SYMBOL_ICONS[symbol]} label=${texts[symbol]}></wa-icon>
            </span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #picture() {
    return html`<vt-picture-choice
      .api=${this.shop.api}
      .picture=${this.draft.content.picture}
      .currency=${this.currency}
      @picture-chosen=${this.#choosePicture}
    ></vt-picture-choice>`;
  }

  #life() {
    const { content, timeToLiveMs } = this.draft;
    if (content.style === 'emergency') return html`<p class="quiet small">${texts.emergencyDuration}</p>`;
    // One that was prepared elsewhere with another span keeps it.
    const lives = [...new Set([...LIVES_MS, timeToLiveMs])].sort((one, other) => one - other);
    return html`<label class="field">
      <span>${texts.duration}</span>
      <select name="life" @change=${this.#chooseLife}>
        ${lives.map(
          (ms) => html`<option value=${ms} ?selected=${ms === timeToLiveMs}>${durationText(ms)}</option>`,
        )}
      </select>
    </label>`;
  }

  #type(part: 'title' | 'text', language: string, event: Event): void {
    this.#change(withText(this.draft, part, language, (event.target as HTMLInputElement).value));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // What opens next has a button in focus: the rest of this stroke would press it.
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('entered'));
  };

  #chooseLife = (event: Event): void => {
    this.#change({ ...this.draft, timeToLiveMs: Number((event.target as HTMLSelectElement).value) });
  };

  /** A product brings its name and price, where nothing is written yet. */
  #choosePicture = (event: CustomEvent<ChosenPicture | null>): void => {
    const { content } = this.draft;
    if (event.detail === null) {
      const { picture: _former, ...rest } = content;
      this.#change({ ...this.draft, content: rest });
      return;
    }
    const { picture, name, price } = event.detail;
    const isBlank = Object.values(content.title).every((text) => text.trim() === '');
    const prices = Object.fromEntries(this.languages.map((language) => [language, price]));
    this.#content({ picture, ...(isBlank ? { title: { ...name }, text: prices } : {}) });
  };

  #content(changed: Partial<AnnouncementContent>): void {
    this.#change({ ...this.draft, content: { ...this.draft.content, ...changed } });
  }

  #change(draft: MessageDraft): void {
    this.dispatchEvent(new CustomEvent('draft-changed', { detail: draft }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-message-fields': VtMessageFields;
  }
}
