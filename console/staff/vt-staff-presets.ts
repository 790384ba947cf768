import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Target } from '../../playlists/documents/target.ts';
import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import type { StoredScreen } from '../announce/reach.ts';
import { texts as announceTexts } from '../announce/texts.ts';
import '../announce/vt-preset-board.ts';
import type { StoredPreset } from '../announce/vt-preset-board.ts';
import '../announce/vt-target-chips.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

/**
 * The first page of the board: where, what, or a message of one's own.
 *
 * @fires target-changed - With the target that replaces that of each announcement; `null` for theirs.
 * @fires preset-pressed, preset-held - With the preset.
 * @fires write-wanted
 */
@customElement('vt-staff-presets')
export class VtStaffPresets extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      vt-target-chips {
        /* Pushed sideways from edge to edge. */
        margin-inline: -20px;
        padding-inline: 20px;
      }
      .write {
        display: flex;
        align-items: center;
        gap: var(--wa-space-s);
        min-height: 52px;
        padding: 0 var(--wa-space-m);
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
      }
      .write:disabled {
        opacity: 0.55;
      }
      .write wa-icon {
        font-size: 20px;
      }
    `,
  ];

  @property({ attribute: false }) presets: readonly StoredPreset[] | undefined;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) news: ReadonlyMap<string, ScreenNews> = new Map();
  @property({ attribute: false }) target: Target | undefined;
  @property({ type: Boolean }) disabled = false;

  override render() {
    const { presets, screens } = this;
    if (presets === undefined) return nothing;
    return html`<vt-target-chips
        row
        canBeAsPlanned
        .screens=${screens}
        .news=${this.news}
        .target=${this.target}
        @target-changed=${this.#forward}
      ></vt-target-chips>
      ${presets.length === 0 ? html`<p class="quiet">${texts.noPresets}</p>` : nothing}
      ${this.#board(presets.filter((preset) => !isEmergency(preset)))}
      <button
        class="write"
        type="button"
        data-act="write"
        ?disabled=${this.disabled}
        @click=${() => this.dispatchEvent(new CustomEvent('write-wanted'))}
      >
        <wa-icon name="pencil"></wa-icon>${announceTexts.write}
      </button>
      ${this.#board(presets.filter(isEmergency))}`;
  }

  #board(presets: readonly StoredPreset[]) {
    if (presets.length === 0) return nothing;
    return html`<vt-preset-board
      .presets=${presets}
      .screens=${this.screens}
      ?disabled=${this.disabled}
      @preset-pressed=${this.#forward}
      @preset-held=${this.#forward}
    ></vt-preset-board>`;
  }

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };
}

function isEmergency({ body }: StoredPreset): boolean {
  return body.content.style === 'emergency';
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-presets': VtStaffPresets;
  }
}
