import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type { Preset } from '../../../playlists/documents/preset.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import {
  draftOf,
  EMPTY_DRAFT,
  isSayable,
  type MessageDraft,
  sendable,
} from '../../announce/message-draft.ts';
import type { StoredScreen } from '../../announce/reach.ts';
import { texts as announceTexts } from '../../announce/texts.ts';
import '../../announce/vt-message-fields.ts';
import type { StoredPreset } from '../../announce/vt-preset-board.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import type { Stored } from '../../link/store-api.ts';
import '../../parts/vt-conflict.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { freeId } from './free-id.ts';
import { texts } from './texts.ts';

/**
 * Writes a message that is shown once, or a prepared announcement that is kept.
 *
 * @fires message-ready - A message is written: it is to be confirmed. With its {@link MessageDraft}.
 * @fires closed - It is gone, either way.
 */
@customElement('vt-message-dialog')
export class VtMessageDialog extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      wa-dialog {
        --width: min(860px, 100vw);
      }
      form {
        display: grid;
        gap: var(--wa-space-m);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--wa-space-xs);
        width: 100%;
      }
      .delete {
        margin-inline-end: auto;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) store: Store | undefined;
  /** The one that is changed; `undefined` for a new one. */
  @property({ attribute: false }) preset: StoredPreset | undefined;
  @property({ type: Boolean }) isPreset = false;
  @state() private draft: MessageDraft = EMPTY_DRAFT;
  @state() private name = '';
  @state() private isInstant = false;
  @state() private problem: string | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  @query('form') private form!: HTMLFormElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.preset !== undefined) this.#show(this.preset.body);
  }

  override render() {
    const { preset } = this;
    const heading = this.isPreset
      ? preset === undefined
        ? texts.newPreset
        : texts.editHeading(preset.body.name)
      : texts.writeHeading;
    return html`<wa-dialog open label=${heading} @wa-after-hide=${this.#closed}>
      <form @submit=${this.#submit}>
        ${this.#refused()} ${this.isPreset ? this.#presetFields() : nothing}
        <vt-message-fields
          .shop=${this.desk}
          .screens=${this.screens}
          .draft=${this.draft}
          .languages=${this.store?.locales ?? []}
          currency=${this.store?.currency ?? 'EUR'}
          @entered=${() => this.form.requestSubmit()}
          @draft-changed=${(event: CustomEvent<MessageDraft>) => {
            this.draft = event.detail;
            this.problem = undefined;
          }}
        ></vt-message-fields>
      </form>
      <div slot="footer" class="foot">
        ${
          preset === undefined
            ? nothing
            : html`<wa-button class="delete" data-act="delete" appearance="plain" variant="danger" @click=${this.#delete}>
                ${texts.delete}
              </wa-button>`
        }
        <wa-button appearance="plain" @click=${this.#closed}>${announceTexts.cancel}</wa-button>
        <wa-button data-act="save" variant="brand" ?loading=${this.isBusy} @click=${() => this.form.requestSubmit()}>
          ${this.isPreset ? texts.save : texts.next}
        </wa-button>
      </div>
    </wa-dialog>`;
  }

  #presetFields() {
    return html`<wa-input
        label=${texts.name}
        name="preset-name"
        maxlength="80"
        .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLInputElement).value;
        }}
      ></wa-input>
      ${
        this.draft.content.style === 'emergency'
          ? nothing
          : html`<wa-checkbox
              .checked=${this.isInstant}
              @change=${(event: Event) => {
                this.isInstant = (event.target as HTMLInputElement).checked;
              }}
              >${texts.isInstant}</wa-checkbox
            >`
      }`;
  }

  #refused() {
    const { refusal, problem } = this;
    if (refusal?.isConflict === true)
      return html`<vt-conflict
        .refusal=${refusal}
        @keep-mine=${(event: CustomEvent<number>) => this.#save(event.detail)}
        @take-theirs=${() => this.#takeTheirs(refusal)}
      ></vt-conflict>`;
    const words = problem ?? refusal?.message;
    return words === undefined ? nothing : html`<p class="refusal" role="alert">${words}</p>`;
  }

  #show(preset: Preset): void {
    this.draft = draftOf(preset);
    this.name = preset.name;
    this.isInstant = preset.isInstant;
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.problem = isSayable(this.draft)
      ? this.isPreset && this.name.trim() === ''
        ? texts.needsName
        : undefined
      : announceTexts.needsTitle;
    if (this.problem !== undefined) return;
    if (this.isPreset) void this.#save(this.preset?.revision ?? 0);
    else {
      const detail: MessageDraft = { ...this.draft, content: sendable(this.draft) };
      this.dispatchEvent(new CustomEvent('message-ready', { detail }));
    }
  };

  async #save(revision: number): Promise<void> {
    const name = this.name.trim();
    const { target, timeToLiveMs } = this.draft;
    const isInstant = this.isInstant && this.draft.content.style !== 'emergency';
    const body: Preset = { name, content: sendable(this.draft), target, timeToLiveMs, isInstant };
    await this.#ask(async () => {
      const id = this.preset?.id ?? (await this.#newId(name));
      await this.desk.api.put(`presets/${id}`, body, revision);
      this.desk.say({ text: texts.saved(name) });
      this.#closed();
    });
  }

  async #newId(name: string): Promise<string> {
    const presets = await this.desk.api.get<readonly Stored<Preset>[]>('presets');
    return freeId(name, (id) => presets.some((preset) => preset.id === id));
  }

  #delete = (): Promise<void> =>
    this.#ask(async () => {
      const { preset, desk } = this;
      if (preset === undefined) return;
      await desk.api.delete(`presets/${preset.id}`, preset.revision);
      const act = async () => void (await desk.api.post(`presets/${preset.id}/restore`, {}));
      desk.say({ text: texts.deleted(preset.body.name), undo: { label: texts.restore, act } });
      this.#closed();
    });

  async #ask(call: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  }

  #takeTheirs({ current }: Refused): void {
    this.refusal = undefined;
    const standing = current as Omit<StoredPreset, 'id'> | null;
    if (standing === null || this.preset === undefined) {
      this.#closed();
      return;
    }
    this.preset = { ...standing, id: this.preset.id };
    this.#show(standing.body);
  }

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-message-dialog': VtMessageDialog;
  }
}
