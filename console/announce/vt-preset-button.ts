import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Preset } from '../../playlists/documents/preset.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { effectWords, iconOf } from './announcement-words.ts';
import type { StoredScreen } from './reach.ts';
import { texts } from './texts.ts';
import './vt-hold-button.ts';

/**
 * A prepared announcement as a large button: verb first, effect and duration under it. An emergency is held.
 *
 * @fires pressed - It was pressed.
 * @fires held - An emergency was held to the end.
 */
@customElement('vt-preset-button')
export class VtPresetButton extends ConsoleElement {
  static override shadowRootOptions = { ...ConsoleElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    commonStyles,
    css`
      .tile {
        display: grid;
        grid-template-columns: 1fr auto;
        grid-template-rows: auto 1fr auto;
        gap: 2px var(--wa-space-2xs);
        width: 100%;
        height: 100%;
        min-height: 118px;
        padding: var(--wa-space-s) var(--wa-space-m);
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
        text-align: start;
        cursor: pointer;
        touch-action: manipulation;
      }
      .tile:hover:not(:disabled) {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
      }
      .tile:active:not(:disabled) {
        background: var(--wa-color-brand-fill-normal);
      }
      .tile:disabled {
        opacity: 0.55;
        cursor: default;
      }
      .tile > wa-icon {
        /* Its glyph stands on the edge that the words stand on. */
        margin-inline-start: -4px;
        font-size: 24px;
        color: var(--wa-color-brand-on-quiet);
      }
      .tag {
        display: inline-flex;
        align-items: center;
        align-self: start;
        gap: 4px;
        padding: 2px 7px;
        border-radius: var(--wa-border-radius-s);
        background: var(--wa-color-neutral-fill-quiet);
        color: var(--wa-color-text-quiet);
        font-size: 12.5px;
      }
      .name {
        grid-column: 1 / -1;
        align-self: end;
        font-weight: var(--wa-font-weight-bold);
        line-height: 1.22;
        overflow-wrap: anywhere;
      }
      .effect {
        grid-column: 1 / -1;
        color: var(--wa-color-text-quiet);
        font-size: max(13px, var(--wa-font-size-s));
      }
      .grow {
        flex: 1;
      }
      vt-hold-button wa-icon {
        font-size: 22px;
      }
      :host([canEdit]) .how,
      :host([canEdit]) .effect {
        padding-inline-end: 30px;
      }
      .how {
        font-weight: var(--wa-font-weight-normal);
        font-size: max(13px, var(--wa-font-size-s));
      }
    `,
  ];

  @property({ attribute: false }) preset!: Preset;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ type: Boolean }) disabled = false;
  /** A button to change it lies over its corner: room for that. */
  @property({ type: Boolean, reflect: true }) canEdit = false;

  override render() {
    const { content, name, isInstant, target, timeToLiveMs } = this.preset;
    const effect = effectWords(content, timeToLiveMs, target, this.screens);
    if (content.style === 'emergency')
      return html`<vt-hold-button ?disabled=${this.disabled} @tapped=${this.#pressed}>
        <wa-icon name="siren"></wa-icon>
        <span class="grow">${name}</span>
        <span class="how">${texts.hold}</span>
      </vt-hold-button>`;
    return html`<button class="tile" type="button" ?disabled=${this.disabled} @click=${this.#pressed}>
      <wa-icon name=${iconOf(content)}></wa-icon>
      ${
        isInstant
          ? html`<span class="tag"><wa-icon name="bolt"></wa-icon>${texts.instant}</span>`
          : html`<span></span>`
      }
      <span class="name">${name}</span>
      <span class="effect">${effect === '' ? nothing : effect}</span>
    </button>`;
  }

  #pressed = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('pressed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-preset-button': VtPresetButton;
  }
}
