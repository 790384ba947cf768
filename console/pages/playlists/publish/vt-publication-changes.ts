import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { durationText, listText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { itemName, ruleName } from '../items/item-words.ts';
import { type PlaylistChanges, playlistChanges } from '../items/playlist-changes.ts';
import { loopMsOf, type PlaylistPreview } from '../preview/preview-query.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { texts } from './texts.ts';
import './vt-film-strip.ts';

/** A playlist before and after, as strips of its loop, and in words. */
@customElement('vt-publication-changes')
export class VtPublicationChanges extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs) var(--wa-space-m);
      }
    `,
  ];

  @property({ attribute: false }) shelf!: ShopShelf;
  /** What screens play; `undefined`: nothing is published. */
  @property({ attribute: false }) published: Playlist | undefined;
  @property({ attribute: false }) publishedPreview: PlaylistPreview | undefined;
  @property({ attribute: false }) draft!: Playlist;
  @property({ attribute: false }) draftPreview: PlaylistPreview | undefined;

  override render() {
    const { published, draft } = this;
    const changes = playlistChanges(published, draft);
    const [before, then] = [this.publishedPreview?.programme, this.draftPreview?.programme];
    return html`
      <p class="small quiet">
        ${published === undefined ? texts.nothingBefore : texts.before(durationText(loopMsOf(before)))}
      </p>
      ${
        before === undefined
          ? nothing
          : html`<vt-film-strip .programme=${before} .removed=${changes.removed}></vt-film-strip>`
      }
      <p class="small quiet">${texts.after(durationText(loopMsOf(then)))}</p>
      <vt-film-strip .programme=${then} .added=${changes.added}></vt-film-strip>
      <div class="counts">${this.#counts(changes)}</div>
    `;
  }

  #counts(changes: PlaylistChanges) {
    const lists = [
      ['added', changes.added],
      ['removed', changes.removed],
      ['moved', changes.moved],
      ['edited', changes.edited],
    ] as const;
    const { name, rule } = this.draft;
    return html`${lists.map(([what, ids]) =>
      ids.length === 0
        ? nothing
        : html`<span><strong>${texts[what](ids.length)}</strong> ${listText(ids.map((id) => this.#nameOf(id)))}</span>`,
    )}
    ${changes.isRenamed ? html`<span>${texts.renamed(name)}</span>` : nothing}
    ${
      changes.isRuleChanged
        ? html`<span><strong>${texts.ruleChanged}</strong> ${rule ? ruleName(rule) : nothing}</span>`
        : nothing
    }
    ${changes.isOrderChanged ? html`<span>${texts.orderChanged}</span>` : nothing}`;
  }

  #nameOf(id: string): string {
    const find = (one: Playlist | undefined) => one?.items.find((item) => item.id === id);
    const item = find(this.draft) ?? find(this.published);
    return item === undefined ? id : itemName(item, this.shelf);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-publication-changes': VtPublicationChanges;
  }
}
