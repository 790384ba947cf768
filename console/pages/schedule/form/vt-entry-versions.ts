import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-conflict.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { entryName, playsWords, type ShopNames, targetWords, weightWords } from '../words/entry-words.ts';
import { ruleWords } from '../words/rule-words.ts';
import { formTexts as texts } from './texts.ts';

/**
 * Two people changed one entry: both versions in words, and the ways on.
 *
 * @fires keep-mine
 * @fires take-theirs
 */
@customElement('vt-entry-versions')
export class VtEntryVersions extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--wa-space-2xs) var(--wa-space-m);
        margin-block: var(--wa-space-s) var(--wa-space-m);
      }
      dt {
        font-weight: var(--wa-font-weight-bold);
      }
    `,
  ];

  @property({ attribute: false }) refusal!: Refused;
  @property({ attribute: false }) mine: Entry | undefined;
  /** `undefined`: deleted. */
  @property({ attribute: false }) theirs: Entry | undefined;
  @property({ attribute: false }) names!: ShopNames;
  @property() today = '';

  override render() {
    return html`<vt-conflict
        .refusal=${this.refusal}
        @keep-mine=${this.#forward}
        @take-theirs=${this.#forward}
      ></vt-conflict>
      <dl>
        <dt>${texts.mine}</dt>
        <dd data-mine>${this.#inWords(this.mine)}</dd>
        <dt>${texts.theirs}</dt>
        <dd data-theirs>${this.#inWords(this.theirs)}</dd>
      </dl>`;
  }

  #inWords(entry: Entry | undefined): string {
    if (entry === undefined) return texts.deleted;
    const { names, today } = this;
    return [
      entryName(entry, names),
      playsWords(entry, names),
      targetWords(entry.target, names),
      ruleWords(entry, today),
      weightWords(entry),
    ].join(' · ');
  }

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-entry-versions': VtEntryVersions;
  }
}
