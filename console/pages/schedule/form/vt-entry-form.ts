import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-band.ts';
import '../../../parts/vt-page-header.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { newEntryId } from '../entries/entry-id.ts';
import type { ScheduleEdits } from '../entries/schedule-edits.ts';
import type { ScheduleReading } from '../schedule-reading.ts';
import { entryName } from '../words/entry-words.ts';
import { beginForm, type EntryForm, entryOf, formOf } from './entry-form.ts';
import { entryFormStyles } from './entry-form-styles.ts';
import { FORM_FIELDS, type FormField, problemsIn, problemsOf } from './form-problems.ts';
import { type KeptForms, openKeptForms } from './kept-forms.ts';
import { formTexts as texts } from './texts.ts';
import './vt-entry-fields.ts';
import type { VtEntryFields } from './vt-entry-fields.ts';
import './vt-entry-versions.ts';
import './vt-read-back.ts';

/**
 * Creates or edits one entry. What is typed is kept in this browser until it is saved; saved is the draft, not what plays.
 *
 * @fires entry-saved - `detail`: `{ before, after }`.
 * @fires closed - Left without saving.
 */
@customElement('vt-entry-form')
export class VtEntryForm extends ConsoleElement {
  static override styles = [commonStyles, entryFormStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  @property({ attribute: false }) edits!: ScheduleEdits;
  /** The one that is edited; absent: a new one. */
  @property({ attribute: false }) entry: Entry | undefined;
  /** What a new one begins with. */
  @property({ attribute: false }) startWith: Partial<EntryForm> = {};

  @state() private form!: EntryForm;
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private isAttempted = false;
  @state() private isSaving = false;
  @state() private refusal: Refused | undefined;
  @state() private keptAtMs: number | undefined;
  @query('vt-entry-fields') private fields!: VtEntryFields;
  /** The entry as it stood when the form was opened: what a conflict is held against. */
  #before: Entry | undefined;
  #kept: KeptForms | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    // Others may save the same entry meanwhile: what is typed stays, and meets theirs when it is saved.
    const isOther = changed.has('entry') && changed.get('entry')?.id !== this.entry?.id;
    if (this.form !== undefined && !isOther) return;
    this.#before = this.entry;
    this.#kept = openKeptForms(this.desk.store.id, localStorage);
    const kept = this.#kept.read(this.entry?.id, this.#blank());
    this.form = kept?.form ?? this.#blank();
    this.keptAtMs = kept?.atMs;
  }

  #blank(): EntryForm {
    const { today } = this.reading;
    if (this.entry !== undefined) return formOf(this.entry, today);
    const hasHours = Object.keys(this.reading.store.value?.body.openingHours ?? {}).length > 0;
    return { ...beginForm(today, hasHours), ...this.startWith };
  }

  override render() {
    const { entry, reading } = this;
    const { names } = reading;
    const problems = problemsOf(this.form, this.#id, this.#schedule);
    const told = this.isAttempted ? problems : problemsIn(problems, this.touched);
    return html`<vt-page-header
        heading=${entry === undefined ? texts.newTitle : texts.editTitle(entryName(entry, names))}
      >
        <a slot="back" class="small quiet" href="/console/schedule">${texts.back}</a>
      </vt-page-header>
      ${this.#said()}
      <form class="panes" novalidate @submit=${this.#submit} @keydown=${this.#onKey}>
        <div>
          <vt-entry-fields
            .form=${this.form}
            .problems=${told}
            .isFixed=${!this.desk.may('edit')}
            .reading=${reading}
            @form-changed=${this.#change}
          ></vt-entry-fields>
          ${this.#foot(Object.keys(told).length)}
        </div>
        <vt-read-back
          .entry=${entryOf(this.form, this.#id)}
          .problems=${problems}
          .store=${reading.store.value?.body}
          .schedule=${this.#schedule}
          .standing=${this.#before}
          .screens=${reading.screens}
          .names=${names}
          .today=${reading.today}
          .nowMs=${this.desk.feed.now()}
        ></vt-read-back>
      </form>`;
  }

  #foot(wrong: number) {
    const why = this.desk.may('edit') ? undefined : this.desk.whyNot('edit');
    return html`<div class="foot">
      ${wrong === 0 ? nothing : html`<p class="count" role="status">${texts.toCorrect(wrong)}</p>`}
      <wa-button appearance="plain" @click=${this.#cancel}>${texts.cancel}</wa-button>
      <wa-button
        type="submit"
        variant="brand"
        ?loading=${this.isSaving}
        ?disabled=${why !== undefined}
        title=${why ?? nothing}
        @click=${this.#save}
        >${texts.save}</wa-button
      >
    </div>`;
  }

  #said() {
    const { refusal } = this;
    if (refusal?.isConflict)
      return html`<vt-entry-versions
        .refusal=${refusal}
        .mine=${entryOf(this.form, this.#id)}
        .theirs=${this.#theirs(refusal)}
        .names=${this.reading.names}
        .today=${this.reading.today}
        @keep-mine=${this.#keepMine}
        @take-theirs=${this.#takeTheirs}
      ></vt-entry-versions>`;
    if (refusal !== undefined)
      return html`<p class="refusal" role="alert">${refusal.isUnreachable ? texts.unreachable : refusal.message}</p>`;
    if (this.keptAtMs === undefined) return nothing;
    return html`<vt-band tone="warning" icon="history" role="status">
      ${texts.keptHere(instantText(this.keptAtMs, this.desk.feed.now()))}
      <wa-button slot="actions" size="s" appearance="outlined" @click=${this.#forget}>${texts.forgetKept}</wa-button>
    </vt-band>`;
  }

  get #schedule(): Schedule {
    return this.reading.schedule.value?.body ?? { entries: [] };
  }

  /** Of a new one: read off its name, else off what it plays. */
  get #id(): string {
    if (this.entry !== undefined) return this.entry.id;
    const { name, playlist, layout } = this.form;
    return newEntryId(name || playlist || layout, new Set(this.#schedule.entries.map(({ id }) => id)));
  }

  #change = (event: CustomEvent<Partial<EntryForm>>): void => {
    event.stopPropagation();
    this.touched = new Set([...this.touched, ...Object.keys(event.detail)]);
    this.form = { ...this.form, ...event.detail };
    this.keptAtMs = undefined;
    this.#kept?.keep(this.entry?.id, { form: this.form, atMs: this.desk.feed.now() });
  };

  #forget = (): void => {
    this.#kept?.forget(this.entry?.id);
    this.form = this.#blank();
    this.keptAtMs = undefined;
    this.touched = new Set();
  };

  #cancel = (): void => {
    this.#kept?.forget(this.entry?.id);
    this.dispatchEvent(new CustomEvent('closed'));
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  /** Inputs of components do not submit a form by Enter across their shadow trees. */
  #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
    if (target.type === 'checkbox' || target.type === 'radio' || target.role === 'combobox') return;
    event.preventDefault();
    void this.#save();
  };

  #save = async (): Promise<void> => {
    this.isAttempted = true;
    const problems = problemsOf(this.form, this.#id, this.#schedule);
    const wrong = FORM_FIELDS.find((field) => problems[field] !== undefined);
    if (wrong !== undefined) await this.#focus(wrong);
    if (wrong !== undefined || this.isSaving) return;
    this.isSaving = true;
    const after = entryOf(this.form, this.#id);
    try {
      await this.edits.apply({ id: after.id, before: this.#before, after });
      this.#kept?.forget(this.entry?.id);
      const detail = { before: this.#before, after };
      this.dispatchEvent(new CustomEvent('entry-saved', { detail }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isSaving = false;
    }
  };

  async #focus(field: FormField): Promise<void> {
    await this.updateComplete;
    this.fields.focusField(field);
  }

  #theirs(refusal: Refused): Entry | undefined {
    const standing = refusal.current as { readonly body: Schedule } | null;
    return standing?.body.entries.find(({ id }) => id === this.#id);
  }

  #keepMine = async (): Promise<void> => {
    if (this.refusal === undefined) return;
    this.#before = this.#theirs(this.refusal);
    this.refusal = undefined;
    await this.#save();
  };

  #takeTheirs = (): void => {
    if (this.refusal === undefined) return;
    const theirs = this.#theirs(this.refusal);
    this.refusal = undefined;
    if (theirs === undefined) {
      this.#cancel();
      return;
    }
    this.#kept?.forget(theirs.id);
    this.#before = theirs;
    this.form = formOf(theirs, this.reading.today);
    this.touched = new Set();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-entry-form': VtEntryForm;
  }
}
