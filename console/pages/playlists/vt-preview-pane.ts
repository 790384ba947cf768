import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Item, Playlist } from '../../../playlists/documents/playlist.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { FeedController } from '../../link/feed-controller.ts';
import type { Refused } from '../../link/refused.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import './forms/vt-item-form.ts';
import type { VtItemForm } from './forms/vt-item-form.ts';
import './forms/vt-rule-form.ts';
import { RULE_ROW } from './items/item-rows.ts';
import { itemName, ruleName } from './items/item-words.ts';
import type { PlaylistPreview } from './preview/preview-query.ts';
import './preview/vt-playlist-preview.ts';
import type { VtPlaylistPreview } from './preview/vt-playlist-preview.ts';
import type { ShopShelf } from './shop-shelf.ts';

/**
 * What the playlist looks like, and the settings of what is chosen in it.
 *
 * @fires item-shown - With the id of the item that the preview shows.
 * @fires instant-chosen - With the instant to simulate; `undefined`: now.
 * @fires item-changed
 * @fires rule-changed
 */
@customElement('vt-preview-pane')
export class VtPreviewPane extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .note {
        padding: var(--wa-space-2xs) var(--wa-space-m) 0;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) playlist!: Playlist;
  @property({ attribute: false }) preview: PlaylistPreview | undefined;
  /** Why it could not be made anew. */
  @property({ attribute: false }) problem: Refused | undefined;
  @property({ attribute: false }) shelf!: ShopShelf;
  @property({ attribute: false }) atMs: number | undefined;
  /** The items that the form is about. */
  @property({ attribute: false }) meant: readonly Item[] = [];
  @property({ type: Boolean }) isRuleMeant = false;
  @property({ type: Boolean }) isReadOnly = false;
  @state() private live: LiveList | undefined;
  @query('vt-item-form') private form!: VtItemForm | null;
  @query('vt-playlist-preview') private screen!: VtPlaylistPreview | null;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['live']);
  }

  showItem(id: string): void {
    this.screen?.showItem(id);
  }

  step(byMs: number): void {
    this.screen?.step(byMs);
  }

  toggle(): void {
    this.screen?.toggle();
  }

  focusField(name: string): void {
    void this.updateComplete.then(() => this.form?.focusField(name));
  }

  protected override willUpdate(): void {
    // Announcements lie above a screen; they are nothing of the playlist's.
    const { version, cues } = this.desk.feed.live;
    if (this.live?.version !== version)
      this.live = { version, cues: cues.filter(({ kind }) => kind === 'on-air') };
  }

  override render() {
    return html`
      <vt-playlist-preview
        .programme=${this.preview?.programme}
        .live=${this.live}
        .nameOf=${this.#nameOf}
        .atMs=${this.atMs}
        .now=${this.desk.feed.now}
        @item-shown=${this.#forward}
        @instant-chosen=${this.#forward}
      ></vt-playlist-preview>
      ${this.problem === undefined ? nothing : html`<p class="quiet small note" role="status">${this.problem.message}</p>`}
      ${this.isRuleMeant && this.playlist.rule !== undefined ? this.#ruleForm() : this.#itemForm()}
    `;
  }

  #ruleForm() {
    return html`<vt-rule-form
      .rule=${this.playlist.rule}
      .yielded=${this.preview?.ruleResult ?? []}
      .shelf=${this.shelf}
      ?isReadOnly=${this.isReadOnly}
      @rule-changed=${this.#forward}
    ></vt-rule-form>`;
  }

  #itemForm() {
    return html`<vt-item-form
      .items=${this.meant}
      .playlist=${this.playlist}
      .shelf=${this.shelf}
      ?isReadOnly=${this.isReadOnly}
      @item-changed=${this.#forward}
    ></vt-item-form>`;
  }

  readonly #nameOf = (id: string): string => {
    const { items, rule } = this.playlist;
    if (id === RULE_ROW && rule !== undefined) return ruleName(rule);
    const item = items.find((one) => one.id === id);
    return item === undefined ? id : itemName(item, this.shelf);
  };

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-preview-pane': VtPreviewPane;
  }
}
