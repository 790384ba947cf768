import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Media } from '../../../playlists/documents/media.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { Refused } from '../../link/refused.ts';
import '../../parts/vt-band.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { bytesText, numberText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { deleteMedia, readAllMedia } from './media-deeds.ts';
import { foundMedia, type MediaFilter } from './media-filter.ts';
import { mediaPageStyles } from './media-page-styles.ts';
import { kindOf, MEDIA_KINDS, type MediaKind } from './media-words.ts';
import { texts } from './texts.ts';
import { OFFERED, uploadsOf } from './upload/store-uploads.ts';
import './upload/vt-uploads.ts';
import './vt-media-grid.ts';
import './vt-medium.ts';

/** The media of the store: sent by dropping them, found, looked at (`/console/media/<hash>`), renamed, deleted. */
@customElement('vt-media-page')
export class VtMediaPage extends ConsolePage {
  static override styles = [commonStyles, mediaPageStyles];

  @state() private filter: MediaFilter = { words: '', kind: undefined };
  @state() private isOver = false;
  @state() private deletion: { readonly hash: string; readonly why: Refused } | undefined;
  @query('input[type="file"]') private input!: HTMLInputElement;

  readonly #media = new KeptQuery<readonly Media[]>(this, {
    feed: () => this.desk.feed,
    kinds: ['media'],
    read: (signal) => readAllMedia(this.desk.api, signal),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['line']);
  }

  override get pageKeys() {
    return [
      { keys: 'n', does: texts.keyUpload },
      { keys: '← ↑ ↓ →', does: texts.keyMove },
      { keys: texts.deleteKey, does: texts.keyDelete },
    ];
  }

  override startNew(): void {
    if (this.desk.whyNot('edit') === undefined) this.input.click();
  }

  override render() {
    const all = this.#media.value;
    const [hash] = this.path;
    if (all === undefined) return this.#waiting();
    return html`<div
      class="page ${hash === undefined ? '' : 'open'} ${this.isOver ? 'over' : ''}"
      @dragover=${this.#draggedOver}
      @dragleave=${this.#draggedOut}
      @drop=${this.#dropped}
      @keydown=${this.#key}
    >
      <div class="all">${this.#all(all, hash)}</div>
      ${hash === undefined ? nothing : html`<aside>${this.#one(all, hash)}</aside>`}
      <input
        type="file"
        hidden
        multiple
        accept=${OFFERED}
        aria-label=${texts.upload}
        @change=${this.#chosen}
      />
    </div>`;
  }

  #waiting() {
    const { problem } = this.#media;
    if (problem !== undefined) return html`<vt-problem heading=${problem.message}></vt-problem>`;
    return html`<vt-page-header heading=${texts.title}></vt-page-header>
      <vt-loading class="waiting"
        >${Array.from({ length: 12 }, () => html`<wa-skeleton></wa-skeleton>`)}</vt-loading
      >`;
  }

  #all(all: readonly Media[], current: string | undefined) {
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    const found = foundMedia(all, this.filter);
    return html`<vt-page-header line=${texts.summary(all.length, bytesText(bytes))} heading=${texts.title}
        >${this.#upload()}</vt-page-header
      >
      ${
        this.isOver
          ? html`<vt-band class="drop" tone="brand" icon="upload">
              ${this.desk.whyNot('edit') ?? texts.dropHere}
            </vt-band>`
          : nothing
      }
      <vt-uploads .desk=${this.desk} .queue=${uploadsOf(this.desk.api)}></vt-uploads>
      ${
        all.length === 0
          ? html`<vt-empty heading=${texts.none} text=${texts.noneText}></vt-empty>`
          : html`${this.#filters(all)}
              ${found.length === 0 ? html`<p class="quiet">${texts.noneFound}</p>` : nothing}
              <vt-media-grid
                .media=${found}
                .current=${current}
                @delete-wished=${this.#delete}
              ></vt-media-grid>`
      }`;
  }

  #upload() {
    const why = this.desk.whyNot('edit');
    return html`<wa-button
      class="upload"
      variant="brand"
      data-act="upload"
      ?disabled=${why !== undefined}
      title=${why ?? nothing}
      @click=${() => this.input.click()}
    >
      <wa-icon slot="start" name="upload"></wa-icon>${texts.upload}
    </wa-button>`;
  }

  #filters(all: readonly Media[]) {
    const counted = MEDIA_KINDS.map(
      (kind) => [kind, all.filter((one) => kindOf(one) === kind).length] as const,
    );
    const chip = (kind: MediaKind | undefined, words: string, count: number) => html`<button
      class="chip"
      aria-pressed=${this.filter.kind === kind}
      data-kind=${kind ?? 'all'}
      @click=${() => (this.filter = { ...this.filter, kind })}
    >
      ${words}<span class="count">${numberText(count)}</span>
    </button>`;
    return html`<div class="filters" role="group" aria-label=${texts.filters}>
      <wa-input
        class="bare"
        data-search
        type="search"
        label=${texts.search}
        placeholder=${texts.search}
        .value=${this.filter.words}
        @input=${this.#search}
      >
        <wa-icon slot="start" name="search"></wa-icon>
      </wa-input>
      ${chip(undefined, texts.all, all.length)}
      ${counted.map(([kind, count]) => (count === 0 ? nothing : chip(kind, texts[kind], count)))}
    </div>`;
  }

  #one(all: readonly Media[], hash: string) {
    const media = all.find((one) => one.hash === hash);
    if (media === undefined)
      return html`<vt-empty heading=${texts.notFound} text=${texts.notFoundText}>
        <wa-button slot="actions" href="/console/media">${texts.toList}</wa-button>
      </vt-empty>`;
    return html`<vt-medium
      .desk=${this.desk}
      .media=${media}
      .deletion=${this.deletion?.hash === hash ? this.deletion.why : undefined}
      @delete-wished=${this.#delete}
      @closed=${this.#close}
    ></vt-medium>`;
  }

  #search = (event: Event): void => {
    this.filter = { ...this.filter, words: (event.target as HTMLInputElement).value };
  };

  #chosen = (): void => {
    this.#send([...(this.input.files ?? [])]);
    // The same file may be chosen again.
    this.input.value = '';
  };

  #draggedOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.isOver = true;
  };

  /** Not where the pointer only comes over another part of the page. */
  #draggedOut = (event: DragEvent): void => {
    const page = event.currentTarget as HTMLElement;
    const { relatedTarget } = event;
    this.isOver = relatedTarget instanceof Node && page.contains(relatedTarget);
  };

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    this.#send([...(event.dataTransfer?.files ?? [])]);
  };

  #send(files: readonly File[]): void {
    if (files.length > 0 && this.desk.whyNot('edit') === undefined) uploadsOf(this.desk.api).add(files);
  }

  #delete = async (event: CustomEvent<Media>): Promise<void> => {
    const media = event.detail;
    if (this.desk.whyNot('edit') !== undefined) return;
    const found = foundMedia(this.#media.value ?? [], this.filter);
    const at = found.findIndex(({ hash }) => hash === media.hash);
    this.deletion = undefined;
    try {
      await deleteMedia(this.desk, media);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.deletion = { hash: media.hash, why: error };
      this.desk.go(`/console/media/${media.hash}`);
      return;
    }
    this.desk.go('/console/media');
    await this.#media.reload();
    await this.updateComplete;
    this.renderRoot.querySelector('vt-media-grid')?.focusCard((found[at + 1] ?? found[at - 1])?.hash);
  };

  #close = (): void => {
    const [hash] = this.path;
    this.deletion = undefined;
    this.desk.go('/console/media');
    void this.updateComplete.then(() => this.renderRoot.querySelector('vt-media-grid')?.focusCard(hash));
  };

  /** Escape closes the panel and gives the focus back to its card. */
  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.path[0] !== undefined) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-media-page': VtMediaPage;
  }
}
