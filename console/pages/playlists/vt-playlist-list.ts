import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Playlist } from '../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { Refused } from '../../link/refused.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { foldedText } from '../../texts/folded-text.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { createPlaylist } from './create-playlist.ts';
import { ShopShelfQuery, type Written } from './shop-shelf.ts';
import { texts } from './texts.ts';
import './vt-playlist-card.ts';

/** From so many on they are searched. */
const MANY = 7;

/** All playlists of the store. */
@customElement('vt-playlist-list')
export class VtPlaylistList extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr));
        gap: var(--wa-space-m);
      }
      wa-input {
        width: 260px;
        max-width: 100%;
      }
      vt-problem {
        margin-block-end: var(--wa-space-m);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private search = '';
  @state() private refusal: Refused | undefined;
  @query('[data-search]') private input!: HTMLElement | null;
  readonly #shop = new ShopShelfQuery(this, () => this.desk);

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  focusSearch(): void {
    this.input?.focus();
  }

  /** Makes an empty one and opens it. */
  readonly create = async (): Promise<void> => {
    if (this.desk.whyNot('edit') !== undefined) return;
    await this.#try(async () => {
      const { id } = await createPlaylist(this.desk.api, { name: texts.newName, items: [], shuffle: false });
      this.desk.go(`/console/playlists/${id}`);
    });
  };

  override render() {
    const { problem } = this.#shop;
    const { playlists } = this.#shop.shelf;
    if (playlists === undefined && problem !== undefined)
      return html`<vt-problem heading=${texts.failedHeading} kept=${texts.screensPlay} todo=${problem.message}></vt-problem>`;
    if (playlists === undefined) return html`<vt-loading><wa-skeleton></wa-skeleton></vt-loading>`;
    if (playlists.length === 0)
      return html`<vt-empty heading=${texts.emptyHeading} text=${texts.emptyText}>
        ${this.#createButton('actions')}<span slot="note">${texts.emptyNote}</span>
      </vt-empty>`;
    const found = this.#found(playlists);
    return html`
      <vt-page-header line=${texts.count(playlists.length)} heading=${texts.title}>
        ${playlists.length < MANY ? nothing : this.#searchInput()} ${this.#createButton('')}
      </vt-page-header>
      ${this.refusal === undefined ? nothing : html`<vt-problem heading=${texts.refused} todo=${this.refusal.message}></vt-problem>`}
      ${found.length === 0 ? html`<p class="quiet" role="status">${texts.nothingFound(this.search)}</p>` : nothing}
      <ul>
        ${repeat(
          found,
          ({ id }) => id,
          (playlist) => this.#card(playlist),
        )}
      </ul>
    `;
  }

  #card(playlist: Written<Playlist>) {
    const reference = `playlists/${playlist.id}`;
    return html`<li>
      <vt-playlist-card
        .desk=${this.desk}
        .playlist=${playlist}
        .draft=${this.#shop.shelf.drafts.find((draft) => draft.reference === reference)}
        @copy-wanted=${() => this.#copy(playlist)}
        @delete-wanted=${() => this.#delete(playlist)}
      ></vt-playlist-card>
    </li>`;
  }

  #createButton(slot: string) {
    const why = this.desk.whyNot('edit');
    return html`<wa-button
      slot=${slot}
      variant="brand"
      data-create
      ?disabled=${why !== undefined}
      title=${why ?? nothing}
      @click=${this.create}
      ><wa-icon slot="start" name="plus"></wa-icon>${texts.create}</wa-button
    >`;
  }

  #searchInput() {
    return html`<wa-input
      class="bare"
      data-search
      type="search"
      with-clear
      label=${texts.search}
      placeholder=${texts.search}
      @input=${(event: Event) => {
        this.search = (event.target as HTMLInputElement).value;
      }}
      ><wa-icon slot="start" name="search"></wa-icon
    ></wa-input>`;
  }

  #found(playlists: readonly Written<Playlist>[]): readonly Written<Playlist>[] {
    const wanted = foldedText(this.search);
    return playlists
      .filter(({ body }) => foldedText(body.name).includes(wanted))
      .sort((one, other) => one.body.name.localeCompare(other.body.name));
  }

  async #copy({ body }: Written<Playlist>): Promise<void> {
    await this.#try(async () => {
      const copy = await createPlaylist(this.desk.api, {
        ...body,
        name: texts.copyOf(body.name).slice(0, 80),
      });
      this.desk.say({ text: texts.copied(copy.body.name) });
    });
  }

  async #delete({ id, body, revision }: Written<Playlist>): Promise<void> {
    await this.#try(async () => {
      await this.desk.api.delete(`playlists/${id}`, revision);
      this.desk.say({
        text: texts.deleted(body.name),
        undo: {
          label: texts.putBack,
          act: async () => {
            await this.desk.api.send(`playlists/${id}/restore`, {
              method: 'POST',
              body: {},
              headers: { 'If-None-Match': '*' },
            });
          },
        },
      });
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.refusal = undefined;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-playlist-list': VtPlaylistList;
  }
}
