import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-problem.ts';
import {
  type PublicationPreview,
  pairedChanges,
  warningText,
} from '../../../parts/publication/publication-preview.ts';
import { publishStyles } from '../../../parts/publication/publish-styles.ts';
import { screenRow } from '../../../parts/publication/screen-row.ts';
import { publicationTexts } from '../../../parts/publication/texts.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlaylistPreview } from '../preview/preview-query.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import type { PublishedVersion } from './published-version.ts';
import { texts } from './texts.ts';
import './vt-other-drafts.ts';
import './vt-publication-changes.ts';
import '../../../parts/publication/vt-publication-receipt.ts';

/**
 * What publishing changes, and where; then what the screens have confirmed of it.
 *
 * @fires closed - It is gone.
 * @fires revert-wanted - The version before is to be published again.
 */
@customElement('vt-publish-dialog')
export class VtPublishDialog extends ConsoleElement {
  static override styles = [commonStyles, publishStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) shelf!: ShopShelf;
  @property() playlistId = '';
  @property({ attribute: false }) playlist!: Playlist;
  /** What the draft shows. */
  @property({ attribute: false }) drafted: PlaylistPreview | undefined;
  @property({ attribute: false }) published: PublishedVersion | undefined;
  @state() private former: PlaylistPreview | undefined;
  @state() private preview: PublicationPreview | undefined;
  @state() private refusal: Refused | undefined;
  @state() private isBusy = false;
  /** Other drafts that go out with it. */
  @state() private others: ReadonlySet<string> = new Set();
  /** Since the publication: of each screen that changes the head that it had before. */
  @state() private heads: ReadonlyMap<string, string> | undefined;
  /** What was published before it became this. */
  #former: PublishedVersion | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#read());
  }

  override render() {
    const isDone = this.heads !== undefined;
    const { name } = this.playlist;
    return html`<wa-dialog
      open
      label=${isDone ? texts.done(name) : texts.title(name)}
      @wa-after-hide=${this.#closed}
    >
      ${
        isDone
          ? html`<vt-publication-receipt
              .desk=${this.desk}
              .nameOf=${this.#nameOf}
              .heads=${this.heads}
            ></vt-publication-receipt>`
          : this.#proposal()
      }
      <div slot="footer" class="foot">${isDone ? this.#doneFoot() : this.#foot()}</div>
    </wa-dialog>`;
  }

  #proposal() {
    return html`<p class="quiet">${texts.together}</p>
      ${this.refusal === undefined ? nothing : this.#problem(this.refusal)}
      <div class="columns">
        <section>
          ${this.#whatChanges()} ${this.#warnings()}
          <vt-other-drafts
            .shelf=${this.shelf}
            besides=${this.#reference}
            .ticked=${this.others}
            @draft-toggled=${(event: CustomEvent<string>) => this.#toggle(event.detail)}
          ></vt-other-drafts>
        </section>
        <section>
          <h3>${publicationTexts.where}</h3>
          ${this.preview === undefined ? this.#loading() : this.#where(this.preview)}
        </section>
      </div>`;
  }

  #loading() {
    return html`<vt-loading aria-label=${publicationTexts.reading}>
      <wa-skeleton></wa-skeleton><br /><wa-skeleton></wa-skeleton><br /><wa-skeleton></wa-skeleton>
    </vt-loading>`;
  }

  #whatChanges() {
    return html`<h3>${publicationTexts.whatChanges}</h3>
      <vt-publication-changes
        .shelf=${this.shelf}
        .published=${this.published?.playlist}
        .publishedPreview=${this.former}
        .draft=${this.playlist}
        .draftPreview=${this.drafted}
      ></vt-publication-changes>`;
  }

  #warnings() {
    const found = new Set([
      ...(this.drafted?.warnings ?? []).map(warningText),
      ...(this.preview?.screens ?? []).flatMap(({ warnings }) => warnings.map(warningText)),
    ]);
    if (found.size === 0) return nothing;
    return html`<h3>${publicationTexts.warnings}</h3>
      <ul>
        ${[...found].map((text) => html`<li>${text}</li>`)}
      </ul>`;
  }

  #where({ screens }: PublicationPreview) {
    const changed = screens.filter(({ isChanged }) => isChanged);
    const same = screens.length - changed.length;
    if (changed.length === 0)
      return html`<p>${texts.noScreen}</p><p><a href="/console/schedule">${texts.toSchedule}</a></p>`;
    const paired = this.#pairedChanges();
    const planned = changed.length - paired.length;
    return html`<p>
        <strong>${publicationTexts.changesOn(paired.length)}</strong>
        ${planned === 0 ? nothing : html`<span class="quiet">${texts.alsoPlanned(planned)}</span>`}
      </p>
      <ul class="screens">
        ${changed.map(({ screen }) => screenRow(screen, this.#nameOf(screen), this.desk.feed))}
      </ul>
      ${same > 0 ? html`<p class="small quiet">${publicationTexts.samePlay(same)}</p>` : nothing}`;
  }

  #foot() {
    const count = this.#pairedChanges().length;
    const why = this.desk.whyNot('edit');
    return html`<span class="quiet small">${this.published === undefined ? nothing : texts.goBack}</span>
      <wa-button appearance="plain" @click=${this.#closed}>${publicationTexts.cancel}</wa-button>
      <wa-button
        variant="brand"
        data-publish
        ?loading=${this.isBusy}
        ?disabled=${this.preview === undefined || why !== undefined}
        title=${why ?? nothing}
        @click=${this.#publish}
        >${this.#publishText(count)}</wa-button
      >`;
  }

  #publishText(count: number): string {
    if (count > 0) return publicationTexts.publishOn(count);
    const isPlanned = this.preview?.screens.some(({ isChanged }) => isChanged) === true;
    return isPlanned ? texts.publishPlanned : publicationTexts.publishOnly;
  }

  #doneFoot() {
    return html`<span></span>
      ${
        this.#former?.playlist === undefined
          ? nothing
          : html`<wa-button appearance="outlined" @click=${this.#revert}>${texts.revert}</wa-button>`
      }
      <wa-button variant="brand" autofocus @click=${this.#closed}>${publicationTexts.close}</wa-button>`;
  }

  #problem(refusal: Refused) {
    return html`<vt-problem
      heading=${texts.failed}
      kept=${texts.keptDraft}
      todo=${refusal.message}
      details=${refusal.fields.map(({ field, message }) => `${field}: ${message}`).join('\n')}
    ></vt-problem>`;
  }

  readonly #nameOf = (id: string): string =>
    this.shelf.screens.find((screen) => screen.id === id)?.body.name ?? id;

  get #reference(): string {
    return `playlists/${this.playlistId}`;
  }

  get #takes(): readonly string[] {
    return [this.#reference, ...this.others];
  }

  #pairedChanges(): readonly string[] {
    return pairedChanges(this.preview, this.desk.feed.screens);
  }

  async #read(): Promise<void> {
    const { api } = this.desk;
    const former = this.published?.playlist;
    try {
      if (former !== undefined && this.former === undefined)
        this.former = await api.post<PlaylistPreview>(`playlists/${this.playlistId}/preview`, {
          playlist: former,
        });
      const takes = this.#takes.join();
      const preview = await api.get<PublicationPreview>(`publications/preview?takes=${takes}`);
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
    this.#former = this.published;
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

  #revert = (): void => {
    this.dispatchEvent(new CustomEvent('revert-wanted', { detail: this.#former?.playlist }));
  };

  #closed = (event: Event): void => {
    // What opens and closes within the dialog says so too.
    if (event.type === 'wa-after-hide' && event.target !== event.currentTarget) return;
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-publish-dialog': VtPublishDialog;
  }
}
