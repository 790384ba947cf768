import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { Refused } from '../../link/refused.ts';
import '../../parts/vt-band.ts';
import { instantText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { changesBetween, countOf } from './entries/entry-changes.ts';
import type { ScheduleReading } from './schedule-reading.ts';
import { texts } from './texts.ts';

/** Says how far the draft of the schedule is from what screens play, and leads back. Nothing where it is the same. */
@customElement('vt-draft-state')
export class VtDraftState extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      vt-band {
        margin-block-end: var(--wa-space-m);
      }
      button {
        min-height: 28px;
        padding: 0;
        border: 0;
        background: none;
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
      .refusal {
        margin-block-end: var(--wa-space-m);
      }
      @media (max-width: 760px) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  /** Controller time. Another one, too, where what is read is another. */
  @property({ attribute: false }) nowMs = 0;
  @state() private refusal: Refused | undefined;

  override render() {
    const { draft } = this.reading.publishing.value ?? {};
    if (draft === undefined || !this.reading.hasChanges) return nothing;
    const saved =
      draft.at === undefined ? '' : texts.draftSaved(instantText(draft.at, this.nowMs), draft.by ?? '');
    const mayDiscard = draft.published !== null && this.desk.whyNot('edit') === undefined;
    return html`${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal.message}</p>`}
      <vt-band tone="warning" icon="pencil">
        <strong>${this.#headline(draft.published)}</strong>
        ${draft.published === null ? nothing : texts.draftPlays} ${texts.weekIsDraft} ${saved}
        ${
          mayDiscard
            ? html`<button slot="actions" @click=${() => this.#discard(draft.published ?? 0)}>${texts.discard}</button>`
            : nothing
        }
      </vt-band>`;
  }

  #headline(publishedRevision: number | null): string {
    const { schedule, publishing } = this.reading;
    const published = publishing.value?.published;
    if (publishedRevision === null) return texts.draftNever;
    if (published === undefined || schedule.value === undefined) return texts.draftUnknown;
    return texts.draftChanges(countOf(changesBetween(published, schedule.value.body)));
  }

  async #discard(published: number): Promise<void> {
    const { schedule } = this.reading;
    const former = schedule.value?.revision ?? 0;
    try {
      const standing = await this.#restore(published, former);
      this.refusal = undefined;
      this.desk.say({
        text: texts.discarded,
        undo: {
          label: texts.undoDiscard,
          act: async () => void (await this.#restore(former, standing)),
        },
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
  }

  /** @returns the revision that stands then. */
  async #restore(revision: number, expected: number): Promise<number> {
    const { body } = await this.desk.api.send<{ revision: number; body: Schedule }>('schedule/main/restore', {
      method: 'POST',
      body: { revision },
      headers: { 'If-Match': `"${expected}"` },
    });
    return body.revision;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-draft-state': VtDraftState;
  }
}
