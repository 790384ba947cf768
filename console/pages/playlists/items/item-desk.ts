import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Item, Playlist, Rule } from '../../../../playlists/documents/playlist.ts';
import type { Notice } from '../../../app/desk.ts';
import type { PlaylistDraft } from '../draft/playlist-draft.ts';
import { texts } from '../texts.ts';
import {
  changeItems,
  duplicateItems,
  type ItemChange,
  insertItems,
  moveItems,
  removeItems,
  restoreItems,
  stepItems,
  withChange,
} from './item-edits.ts';
import { RULE_ROW } from './item-rows.ts';
import { type ItemWish, newItem, newRule } from './new-items.ts';
import type { ItemAct } from './vt-item-list.ts';

export interface ItemDeskOptions {
  readonly draft: PlaylistDraft;
  readonly say: (notice: Notice) => void;
  /** Another item is looked at. */
  readonly onCurrent: (id: string) => void;
  /** Gives the focus to an item's row. */
  readonly focus: (id: string) => void;
}

/** What is done to the items of a draft, and which of them are meant. */
export class ItemDesk implements ReactiveController {
  /** Those that are ticked. */
  chosen: ReadonlySet<string> = new Set();
  /** The one that is looked at. */
  current = '';
  readonly #host: ReactiveControllerHost;
  readonly #options: ItemDeskOptions;

  constructor(host: ReactiveControllerHost, options: ItemDeskOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** An undo may take away what was chosen. */
  hostUpdate(): void {
    const ids = new Set(this.#playlist?.items.map(({ id }) => id));
    if ([...this.chosen].some((id) => !ids.has(id)))
      this.chosen = new Set([...this.chosen].filter((id) => ids.has(id)));
  }

  /** What the form is about: all that are ticked, else the one that is looked at. */
  get meant(): readonly Item[] {
    const ids = this.chosen.size > 0 ? this.chosen : new Set([this.current]);
    return this.#playlist?.items.filter(({ id }) => ids.has(id)) ?? [];
  }

  /** The form is about the rule. */
  get isRuleMeant(): boolean {
    return this.chosen.size === 0 && this.current === RULE_ROW;
  }

  choose(chosen: ReadonlySet<string>): void {
    this.chosen = chosen;
    this.#host.requestUpdate();
  }

  look(id: string): void {
    if (this.current === id) return;
    this.current = id;
    this.#host.requestUpdate();
    this.#options.onCurrent(id);
  }

  /** Behind the item that is looked at, else at the end. */
  add(wish: ItemWish): void {
    const items = this.#playlist?.items ?? [];
    const at = items.findIndex(({ id }) => id === this.current);
    this.#insert(wish, at < 0 ? items.length : at + 1);
  }

  /** @param wishOf - What a row stands for that was dragged out of the library. */
  do(act: ItemAct, wishOf: (row: HTMLElement) => ItemWish | undefined): void {
    const playlist = this.#playlist;
    if (playlist === undefined) return;
    switch (act.act) {
      case 'move':
        this.#edit(moveItems(playlist, act.ids, act.before));
        return;
      case 'step':
        this.#edit(stepItems(playlist, act.ids, act.by), `step ${[...act.ids].join()}`);
        // Rendering moved the row; the focus goes with it.
        this.#options.focus(this.chosen.size > 1 ? this.current : ([...act.ids][0] ?? ''));
        return;
      case 'remove':
        this.#remove(playlist, act.ids);
        return;
      case 'duplicate': {
        const copied = duplicateItems(playlist, act.ids);
        this.#edit(copied.playlist);
        this.chosen = act.ids.size > 1 ? new Set(copied.ids) : new Set();
        this.#show(copied.ids[0]);
        return;
      }
      case 'drop': {
        const wish = wishOf(act.row);
        const at = playlist.items.findIndex(({ id }) => id === act.before);
        if (wish !== undefined) this.#insert(wish, at < 0 ? playlist.items.length : at);
        return;
      }
      case 'shuffle':
        this.#edit({ ...playlist, shuffle: act.isOn });
    }
  }

  change(change: ItemChange, touched: string): void {
    const playlist = this.#playlist;
    if (playlist === undefined) return;
    this.#edit(changeItems(playlist, new Set(this.meant.map(({ id }) => id)), change), touched);
  }

  addRule(): void {
    const playlist = this.#playlist;
    if (playlist === undefined) return;
    if (playlist.rule === undefined) this.#edit({ ...playlist, rule: newRule() });
    this.chosen = new Set();
    this.look(RULE_ROW);
  }

  changeRule(rule: Rule | undefined, touched: string): void {
    const playlist = this.#playlist;
    if (playlist !== undefined) this.#edit(withChange(playlist, { rule }), touched);
  }

  #insert(wish: ItemWish, index: number): void {
    const playlist = this.#playlist;
    if (playlist === undefined) return;
    const inserted = insertItems(playlist, [newItem(wish)], index);
    this.#edit(inserted.playlist);
    this.#show(inserted.ids[0]);
  }

  #remove(playlist: Playlist, ids: ReadonlySet<string>): void {
    const last = playlist.items.findLastIndex(({ id }) => ids.has(id));
    const rest = removeItems(playlist, ids);
    const next = playlist.items[last + 1]?.id ?? rest.items.at(-1)?.id;
    this.#edit(rest);
    this.chosen = new Set();
    if (next !== undefined) this.#options.focus(next);
    this.#options.say({
      text: texts.removed(ids.size),
      undo: {
        label: texts.undoRemoval(ids.size),
        act: async () => {
          const now = this.#playlist;
          if (now !== undefined) this.#edit(restoreItems(now, playlist, ids));
        },
      },
    });
  }

  #show(id: string | undefined): void {
    if (id !== undefined) this.look(id);
  }

  get #playlist(): Playlist | undefined {
    return this.#options.draft.playlist;
  }

  #edit(playlist: Playlist, touched?: string): void {
    this.#options.draft.edit(playlist, touched);
  }
}
