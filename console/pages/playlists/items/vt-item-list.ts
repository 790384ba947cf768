import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { Item, Playlist, Rule } from '../../../../playlists/documents/playlist.ts';
import type { Slot } from '../../../../playlists/programme/programme.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { RovingFocus } from '../../../parts/roving-focus.ts';
import '../../../parts/vt-selection-bar.ts';
import { durationText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { loopMsOf, type PlaylistPreview, slotsByItem } from '../preview/preview-query.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { itemListStyles } from './item-list-styles.ts';
import { itemRow, lengthOf, RULE_ROW, ruleRow } from './item-rows.ts';
import { ItemSorting } from './item-sorting.ts';
import { type KeyAct, keyAct } from './list-keys.ts';
import { texts } from './texts.ts';
import type { RowAct } from './vt-row-menu.ts';

/** What is done to items; the editor does it (`item-edits.ts`). */
export type ItemAct =
  | { readonly act: 'move'; readonly ids: ReadonlySet<string>; readonly before: string | undefined }
  | { readonly act: 'step'; readonly ids: ReadonlySet<string>; readonly by: -1 | 1 }
  | { readonly act: 'remove' | 'duplicate'; readonly ids: ReadonlySet<string> }
  | { readonly act: 'drop'; readonly row: HTMLElement; readonly before: string | undefined }
  | { readonly act: 'shuffle'; readonly isOn: boolean };

/**
 * The items of a playlist in order. Dragged by their handles, or moved with Alt and the arrows.
 *
 * @fires item-act - With an {@link ItemAct}.
 * @fires item-current - With the id of the item that is looked at.
 * @fires items-chosen - With the ids of those that are ticked.
 * @fires form-wanted - With the id of the item to edit, and the field that is meant.
 * @fires library-wanted
 */
@customElement('vt-item-list')
export class VtItemList extends ConsoleElement {
  static override styles = [commonStyles, itemListStyles];

  @property({ attribute: false }) playlist!: Playlist;
  @property({ attribute: false }) preview: PlaylistPreview | undefined;
  @property({ attribute: false }) shelf!: ShopShelf;
  /** Controller time. */
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property() current = '';
  /** The item that the preview shows at this moment. */
  @property() shown = '';
  @property({ type: Boolean }) isReadOnly = false;
  @query('ol') private list!: HTMLElement | null;
  #slots: ReadonlyMap<string, readonly Slot[]> = new Map();

  constructor() {
    super();
    new RovingFocus(this, '[data-item]');
    new ItemSorting(this, {
      list: () => this.list,
      isEnabled: () => !this.isReadOnly,
      onMoved: (row, before) =>
        this.#act({ act: 'move', ids: this.#meant(row.dataset.item ?? ''), before: before?.dataset.item }),
      onDropped: (row, before) => this.#act({ act: 'drop', row, before: before?.dataset.item }),
    });
  }

  /** Once a programme: hundreds of rows ask. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('preview')) this.#slots = slotsByItem(this.preview?.programme);
  }

  override render() {
    const { items, rule } = this.playlist;
    const slots = this.#slots;
    const count = items.length + (rule === undefined ? 0 : 1);
    return html`<header>
        <p>
          <strong>${texts.count(count)}</strong>
          <span class="quiet">· ${texts.loop(durationText(loopMsOf(this.preview?.programme)))}</span>
        </p>
        ${this.#order()}
        <wa-button size="s" appearance="outlined" ?disabled=${this.isReadOnly} @click=${() => this.#tell('library-wanted')}>
          <wa-icon slot="start" name="plus"></wa-icon>${texts.add}
        </wa-button>
      </header>
      <div class="scroll">
        <ol aria-label=${texts.items} @keydown=${this.#key}>
          ${repeat(
            items,
            ({ id }) => id,
            (item, index) => this.#row(item, index, slots.get(item.id)),
          )}
          ${rule === undefined ? nothing : this.#ruleRow(rule, slots.get(RULE_ROW))}
        </ol>
        ${count > 0 ? nothing : html`<div class="empty"><h2>${texts.empty}</h2><p class="quiet">${texts.emptyText}</p></div>`}
      </div>
      ${this.chosen.size === 0 ? nothing : this.#selectionBar()}`;
  }

  #order() {
    return html`<wa-dropdown @wa-select=${this.#orderChosen}>
      <wa-button slot="trigger" size="s" appearance="plain" with-caret ?disabled=${this.isReadOnly}>
        ${this.playlist.shuffle ? texts.shuffled : texts.inOrder}
      </wa-button>
      <wa-dropdown-item value="in-order">${texts.inOrder}</wa-dropdown-item>
      <wa-dropdown-item value="shuffled">${texts.shuffled}</wa-dropdown-item>
    </wa-dropdown>`;
  }

  #row(item: Item, index: number, slots: readonly Slot[] = []) {
    const { id } = item;
    const meant = this.#meant(id);
    return itemRow({
      item,
      slots,
      number: index + 1,
      programme: this.preview?.programme,
      shelf: this.shelf,
      nowMs: this.now(),
      isCurrent: id === this.current,
      isShown: id === this.shown,
      isChosen: this.chosen.has(id),
      isReadOnly: this.isReadOnly,
      ghost: texts.drop(meant.size, durationText(this.#lengthOf(meant))),
      onLook: () => this.#tell('item-current', id),
      onToggle: () => this.#toggle(id),
      onAct: (act) => this.#rowAct(id, act),
    });
  }

  #ruleRow(rule: Rule, slots: readonly Slot[] = []) {
    return ruleRow(rule, {
      slots,
      number: this.playlist.items.length + 1,
      programme: this.preview?.programme,
      isCurrent: this.current === RULE_ROW,
      isShown: this.shown === RULE_ROW,
      onLook: () => this.#tell('item-current', RULE_ROW),
    });
  }

  #selectionBar() {
    const { chosen } = this;
    return html`<vt-selection-bar
      heading=${texts.selected(chosen.size)}
      total=${durationText(this.#lengthOf(chosen))}
    >
      <button @click=${() => this.#tell('form-wanted', 'durationMs')}>
        <wa-icon name="stopwatch"></wa-icon>${texts.duration}
      </button>
      <button @click=${() => this.#tell('form-wanted', 'validFromMs')}>
        <wa-icon name="schedule"></wa-icon>${texts.dates}
      </button>
      <button @click=${() => this.#act({ act: 'duplicate', ids: chosen })}>
        <wa-icon name="copy"></wa-icon>${texts.duplicate}
      </button>
      <button @click=${() => this.#act({ act: 'remove', ids: chosen })}>
        <wa-icon name="trash"></wa-icon>${texts.remove}
      </button>
      <button aria-label=${texts.clear} @click=${() => this.#choose(new Set())}><wa-icon name="xmark"></wa-icon></button>
    </vt-selection-bar>`;
  }

  /** Puts the focus on an item's row, once it is there. */
  async focusItem(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-item="${id}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** What is meant by an item: all that are ticked, where it is one of them. */
  #meant(id: string): ReadonlySet<string> {
    return this.chosen.has(id) ? this.chosen : new Set([id]);
  }

  #lengthOf(ids: ReadonlySet<string>): number {
    return [...ids].reduce((sum, id) => sum + lengthOf(this.#slots.get(id) ?? []), 0);
  }

  #key = (event: KeyboardEvent): void => {
    const row = event.composedPath()[0];
    const id = row instanceof HTMLElement ? row.dataset.item : undefined;
    const act = id === undefined ? undefined : keyAct(event);
    if (id === undefined || act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#take(act, id);
  };

  #take(act: KeyAct, id: string): void {
    const isItem = id !== RULE_ROW;
    const ids = this.#meant(id);
    if (act.is === 'form') this.#tell('form-wanted', 'durationMs');
    else if (act.is === 'choose-all') this.#choose(new Set(this.playlist.items.map((item) => item.id)));
    else if (act.is === 'clear') this.#choose(new Set());
    else if (!isItem) return;
    else if (act.is === 'toggle') this.#toggle(id);
    else if (act.is === 'extend') this.#extend(id, act.by);
    else if (this.isReadOnly) return;
    else if (act.is === 'step') this.#act({ act: 'step', ids, by: act.by });
    else this.#act({ act: act.is, ids });
  }

  /** Shift with an arrow: this one, and the next one too. */
  #extend(id: string, by: -1 | 1): void {
    const { items } = this.playlist;
    const next = items[items.findIndex((item) => item.id === id) + by];
    if (next === undefined) return;
    this.#choose(new Set([...this.chosen, id, next.id]));
    void this.focusItem(next.id);
  }

  #toggle(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.#choose(chosen);
  }

  #choose(chosen: ReadonlySet<string>): void {
    this.#tell('items-chosen', chosen);
  }

  #orderChosen = (event: CustomEvent<{ item: { value: string } }>): void => {
    this.#act({ act: 'shuffle', isOn: event.detail.item.value === 'shuffled' });
  };

  #rowAct(id: string, act: RowAct): void {
    const ids = this.#meant(id);
    if (act === 'form') {
      this.#tell('item-current', id);
      this.#tell('form-wanted', 'durationMs');
    } else if (act === 'up' || act === 'down') this.#act({ act: 'step', ids, by: act === 'up' ? -1 : 1 });
    else this.#act({ act, ids });
  }

  #act(detail: ItemAct): void {
    this.#tell('item-act', detail);
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-item-list': VtItemList;
  }
}
