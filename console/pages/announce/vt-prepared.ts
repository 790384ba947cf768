import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Target } from '../../../playlists/documents/target.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import type { StoredScreen } from '../../announce/reach.ts';
import '../../announce/vt-preset-board.ts';
import type { StoredPreset } from '../../announce/vt-preset-board.ts';
import '../../announce/vt-target-chips.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import '../../parts/vt-empty.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';

/**
 * The prepared announcements with their target chips, and where new ones are made.
 *
 * @fires target-changed - With the target that replaces their own; `null` for theirs.
 * @fires preset-pressed, preset-held - With the preset.
 * @fires preset-edit - With the preset, `null` for a new one.
 */
@customElement('vt-prepared')
export class VtPrepared extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      section {
        display: grid;
        gap: var(--wa-space-s);
      }
      .over {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) presets: readonly StoredPreset[] = [];
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) news: ReadonlyMap<string, ScreenNews> = new Map();
  @property({ attribute: false }) target: Target | undefined;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) canEdit = false;

  override render() {
    return html`<section>
      <div class="over">
        <h2>${texts.prepared}</h2>
        ${this.canEdit ? this.#newButton() : nothing}
      </div>
      ${this.presets.length === 0 ? this.#empty() : this.#board()}
    </section>`;
  }

  #newButton() {
    return html`<wa-button data-act="new-preset" size="s" appearance="outlined" @click=${this.#new}>
      <wa-icon slot="start" name="plus"></wa-icon>${texts.newPreset}
    </wa-button>`;
  }

  #empty() {
    return html`<vt-empty heading=${texts.noPresets} text=${texts.noPresetsText}></vt-empty>`;
  }

  #board() {
    return html`<vt-target-chips
        canBeAsPlanned
        rowOnPhone
        .screens=${this.screens}
        .news=${this.news}
        .target=${this.target}
        @target-changed=${this.#forward}
      ></vt-target-chips>
      <vt-preset-board
        .presets=${this.presets}
        .screens=${this.screens}
        ?disabled=${this.disabled}
        ?canEdit=${this.canEdit}
        @preset-pressed=${this.#forward}
        @preset-held=${this.#forward}
        @preset-edit=${this.#forward}
      ></vt-preset-board>`;
  }

  #new = (): void => {
    this.dispatchEvent(new CustomEvent('preset-edit', { detail: null }));
  };

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-prepared': VtPrepared;
  }
}
