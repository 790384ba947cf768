import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Store } from '../../playlists/documents/store.ts';
import type { Shop } from '../announce/announcer.ts';
import { EMPTY_DRAFT, isSayable, type MessageDraft, sendable } from '../announce/message-draft.ts';
import type { StoredScreen } from '../announce/reach.ts';
import { sheetStyles } from '../announce/sheet-styles.ts';
import { texts as announceTexts } from '../announce/texts.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { texts } from './texts.ts';

/**
 * A message of one's own; its fields come by `vt-message-fields`, which the board fetches.
 *
 * @fires message-ready - It is to be confirmed. With its {@link MessageDraft}.
 */
@customElement('vt-staff-message')
export class VtStaffMessage extends ConsoleElement {
  static override styles = [
    commonStyles,
    sheetStyles,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .bar {
        position: sticky;
        bottom: var(--foot);
        z-index: 2;
        margin-inline: -20px;
        padding: 12px 20px;
        background: var(--wa-color-surface-default);
      }
      .refusal {
        margin-block-end: 8px;
      }
      .primary {
        width: 100%;
        min-height: 56px;
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @state() private draft: MessageDraft = EMPTY_DRAFT;
  @state() private problem: string | undefined;
  @query('form') private form!: HTMLFormElement;

  override render() {
    return html`<form @submit=${this.#submit}>
      <vt-message-fields
        .shop=${this.shop}
        .screens=${this.screens}
        .draft=${this.draft}
        .languages=${this.store.locales}
        .currency=${this.store.currency}
        @entered=${() => this.form.requestSubmit()}
        @draft-changed=${(event: CustomEvent<MessageDraft>) => {
          this.draft = event.detail;
          this.problem = undefined;
        }}
      ></vt-message-fields>
      <div class="bar">
        ${this.problem === undefined ? nothing : html`<p class="refusal" role="alert">${this.problem}</p>`}
        <button class="primary" type="submit" data-act="check">${texts.check}</button>
      </div>
    </form>`;
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.problem = isSayable(this.draft) ? undefined : announceTexts.needsTitle;
    if (this.problem !== undefined) return;
    const detail: MessageDraft = { ...this.draft, content: sendable(this.draft) };
    this.dispatchEvent(new CustomEvent('message-ready', { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-message': VtStaffMessage;
  }
}
