import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../app/console-element.ts';
import { instantText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import type { DraftState } from './draft/playlist-draft.ts';
import { editorHeadStyles } from './editor-styles.ts';
import { texts as publishTexts } from './publish/texts.ts';
import { texts } from './texts.ts';

/**
 * Name of the playlist, where its draft stands, undo and redo, and the one primary action.
 *
 * @fires renamed - With the new name.
 * @fires undo
 * @fires redo
 * @fires publish-wanted
 */
@customElement('vt-editor-head')
export class VtEditorHead extends ConsoleElement {
  static override styles = [commonStyles, editorHeadStyles];

  @property() name = '';
  @property({ attribute: false }) draft!: DraftState;
  @property({ type: Number }) nowMs = 0;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) isReadOnly = false;
  /** Why publishing is not possible now; `undefined` where it is. */
  @property({ attribute: false }) whyNotPublish: string | undefined;
  @state() private isRenaming = false;
  @query('input') private input!: HTMLInputElement | null;

  override render() {
    return html`
      <div class="words">
        <a class="quiet" href="/console/playlists">${texts.back}</a>
        <div class="title">
          ${this.isRenaming ? this.#nameInput() : this.#title()}
          <span class="quiet small" role="status">${this.#stateText()}</span>
        </div>
      </div>
      ${
        this.isReadOnly
          ? nothing
          : html`${this.#step('undo', texts.undo, !this.canUndo)} ${this.#step('redo', texts.redo, !this.canRedo)}
              <wa-button
                variant="brand"
                ?disabled=${this.whyNotPublish !== undefined}
                title=${this.whyNotPublish ?? nothing}
                @click=${() => this.#tell('publish-wanted')}
                >${publishTexts.publish}</wa-button
              >`
      }
    `;
  }

  #title() {
    return html`<h1>${this.name}</h1>
      ${
        this.isReadOnly
          ? nothing
          : html`<button class="rename" aria-label=${texts.rename} title=${texts.rename} @click=${this.#beginRenaming}>
              <wa-icon name="pencil"></wa-icon>
            </button>`
      }`;
  }

  #nameInput() {
    return html`<input
      aria-label=${texts.name}
      maxlength="80"
      .value=${this.name}
      @keydown=${this.#nameKey}
      @blur=${this.#endRenaming}
    />`;
  }

  #step(which: 'undo' | 'redo', label: string, isDisabled: boolean) {
    return html`<wa-button
      appearance="outlined"
      data-step=${which}
      ?disabled=${isDisabled}
      title=${label}
      @click=${() => this.#tell(which)}
      ><wa-icon name=${which} label=${label}></wa-icon
    ></wa-button>`;
  }

  #stateText(): string {
    switch (this.draft.is) {
      case 'saved':
        return this.draft.atMs === undefined ? '' : texts.savedAt(instantText(this.draft.atMs, this.nowMs));
      case 'unsaved':
        return texts.saving;
      case 'kept-here':
        return texts.keptHere(instantText(this.draft.sinceMs, this.nowMs));
      default:
        return '';
    }
  }

  #beginRenaming = async (): Promise<void> => {
    this.isRenaming = true;
    await this.updateComplete;
    this.input?.select();
  };

  #nameKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.isRenaming = false;
    else if (event.key === 'Enter') this.#endRenaming();
  };

  #endRenaming = (): void => {
    if (!this.isRenaming) return;
    const name = this.input?.value.trim() ?? '';
    this.isRenaming = false;
    if (name !== '' && name !== this.name) this.#tell('renamed', name);
  };

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-editor-head': VtEditorHead;
  }
}
