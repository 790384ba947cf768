import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import {
  type PublicationPreview,
  pairedChanges,
  warningText,
} from '../../../parts/publication/publication-preview.ts';
import { publishStyles } from '../../../parts/publication/publish-styles.ts';
import { screenRow } from '../../../parts/publication/screen-row.ts';
import { publicationTexts } from '../../../parts/publication/texts.ts';
import '../../../parts/publication/vt-publication-receipt.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-problem.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { changesBetween, type ScheduleChanges } from '../entries/entry-changes.ts';
import type { ScheduleReading } from '../schedule-reading.ts';
import { neededDrafts } from './needed-drafts.ts';
import { publishTexts as texts } from './texts.ts';
import './vt-schedule-changes.ts';

const SCHEDULE = 'schedule/main';

/**
 * Publishes the schedule: what changes, on which screens; then what they have confirmed of it, counted as they answer.
 *
 * @fires closed - It is gone.
 */
@customElement('vt-schedule-publish')
export class VtSchedulePublish extends ConsoleElement {
  static override styles = [commonStyles, publishStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  @state() private preview: PublicationPreview | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  /** Other drafts that go out with it: first of all those that its entries need. */
  @state() private others: ReadonlySet<string> | undefined;
  /** Since the publication: of each screen that changes the head that it had before. */
  @state() private heads: ReadonlyMap<string, string> | undefined;
  /** What was compared, kept while the draft becomes what is published. */
  #changes: ScheduleChanges | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  override firstUpdated(): void {
    const { schedule, publishing } = this.reading;
    const draft = schedule.value?.body ?? { entries: [] };
    const published = publishing.value?.published;
    this.#changes = published && changesBetween(published, draft);
    this.others = new Set(neededDrafts(draft, publishing.value?.unpublished ?? new Set()));
    void this.#read();
  }

  override render() {
    const isDone = this.heads !== undefined;
    return html`<wa-dialog open label=${isDone ? texts.done : texts.title} @wa-after-hide=${this.#closed}>
      ${
        isDone
          ? html`<vt-publication-receipt .desk=${this.desk} .heads=${this.heads} .nameOf=${this.#nameOf}></vt-publication-receipt>`
          : this.#proposal()
      }
      <div slot="footer" class="foot">${isDone ? this.#doneFoot() : this.#foot()}</div>
    </wa-dialog>`;
  }

  #proposal() {
    const { names, today } = this.reading;
    return html`<p class="quiet">${texts.together}</p>
      ${
        this.refusal === undefined
          ? nothing
          : html`<vt-problem heading=${texts.failed} kept=${texts.kept} todo=${this.refusal.message}></vt-problem>`
      }
      <div class="columns">
        <section>
          <h3>${publicationTexts.whatChanges}</h3>
          <vt-schedule-changes .changes=${this.#changes} .names=${names} .today=${today}></vt-schedule-changes>
          ${this.#warnings()} ${this.#otherDrafts()}
        </section>
        <section>
          <h3>${publicationTexts.where}</h3>
          ${
            this.preview === undefined
              ? html`<vt-loading aria-label=${publicationTexts.reading}><wa-skeleton></wa-skeleton></vt-loading>`
              : this.#where(this.preview)
          }
        </section>
      </div>`;
  }

  #warnings() {
    const found = new Set(this.preview?.screens.flatMap(({ warnings }) => warnings.map(warningText)));
    if (found.size === 0) return nothing;
    return html`<h3>${publicationTexts.warnings}</h3>
      <ul>
        ${[...found].map((text) => html`<li>${text}</li>`)}
      </ul>`;
  }

  #otherDrafts() {
    const { schedule, publishing } = this.reading;
    const unpublished = publishing.value?.unpublished ?? new Set<string>();
    const needed = neededDrafts(schedule.value?.body ?? { entries: [] }, unpublished);
    if (needed.length === 0) return nothing;
    return html`<h3>${publicationTexts.alsoPublish}</h3>
      ${needed.map(
        (reference) =>
          html`<wa-checkbox
            size="s"
            .checked=${this.others?.has(reference) ?? false}
            @change=${() => this.#toggle(reference)}
            >${this.#draftName(reference)} <span class="quiet">· ${texts.needed}</span></wa-checkbox
          >`,
      )}`;
  }

  #draftName(reference: string): string {
    const [kind, id = ''] = reference.split('/');
    const { playlists, layouts } = this.reading.names;
    return kind === 'layouts'
      ? publicationTexts.layout(layouts.get(id) ?? id)
      : publicationTexts.playlist(playlists.get(id) ?? id);
  }

  #where({ screens }: PublicationPreview) {
    const changed = screens.filter(({ isChanged }) => isChanged);
    const same = screens.length - changed.length;
    if (changed.length === 0) return html`<p>${texts.noScreen}</p>`;
    return html`<p><strong>${publicationTexts.changesOn(changed.length)}</strong></p>
      <ul class="screens">
        ${changed.map(({ screen, changes }) =>
          screenRow(screen, this.#nameOf(screen), this.desk.feed, [texts.days(changes.days.length)]),
        )}
      </ul>
      ${same > 0 ? html`<p class="small quiet">${publicationTexts.samePlay(same)}</p>` : nothing}`;
  }

  #foot() {
    const count = this.#pairedChanges().length;
    const why = this.desk.whyNot('edit');
    return html`<span></span>
      <wa-button appearance="plain" @click=${this.#closed}>${publicationTexts.cancel}</wa-button>
      <wa-button
        variant="brand"
        data-publish
        ?loading=${this.isBusy}
        ?disabled=${this.preview === undefined || why !== undefined}
        title=${why ?? nothing}
        @click=${this.#publish}
        >${count === 0 ? publicationTexts.publishOnly : publicationTexts.publishOn(count)}</wa-button
      >`;
  }

  #doneFoot() {
    return html`<span></span>
      <wa-button variant="brand" autofocus data-close @click=${this.#closed}>${publicationTexts.close}</wa-button>`;
  }

  readonly #nameOf = (id: string): string => this.reading.names.screens.get(id) ?? id;

  get #takes(): readonly string[] {
    return [SCHEDULE, ...(this.others ?? [])];
  }

  #pairedChanges(): readonly string[] {
    return pairedChanges(this.preview, this.desk.feed.screens);
  }

  async #read(): Promise<void> {
    const takes = this.#takes.join();
    try {
      const preview = await this.desk.api.get<PublicationPreview>(`publications/preview?takes=${takes}`);
      if (takes === this.#takes.join()) this.preview = preview;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
  }

  #toggle(reference: string): void {
    const others = new Set(this.others);
    if (!others.delete(reference)) others.add(reference);
    this.others = others;
    void this.#read();
  }

  #publish = async (): Promise<void> => {
    const { feed, api } = this.desk;
    const heads = new Map(this.#pairedChanges().map((id) => [id, feed.screens.get(id)?.head ?? '']));
    this.isBusy = true;
    this.refusal = undefined;
    try {
      await api.post('publications', { takes: this.#takes });
      this.heads = heads;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    } finally {
      this.isBusy = false;
    }
  };

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-schedule-publish': VtSchedulePublish;
  }
}
