import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Preset } from '../../playlists/documents/preset.ts';
import { ConsoleElement } from '../app/console-element.ts';
import type { Stored } from '../link/store-api.ts';
import { locale } from '../texts/locale.ts';
import { commonStyles } from '../theme/common-styles.ts';
import type { StoredScreen } from './reach.ts';
import { texts } from './texts.ts';
import './vt-preset-button.ts';

export type StoredPreset = Stored<Preset>;

/**
 * The prepared announcements: those shown at one press first, emergencies last and apart.
 *
 * @fires preset-pressed - With the preset; it is to be confirmed, unless it is instant.
 * @fires preset-held - With an emergency that was held to the end.
 * @fires preset-edit - With the preset that is to be changed.
 */
@customElement('vt-preset-board')
export class VtPresetBoard extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(200px, calc(50% - 5px)), 1fr));
        gap: 10px;
      }
      li {
        position: relative;
      }
      li.emergency {
        grid-column: 1 / -1;
      }
      vt-preset-button {
        height: 100%;
      }
      .edit {
        position: absolute;
        inset: auto 6px 6px auto;
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        color: var(--wa-color-text-quiet);
        cursor: pointer;
      }
      .edit:hover {
        background: var(--wa-color-neutral-fill-normal);
        color: var(--wa-color-text-normal);
      }
      .emergency .edit {
        inset: 10px 10px auto auto;
        color: var(--wa-color-danger-on-quiet);
      }
      @media (max-width: 760px) {
        .edit {
          width: 44px;
          height: 44px;
          inset: auto 0 0 auto;
        }
        .emergency .edit {
          inset: 4px 4px auto auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) presets: readonly StoredPreset[] = [];
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) canEdit = false;

  override render() {
    return html`<ul>
      ${inOrder(this.presets).map((preset) => this.#tile(preset))}
    </ul>`;
  }

  #tile(preset: StoredPreset) {
    const isEmergency = preset.body.content.style === 'emergency';
    return html`<li class=${isEmergency ? 'emergency' : ''}>
      <vt-preset-button
        data-preset=${preset.id}
        .preset=${preset.body}
        .screens=${this.screens}
        ?disabled=${this.disabled}
        ?canEdit=${this.canEdit}
        @pressed=${() => this.#tell('preset-pressed', preset)}
        @held=${() => this.#tell('preset-held', preset)}
      ></vt-preset-button>
      ${
        this.canEdit
          ? html`<button class="edit" type="button" @click=${() => this.#tell('preset-edit', preset)}>
              <wa-icon name="pencil" label=${texts.edit(preset.body.name)}></wa-icon>
            </button>`
          : nothing
      }
    </li>`;
  }

  #tell(what: string, preset: StoredPreset): void {
    this.dispatchEvent(new CustomEvent(what, { detail: preset }));
  }
}

function inOrder(presets: readonly StoredPreset[]): readonly StoredPreset[] {
  const rank = ({ body }: StoredPreset) => (body.content.style === 'emergency' ? 2 : Number(!body.isInstant));
  return [...presets].sort(
    (one, other) => rank(one) - rank(other) || one.body.name.localeCompare(other.body.name, locale()),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-preset-board': VtPresetBoard;
  }
}
