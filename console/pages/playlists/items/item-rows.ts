import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Rule } from '../../../../playlists/documents/playlist.ts';
import type { Programme, Slot } from '../../../../playlists/programme/programme.ts';
import { durationText } from '../../../texts/formats.ts';
import '../../../parts/vt-state-pill.ts';
import '../preview/vt-slide-thumbnail.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { isOver, itemBadges, itemKind, itemName, ruleName } from './item-words.ts';
import { texts } from './texts.ts';
import type { RowAct } from './vt-row-menu.ts';
import './vt-row-menu.ts';

/** Stands for the rule where items are named. */
export const RULE_ROW = 'rule';

interface Row {
  /** From 1. */
  readonly number: number;
  readonly programme: Programme | undefined;
  /** Where it plays in a loop. */
  readonly slots: readonly Slot[];
  readonly isCurrent: boolean;
  readonly isShown: boolean;
  readonly onLook: () => void;
}

export interface ItemRow extends Row {
  readonly item: Item;
  readonly shelf: ShopShelf;
  readonly nowMs: number;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  /** What follows the pointer while it is dragged. */
  readonly ghost: string;
  readonly onToggle: () => void;
  readonly onAct: (act: RowAct) => void;
}

/** A row of an item: handle, box, number, picture, name over kind, badges, duration, actions. */
export function itemRow(row: ItemRow): TemplateResult {
  const { item, shelf, nowMs, isChosen } = row;
  const name = itemName(item, shelf);
  const lasts = item.kind === 'playlist' ? lengthOf(row.slots) : item.durationMs * item.weight;
  return html`<li
    data-item=${item.id}
    data-sortable
    data-ghost=${row.ghost}
    aria-current=${row.isCurrent}
    class="${isChosen ? 'chosen' : ''} ${isOver(item, nowMs) ? 'over' : ''}"
    @click=${(event: Event) => isForRow(event) && row.onLook()}
    @focus=${row.onLook}
  >
    <span class="handle" aria-hidden="true"><wa-icon name="grip-vertical"></wa-icon></span>
    <label class="box"
      ><input type="checkbox" tabindex="-1" .checked=${isChosen} aria-label=${texts.select(name)} @change=${row.onToggle}
    /></label>
    <span class="number quiet">${row.number}</span>
    ${thumbnail(row)} ${words(name, itemKind(item, shelf), row.isShown)}
    <span class="badges">
      ${itemBadges(item, nowMs).map(
        ({ tone, icon, text }) => html`<vt-state-pill tone=${tone} icon=${icon}>${text}</vt-state-pill>`,
      )}
    </span>
    <span class="lasts">${durationText(lasts)}</span>
    ${
      row.isReadOnly
        ? nothing
        : html`<vt-row-menu
            name=${name}
            @row-act=${(event: CustomEvent<RowAct>) => row.onAct(event.detail)}
          ></vt-row-menu>`
    }
  </li>`;
}

/** The row of what a rule yields: behind the items, whatever their order. */
export function ruleRow(rule: Rule, row: Row): TemplateResult {
  const kind = { icon: 'rule', word: texts.rule(row.slots.length) };
  return html`<li data-item=${RULE_ROW} aria-current=${row.isCurrent} @click=${row.onLook} @focus=${row.onLook}>
    <span class="handle"></span><span class="box"></span><span class="number quiet">${row.number}</span>
    ${thumbnail(row)} ${words(ruleName(rule), kind, row.isShown)}
    <span class="badges"></span>
    <span class="lasts">${durationText(lengthOf(row.slots))}</span>
    <span></span>
  </li>`;
}

function thumbnail({ programme, slots }: Row) {
  return html`<vt-slide-thumbnail .programme=${programme} .place=${slots[0]}></vt-slide-thumbnail>`;
}

function words(name: string, kind: { readonly icon: string; readonly word: string }, isShown: boolean) {
  return html`<span class="name">
    <strong>${name}</strong>
    <small class="quiet"
      ><wa-icon name=${kind.icon}></wa-icon>${kind.word}${
        isShown ? html` · <span class="shown">${texts.shownNow}</span>` : nothing
      }</small
    >
  </span>`;
}

/** A box ticks, a menu opens: neither asks for the preview. */
function isForRow(event: Event): boolean {
  const [target] = event.composedPath();
  return !(target instanceof HTMLElement && target.closest('label, vt-row-menu, button') !== null);
}

/** How long slots last together, milliseconds. */
export function lengthOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
