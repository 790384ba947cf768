import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { RovingFocus } from '../../../parts/roving-focus.ts';
import { locale } from '../../../texts/locale.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { ItemSource } from '../items/item-sorting.ts';
import type { ItemWish } from '../items/new-items.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import {
  LIBRARY_TABS,
  type LibraryEntry,
  type LibraryTab,
  libraryEntries,
  matchingEntries,
} from './library-entries.ts';
import { libraryStyles } from './library-styles.ts';
import { texts } from './texts.ts';

/** Rows that are drawn: nobody scrolls further, people search. */
const SHOWN = 60;

/**
 * What can be put into the playlist: searched as it is typed, added with Enter or a press, or dragged to its place.
 *
 * @fires wish-added - With an ItemWish.
 * @fires rule-wanted
 */
@customElement('vt-library')
export class VtLibrary extends ConsoleElement {
  static override styles = [commonStyles, libraryStyles];

  @property({ attribute: false }) shelf!: ShopShelf;
  @property({ attribute: false }) playlist!: Playlist;
  /** Id of the playlist that is edited. */
  @property() playlistId = '';
  @property({ type: Boolean }) isReadOnly = false;
  @state() private tab: LibraryTab = 'products';
  @state() private search = '';
  @query('ul') private list!: HTMLElement | null;
  @query('[data-search]') private input!: HTMLElement | null;

  constructor() {
    super();
    new RovingFocus(this, 'button[data-entry]');
    new ItemSource(
      this,
      () => this.list,
      () => !this.isReadOnly,
    );
  }

  /** The wish of a row that was dragged out of here. */
  wishOf(row: HTMLElement): ItemWish | undefined {
    return this.#found().find(({ id }) => id === row.dataset.entry)?.wish;
  }

  focusSearch(): void {
    this.input?.focus();
  }

  override render() {
    const found = this.#found();
    return html`
      <wa-input
        class="bare"
        data-search
        type="search"
        size="s"
        with-clear
        label=${texts.search}
        placeholder=${texts.search}
        .value=${this.search}
        @input=${this.#typed}
        @keydown=${this.#searchKey}
        ><wa-icon slot="start" name="search"></wa-icon
      ></wa-input>
      <div class="tabs" role="tablist" aria-label=${texts.library} @keydown=${this.#tabKey}>
        ${LIBRARY_TABS.map((tab) => this.#tabButton(tab))}
      </div>
      <div class="scroll" id="found" role="tabpanel" aria-label=${texts[this.tab]}>
        ${this.#heading(found)}
        <ul>
          ${repeat(
            found.slice(0, SHOWN),
            ({ id }) => id,
            (entry) => this.#row(entry),
          )}
        </ul>
      </div>
      ${this.isReadOnly ? nothing : this.#foot()}
    `;
  }

  #tabButton(tab: LibraryTab) {
    const isSelected = tab === this.tab;
    const count = this.search.trim() === '' ? undefined : this.#matching(tab).length;
    return html`<button
      role="tab"
      id=${`tab-${tab}`}
      aria-controls="found"
      aria-selected=${isSelected}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => {
        this.tab = tab;
      }}
    >
      ${texts[tab]}${count === undefined ? nothing : html` <span>${count}</span>`}
    </button>`;
  }

  #heading(found: readonly LibraryEntry[]) {
    const search = this.search.trim();
    if (found.length > SHOWN) return html`<p class="quiet small">${texts.firstOf(SHOWN, found.length)}</p>`;
    if (found.length > 0) return html`<p class="quiet small">${texts.found(found.length)}</p>`;
    if (search !== '') return html`<p class="quiet" role="status">${texts.nothing(search)}</p>`;
    const link =
      this.tab === 'media'
        ? html`<a href="/console/media">${texts.toMedia}</a>`
        : this.tab === 'products'
          ? html`<a href="/console/products">${texts.toProducts}</a>`
          : nothing;
    return html`<p class="quiet">${texts.noneYet} ${link}</p>`;
  }

  #row(entry: LibraryEntry) {
    const times = this.#timesThere(entry.wish);
    const detail = [entry.detail, ...(times === 0 ? [] : [texts.already(times)])].filter(
      (text) => text !== '',
    );
    return html`<li data-sortable data-entry=${entry.id} data-ghost=${entry.name}>
      <button
        data-entry=${entry.id}
        ?disabled=${this.isReadOnly}
        aria-label=${texts.add(entry.name)}
        @click=${() => this.#add(entry.wish)}
      >
        ${
          entry.picture === undefined
            ? html`<span class="picture"><wa-icon name=${entry.icon}></wa-icon></span>`
            : html`<img class="picture" alt="" loading="lazy" draggable="false" src=${`/media/${entry.picture}/w320`} />`
        }
        <span class="words"
          ><span>${entry.name}</span><small class="quiet">${detail.join(' · ')}</small></span
        >
        <kbd aria-hidden="true">${texts.enter}</kbd>
      </button>
    </li>`;
  }

  #foot() {
    return html`<div class="foot">
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.#add({ kind: 'message', locale: this.shelf.store?.locales[0] ?? locale(), title: texts.newMessage })}
      >
        <wa-icon slot="start" name="message"></wa-icon>${texts.message}
      </wa-button>
      <h2>${texts.wholeShelf}</h2>
      <p class="quiet small">${texts.wholeShelfText}</p>
      <wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new CustomEvent('rule-wanted'))}>
        <wa-icon slot="start" name="rule"></wa-icon>${
          this.playlist.rule === undefined ? texts.addRule : texts.editRule
        }
      </wa-button>
    </div>`;
  }

  #found(): readonly LibraryEntry[] {
    return this.#matching(this.tab);
  }

  #matching(tab: LibraryTab): readonly LibraryEntry[] {
    const all = libraryEntries(tab, this.shelf, this.playlistId);
    return this.search.trim() === '' ? all : matchingEntries(all, this.search);
  }

  #timesThere(wish: ItemWish): number {
    const key = wish.kind === 'spotlight' ? wish.product : wish.kind === 'media' ? wish.media : undefined;
    if (key === undefined) return 0;
    return this.playlist.items.filter(
      (item) =>
        (item.kind === 'spotlight' && item.product === key) || (item.kind === 'media' && item.media === key),
    ).length;
  }

  #add(wish: ItemWish): void {
    this.dispatchEvent(new CustomEvent('wish-added', { detail: wish }));
  }

  #typed = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  /** Enter adds the first that is found, an arrow goes to it. */
  #searchKey = (event: KeyboardEvent): void => {
    const [first] = this.#found();
    if (event.key === 'Enter' && first !== undefined && !this.isReadOnly && this.search.trim() !== '')
      this.#add(first.wish);
    else if (event.key === 'ArrowDown')
      this.renderRoot.querySelector<HTMLElement>('button[data-entry]')?.focus();
    else return;
    event.preventDefault();
  };

  #tabKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = LIBRARY_TABS.indexOf(this.tab) + by;
    this.tab = LIBRARY_TABS[(next + LIBRARY_TABS.length) % LIBRARY_TABS.length] ?? 'products';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-library': VtLibrary;
  }
}
