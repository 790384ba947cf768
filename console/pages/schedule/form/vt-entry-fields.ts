import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { ScheduleReading } from '../schedule-reading.ts';
import type { EntryForm } from './entry-form.ts';
import { entryFormStyles } from './entry-form-styles.ts';
import { FormFields } from './form-fields.ts';
import type { FormField } from './form-problems.ts';
import { formTexts as texts } from './texts.ts';
import './vt-weight-fields.ts';
import './vt-what-fields.ts';
import './vt-when-fields.ts';
import './vt-where-fields.ts';

/** All fields of an entry: what, where, when, and how it stands to others. */
@customElement('vt-entry-fields')
export class VtEntryFields extends FormFields {
  static override styles = [commonStyles, entryFormStyles];

  @property({ attribute: false }) reading!: ScheduleReading;

  override render() {
    const { form, problems, isFixed, reading } = this;
    const named = (documents: readonly { id: string; body: { name: string } }[]) =>
      documents.map(({ id, body }) => [id, body.name] as const);
    return html`<section>
        <h2>${texts.what}</h2>
        <vt-what-fields
          .form=${form}
          .problems=${problems}
          .isFixed=${isFixed}
          .playlists=${named(reading.playlists)}
          .layouts=${named(reading.layouts)}
          @form-changed=${this.#forward}
        ></vt-what-fields>
      </section>
      <section>
        <h2>${texts.where}</h2>
        <vt-where-fields
          .form=${form}
          .problems=${problems}
          .isFixed=${isFixed}
          .screens=${reading.screens}
          @form-changed=${this.#forward}
        ></vt-where-fields>
      </section>
      <section>
        <h2>${texts.when}</h2>
        <vt-when-fields
          .form=${form}
          .problems=${problems}
          .isFixed=${isFixed}
          .today=${reading.today}
          @form-changed=${this.#forward}
        ></vt-when-fields>
      </section>
      <section>
        <h2>${texts.priority}</h2>
        <vt-weight-fields
          .form=${form}
          .problems=${problems}
          .isFixed=${isFixed}
          @form-changed=${this.#forward}
        ></vt-weight-fields>
      </section>`;
  }

  override focusField(field: FormField): boolean {
    const groups = this.renderRoot.querySelectorAll<FormFields>(
      'vt-what-fields, vt-where-fields, vt-when-fields, vt-weight-fields',
    );
    return [...groups].some((group) => group.focusField(field));
  }

  #forward = (event: CustomEvent<Partial<EntryForm>>): void => this.change(event.detail);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-entry-fields': VtEntryFields;
  }
}
