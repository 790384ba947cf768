import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Playlist } from '../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-problem.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { DraftDeeds } from './draft/draft-deeds.ts';
import { PlaylistDraft } from './draft/playlist-draft.ts';
import './draft/vt-draft-news.ts';
import { EditorKeys } from './editor-keys.ts';
import { editorStyles } from './editor-styles.ts';
import { ItemDesk } from './items/item-desk.ts';
import './items/vt-item-list.ts';
import type { VtItemList } from './items/vt-item-list.ts';
import './library/vt-library.ts';
import type { VtLibrary } from './library/vt-library.ts';
import { PreviewQuery } from './preview/preview-query.ts';
import { type PublishedVersion, publishedVersion } from './publish/published-version.ts';
import { ShopShelfQuery } from './shop-shelf.ts';
import { texts } from './texts.ts';
import './vt-editor-head.ts';
import './vt-preview-pane.ts';
import type { VtPreviewPane } from './vt-preview-pane.ts';

/** Where there is room for one pane, one of them is in front. */
const PANES = ['library', 'items', 'preview'] as const;
type Pane = (typeof PANES)[number];

/** One playlist: what can be put in, what is in it, what it looks like. */
@customElement('vt-playlist-editor')
export class VtPlaylistEditor extends ConsoleElement {
  static override styles = [commonStyles, editorStyles];

  @property({ attribute: false }) desk!: Desk;
  @property() playlistId = '';
  @state() private shown = '';
  @state() private pane: Pane = 'items';
  @state() private isPublishing = false;
  /** Instant that the preview simulates. */
  @state() private atMs: number | undefined;
  @query('vt-library') private library!: VtLibrary | null;
  @query('vt-item-list') private list!: VtItemList | null;
  @query('vt-preview-pane') private side!: VtPreviewPane | null;

  readonly #shop = new ShopShelfQuery(this, () => this.desk);
  readonly #draft = new PlaylistDraft(this, () => ({ desk: this.desk, id: this.playlistId }));
  readonly #deeds = new DraftDeeds(this, this.#draft, () => ({ desk: this.desk, id: this.playlistId }));
  readonly #preview = new PreviewQuery(this, () => ({ desk: this.desk, id: this.playlistId }));
  readonly #published = new KeptQuery<{ readonly version: PublishedVersion | undefined }>(this, {
    feed: () => this.desk.feed,
    kinds: ['publications'],
    read: async (signal) => ({ version: await publishedVersion(this.desk.api, this.playlistId, signal) }),
  });
  readonly #items = new ItemDesk(this, {
    draft: this.#draft,
    say: (notice) => this.desk.say(notice),
    onCurrent: (id) => this.side?.showItem(id),
    focus: (id) => void this.list?.focusItem(id),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line', 'welcome']);
    new EditorKeys(this, {
      onUndo: () => this.#draft.undo(),
      onRedo: () => this.#draft.redo(),
      onPublish: () => void this.#openPublishing(),
      onStep: (byMs) => this.side?.step(byMs),
      onPlay: () => this.side?.toggle(),
    });
  }

  focusSearch(): void {
    this.pane = 'library';
    void this.updateComplete.then(() => this.library?.focusSearch());
  }

  protected override willUpdate(): void {
    const { playlist } = this.#draft;
    if (playlist !== undefined) this.#preview.show(playlist, this.atMs);
  }

  override render() {
    const { playlist, state } = this.#draft;
    if (state.is === 'absent') return this.#absent();
    if (playlist === undefined) return nothing;
    return html`
      ${this.#head(playlist)} ${this.#news(playlist)}
      <div class="tabs" role="group" aria-label=${texts.panes}>
        ${PANES.map((pane) => this.#tab(pane))}
      </div>
      <div class="panes">
        <vt-library
          class=${this.pane === 'library' ? 'front' : ''}
          .shelf=${this.#shop.shelf}
          .playlist=${playlist}
          playlistId=${this.playlistId}
          ?isReadOnly=${this.#isReadOnly}
          @wish-added=${(event: CustomEvent) => this.#items.add(event.detail)}
          @rule-wanted=${() => this.#items.addRule()}
        ></vt-library>
        ${this.#list(playlist)} ${this.#side(playlist)}
      </div>
      ${this.#dialog(playlist)}
    `;
  }

  #head(playlist: Playlist) {
    return html`<vt-editor-head
      name=${playlist.name}
      .draft=${this.#draft.state}
      .nowMs=${this.desk.feed.now()}
      ?canUndo=${this.#draft.canUndo}
      ?canRedo=${this.#draft.canRedo}
      ?isReadOnly=${this.#isReadOnly}
      .whyNotPublish=${this.desk.whyNot('edit')}
      @renamed=${(event: CustomEvent<string>) => this.#draft.edit({ ...playlist, name: event.detail }, 'name')}
      @undo=${() => this.#draft.undo()}
      @redo=${() => this.#draft.redo()}
      @publish-wanted=${this.#openPublishing}
    ></vt-editor-head>`;
  }

  #news(playlist: Playlist) {
    const published = this.#published.value;
    return html`<vt-draft-news
      .draft=${this.#draft.state}
      .playlist=${playlist}
      .shelf=${this.#shop.shelf}
      .published=${published}
      .nowMs=${this.desk.feed.now()}
      ?isReadOnly=${this.#isReadOnly}
      @keep-mine=${(event: CustomEvent<number>) => void this.#draft.keepMine(event.detail)}
      @take-theirs=${() => this.#draft.takeTheirs()}
      @keep-both=${() => void this.#deeds.keepBoth(playlist)}
      @abandon-wanted=${() => this.#deeds.abandon(published?.version?.playlist)}
    ></vt-draft-news>${this.#failure()}`;
  }

  #failure() {
    const { failure } = this.#deeds;
    if (failure === undefined) return nothing;
    return html`<vt-problem heading=${texts.refused} kept=${texts.keptUnsent} todo=${failure}>
      <wa-button slot="actions" size="s" appearance="outlined" @click=${() => this.#deeds.forgetFailure()}>${texts.understood}</wa-button>
    </vt-problem>`;
  }

  #tab(pane: Pane) {
    const names = { library: texts.library, items: texts.itemsPane, preview: texts.preview };
    return html`<button
      aria-pressed=${pane === this.pane}
      @click=${() => {
        this.pane = pane;
      }}
    >
      ${names[pane]}
    </button>`;
  }

  #list(playlist: Playlist) {
    const items = this.#items;
    return html`<vt-item-list
      class=${this.pane === 'items' ? 'front' : ''}
      .playlist=${playlist}
      .preview=${this.#preview.value}
      .shelf=${this.#shop.shelf}
      .now=${this.desk.feed.now}
      .chosen=${items.chosen}
      .current=${items.current}
      shown=${this.shown}
      ?isReadOnly=${this.#isReadOnly}
      @item-act=${(event: CustomEvent) => items.do(event.detail, (row) => this.library?.wishOf(row))}
      @item-current=${(event: CustomEvent<string>) => items.look(event.detail)}
      @items-chosen=${(event: CustomEvent<ReadonlySet<string>>) => items.choose(event.detail)}
      @form-wanted=${(event: CustomEvent<string>) => this.#openForm(event.detail)}
      @library-wanted=${() => this.focusSearch()}
    ></vt-item-list>`;
  }

  #side(playlist: Playlist) {
    const items = this.#items;
    return html`<vt-preview-pane
      class="side ${this.pane === 'preview' ? 'front' : ''}"
      .desk=${this.desk}
      .playlist=${playlist}
      .preview=${this.#preview.value}
      .problem=${this.#preview.problem}
      .shelf=${this.#shop.shelf}
      .atMs=${this.atMs}
      .meant=${items.meant}
      ?isRuleMeant=${items.isRuleMeant}
      ?isReadOnly=${this.#isReadOnly}
      @item-shown=${(event: CustomEvent<string>) => {
        this.shown = event.detail;
      }}
      @instant-chosen=${(event: CustomEvent<number | undefined>) => {
        this.atMs = event.detail;
      }}
      @item-changed=${(event: CustomEvent) => items.change(event.detail.change, event.detail.touched)}
      @rule-changed=${(event: CustomEvent) => items.changeRule(event.detail.rule, event.detail.touched)}
    ></vt-preview-pane>`;
  }

  #dialog(playlist: Playlist) {
    if (!this.isPublishing) return nothing;
    return html`<vt-publish-dialog
      .desk=${this.desk}
      .shelf=${this.#shop.shelf}
      playlistId=${this.playlistId}
      .playlist=${playlist}
      .drafted=${this.#preview.value}
      .published=${this.#published.value?.version}
      @revert-wanted=${(event: CustomEvent<Playlist>) => {
        this.isPublishing = false;
        void this.#deeds.revert(event.detail);
      }}
      @closed=${() => {
        this.isPublishing = false;
      }}
    ></vt-publish-dialog>`;
  }

  #absent() {
    return html`<vt-empty heading=${texts.gone} text=${texts.goneText}>
      <wa-button slot="actions" variant="brand" href="/console/playlists">${texts.toAll}</wa-button>
    </vt-empty>`;
  }

  get #isReadOnly(): boolean {
    return !this.desk.may('edit');
  }

  #openForm(field: string): void {
    this.pane = 'preview';
    void this.updateComplete.then(() => this.side?.focusField(field));
  }

  #openPublishing = async (): Promise<void> => {
    if (this.#isReadOnly || this.isPublishing) return;
    const [isReady] = await Promise.all([this.#deeds.makeReady(), import('./publish/vt-publish-dialog.ts')]);
    this.isPublishing = isReady;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-playlist-editor': VtPlaylistEditor;
  }
}
