import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScreenShape } from '../../../../playlists/documents/screen.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { languageName } from '../items/item-words.ts';
import { texts } from './texts.ts';

const SHAPES = ['landscape', 'portrait', 'wide'] as const satisfies readonly ScreenShape[];

/**
 * On which screen and in which language a preview is seen.
 *
 * @fires shape-chosen
 * @fires locale-chosen - With a language tag; empty: in turn, as on the wall.
 */
@customElement('vt-preview-choices')
export class VtPreviewChoices extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 6px;
        min-height: 50px;
        padding: var(--wa-space-2xs) var(--wa-space-m);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .shapes {
        display: flex;
        padding: 3px;
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-neutral-fill-quiet);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-height: 34px;
        padding: 0 7px;
        border: 0;
        border-radius: calc(var(--wa-border-radius-m) - 2px);
        background: none;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
      button[aria-pressed="true"] {
        background: var(--wa-color-surface-default);
        color: var(--wa-color-text-normal);
        box-shadow: var(--wa-shadow-s);
      }
      select {
        flex: 0 1 128px;
        min-width: 0;
        min-height: 36px;
        padding: 0 var(--wa-space-xs);
        border: 1px solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-default);
        color: inherit;
        font: inherit;
        font-size: var(--wa-font-size-s);
      }
      @media (max-width: 760px) {
        button,
        select {
          min-height: 44px;
        }
      }
    `,
  ];

  @property() shape: ScreenShape = 'landscape';
  @property({ attribute: false }) locales: readonly string[] = [];
  @property() locale = '';

  override render() {
    return html`<div class="shapes" role="group" aria-label=${texts.shape}>
        ${SHAPES.map(
          (shape) =>
            html`<button aria-pressed=${shape === this.shape} @click=${() => this.#tell('shape-chosen', shape)}>
              <wa-icon name=${shape}></wa-icon>${texts[shape]}
            </button>`,
        )}
      </div>
      ${this.locales.length < 2 ? nothing : this.#languages()}`;
  }

  #languages() {
    return html`<select
      aria-label=${texts.language}
      @change=${(event: Event) => this.#tell('locale-chosen', (event.target as HTMLSelectElement).value)}
    >
      <option value="">${texts.alternating}</option>
      ${this.locales.map(
        (tag) => html`<option value=${tag} ?selected=${tag === this.locale}>${languageName(tag)}</option>`,
      )}
    </select>`;
  }

  #tell(type: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-preview-choices': VtPreviewChoices;
  }
}
