import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { countOf, type ScheduleChanges } from '../entries/entry-changes.ts';
import { entryName, playsWords, type ShopNames, targetWords, weightWords } from '../words/entry-words.ts';
import { ruleWords } from '../words/rule-words.ts';
import { publishTexts as texts } from './texts.ts';

/** What a publication changes of the schedule, entry by entry, in words; of what is edited the former words too. */
@customElement('vt-schedule-changes')
export class VtScheduleChanges extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      h4 {
        margin: var(--wa-space-s) 0 2px;
        font-size: var(--wa-font-size-m);
      }
      li {
        padding: 6px 0 6px 10px;
        border-inline-start: 4px solid var(--wa-color-brand-fill-loud);
        margin-block-end: 6px;
        font-size: var(--wa-font-size-s);
      }
      li.removed {
        border-color: var(--wa-color-neutral-70);
        color: var(--wa-color-text-quiet);
      }
      li.removed strong {
        text-decoration: line-through;
      }
    `,
  ];

  /** `undefined`: what is published is not known. */
  @property({ attribute: false }) changes: ScheduleChanges | undefined;
  @property({ attribute: false }) names!: ShopNames;
  @property() today = '';

  override render() {
    const { changes } = this;
    if (changes === undefined) return html`<p>${texts.unknown}</p>`;
    if (countOf(changes) === 0) return html`<p>${texts.nothingChanges}</p>`;
    const { added, edited, removed } = changes;
    return html`
      ${this.#group(texts.added(added.length), added, (entry) => this.#row(entry, 'added'))}
      ${this.#group(texts.edited(edited.length), edited, ({ before, after }) => this.#row(after, 'edited', before))}
      ${this.#group(texts.removed(removed.length), removed, (entry) => this.#row(entry, 'removed'))}
    `;
  }

  #group<T>(heading: string, list: readonly T[], row: (one: T) => unknown) {
    if (list.length === 0) return nothing;
    return html`<h4>${heading}</h4>
      <ul>
        ${list.map(row)}
      </ul>`;
  }

  #row(entry: Entry, is: string, before?: Entry) {
    return html`<li class=${is}>
      <strong>${entryName(entry, this.names)}</strong><br />
      ${this.#words(entry)}
      ${before === undefined ? nothing : html`<br /><span class="quiet">${texts.was(this.#words(before))}</span>`}
    </li>`;
  }

  #words(entry: Entry): string {
    const { names, today } = this;
    const words = [
      playsWords(entry, names),
      targetWords(entry.target, names),
      ruleWords(entry, today),
      weightWords(entry),
    ];
    return words.join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-schedule-changes': VtScheduleChanges;
  }
}
