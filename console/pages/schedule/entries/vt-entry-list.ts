import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { place } from '../../../parts/place.ts';
import { RovingFocus } from '../../../parts/roving-focus.ts';
import '../../../parts/vt-state-pill.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlannedScreen } from '../schedule-reading.ts';
import { texts } from '../texts.ts';
import { playedBy } from '../week/playlist-hues.ts';
import {
  aimedAt,
  entryName,
  playsWords,
  type ShopNames,
  targetWords,
  weightWords,
} from '../words/entry-words.ts';
import { ruleWords } from '../words/rule-words.ts';
import { wordTexts } from '../words/texts.ts';
import type { EntryDeed } from './entry-deeds.ts';
import { entryListStyles } from './entry-list-styles.ts';
import { nextPlayWords } from './next-play-words.ts';
import type { NextPlay } from './next-plays.ts';

/**
 * All entries, each said in words.
 *
 * @fires entry-deed - `detail`: `{ deed, entry }`.
 */
@customElement('vt-entry-list')
export class VtEntryList extends ConsoleElement {
  static override styles = [commonStyles, entryListStyles];

  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) nextPlays: ReadonlyMap<string, NextPlay> = new Map();
  /** Entries that are not what plays: new, or changed. */
  @property({ attribute: false }) drafts: ReadonlyMap<string, 'added' | 'edited'> = new Map();
  @property({ attribute: false }) screens: readonly PlannedScreen[] = [];
  @property({ attribute: false }) names!: ShopNames;
  @property({ attribute: false }) hues: ReadonlyMap<string, number> = new Map();
  @property() today = '';
  @property({ attribute: false }) nowMs = 0;
  /** Why nothing can be changed. */
  @property({ attribute: false }) whyFixed: string | undefined;

  constructor() {
    super();
    new RovingFocus(this, 'a.name');
  }

  override render() {
    return html`<div class="head" aria-hidden="true">
        <span>${texts.columnEntry}</span><span>${texts.columnRule}</span><span>${texts.columnTarget}</span
        ><span>${texts.columnPriority}</span><span>${texts.columnNext}</span><span></span><span></span>
      </div>
      <ul aria-label=${texts.entries}>
        ${repeat(
          this.entries,
          ({ id }) => id,
          (entry) => this.#row(entry),
        )}
      </ul>`;
  }

  #row(entry: Entry) {
    const { names } = this;
    const name = entryName(entry, names);
    const draft = this.drafts.get(entry.id);
    const next = this.nextPlays.get(entry.id);
    const { words, tone } = nextPlayWords(next, this.nowMs);
    return html`<li
      class="row ${entry.isOn ? '' : 'off'}"
      data-entry=${entry.id}
      ${place({ '--hue': this.hues.get(playedBy(entry)) ?? 0 })}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, entry)}
    >
      <div>
        <a class="name" href=${`/console/schedule/entries/${entry.id}`}>${name}</a>
        <span class="plays">
          ${entry.name === '' ? nothing : playsWords(entry, names)}
          ${
            draft === undefined
              ? nothing
              : html`<vt-state-pill tone="warning">${draft === 'added' ? texts.neverPublished : texts.inDraft}</vt-state-pill>`
          }
        </span>
      </div>
      <span class="rule">${ruleWords(entry, this.today)}</span>
      <span class="where">${this.#where(entry)}</span>
      <span class="priority"><span class="label">${texts.priorityIs} </span>${weightWords(entry)}</span>
      <span class="next ${tone}">${words}</span>
      <wa-switch
        class="switch"
        size="s"
        title=${this.whyFixed ?? nothing}
        .checked=${entry.isOn}
        ?disabled=${this.whyFixed !== undefined}
        @change=${() => this.#ask('turn', entry)}
        ><span class="unseen">${texts.turnOn(name)}</span></wa-switch>
      ${this.#menu(entry, name)}
    </li>`;
  }

  #where(entry: Entry) {
    const words = targetWords(entry.target, this.names);
    const count = aimedAt(entry.target, this.screens).length;
    return texts.whereCount(words, wordTexts.countScreens(count));
  }

  #menu(entry: Entry, name: string) {
    const isFixed = this.whyFixed !== undefined;
    const choose = (event: CustomEvent<{ readonly item: { readonly value: string } }>) =>
      this.#ask(event.detail.item.value as EntryDeed | 'why', entry);
    return html`<div class="more">
      <wa-dropdown placement="bottom-end" @wa-select=${choose}>
        <wa-button slot="trigger" class="menu" size="s" appearance="plain">
          <wa-icon name="ellipsis" label=${texts.more(name)}></wa-icon>
        </wa-button>
        <wa-dropdown-item value="why"><wa-icon slot="icon" name="info"></wa-icon>${texts.why}</wa-dropdown-item>
        <wa-dropdown-item value="duplicate" ?disabled=${isFixed}>
          <wa-icon slot="icon" name="copy"></wa-icon>${texts.duplicate}
        </wa-dropdown-item>
        <wa-dropdown-item value="delete" variant="danger" ?disabled=${isFixed}>
          <wa-icon slot="icon" name="trash"></wa-icon>${texts.delete}
        </wa-dropdown-item>
      </wa-dropdown>
    </div>`;
  }

  #onKey(event: KeyboardEvent, entry: Entry): void {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLAnchorElement) || this.whyFixed !== undefined) return;
    const isCopy = event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Delete' && !isCopy) return;
    event.preventDefault();
    this.#ask(isCopy ? 'duplicate' : 'delete', entry);
  }

  #ask(deed: EntryDeed | 'why', entry: Entry): void {
    this.dispatchEvent(new CustomEvent('entry-deed', { detail: { deed, entry } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-entry-list': VtEntryList;
  }
}
