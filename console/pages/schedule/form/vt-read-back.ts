import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import { nextOccurrences } from '../../../../playlists/schedule/next-occurrences.ts';
import type { StoreTimes } from '../../../../playlists/schedule/store-calendar.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { withChange } from '../entries/entry-changes.ts';
import { nextPlays } from '../entries/next-plays.ts';
import type { PlannedScreen } from '../schedule-reading.ts';
import { texts as pageTexts } from '../texts.ts';
import { aimedAt, entryName, type ShopNames, targetWords, weightWords } from '../words/entry-words.ts';
import { intervalWords } from '../words/interval-words.ts';
import { ruleWords } from '../words/rule-words.ts';
import { wordTexts } from '../words/texts.ts';
import type { FormProblems } from './form-problems.ts';
import { formTexts as texts } from './texts.ts';

const TIMES = 10;

/** The entry as it would be, said back: its rule in words, where, and the next ten times, worked out as the screens do. */
@customElement('vt-read-back')
export class VtReadBack extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      section {
        display: grid;
        gap: var(--wa-space-s);
      }
      .rule {
        font-size: var(--wa-font-size-l);
        font-weight: var(--wa-font-weight-bold);
        line-height: 1.3;
      }
      ol {
        display: grid;
        gap: 2px;
      }
      li {
        padding: 5px 0;
        border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      li:last-child {
        border: 0;
      }
      .warn {
        display: flex;
        gap: var(--wa-space-xs);
        padding: var(--wa-space-xs) var(--wa-space-s);
        border: var(--wa-border-width-s) solid var(--wa-color-warning-border-normal);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-warning-fill-quiet);
        color: var(--wa-color-warning-on-normal);
      }
      .warn wa-icon {
        flex: none;
        margin-block-start: 3px;
      }
      ul.missing li {
        border: 0;
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) entry!: Entry;
  /** As it is now, right or not; what is wrong is listed instead of a sentence. */
  @property({ attribute: false }) problems: FormProblems = {};
  @property({ attribute: false }) store!: StoreTimes;
  @property({ attribute: false }) schedule!: Schedule;
  /** The entry as it stands in the draft. */
  @property({ attribute: false }) standing: Entry | undefined;
  @property({ attribute: false }) screens: readonly PlannedScreen[] = [];
  @property({ attribute: false }) names!: ShopNames;
  @property() today = '';
  @property({ attribute: false }) nowMs = 0;

  override render() {
    const missing = Object.values(this.problems);
    return html`<section class="card" aria-labelledby="read-back">
      <h2 id="read-back">${texts.readBack}</h2>
      ${missing.length > 0 ? this.#missing(missing) : this.#said()}
    </section>`;
  }

  #missing(missing: readonly string[]) {
    return html`<p class="quiet">${texts.notYet}</p>
      <ul class="missing">
        ${missing.map((problem) => html`<li>${problem}</li>`)}
      </ul>`;
  }

  #said() {
    const { entry, names, today } = this;
    const times = nextOccurrences(this.store, entry, this.nowMs, TIMES);
    const aimed = aimedAt(entry.target, this.screens).length;
    return html`<p class="rule" data-rule aria-live="polite">${ruleWords(entry, today)}</p>
      <p>
        <strong>${entryName(entry, names)}</strong><br />
        ${texts.onScreens(targetWords(entry.target, names), wordTexts.countScreens(aimed))}<br />
        <span class="quiet">${pageTexts.priorityIs} ${weightWords(entry)}</span>
      </p>
      ${this.#warning(times.length)}
      ${
        times.length === 0
          ? nothing
          : html`<h3>${times.length === TIMES ? texts.nextTen : texts.nextFew(times.length)}</h3>
              <ol data-times>
                ${times.map((one) => html`<li>${intervalWords(one, this.nowMs)}</li>`)}
              </ol>`
      }`;
  }

  #warning(count: number) {
    const words = this.#warningWords(count);
    if (words === undefined) return nothing;
    return html`<p class="warn"><wa-icon name="warning"></wa-icon><span>${words}</span></p>`;
  }

  #warningWords(count: number): string | undefined {
    const { entry, standing, schedule } = this;
    if (!entry.isOn) return texts.outOfService;
    if (count === 0) return texts.never;
    const whole = withChange(schedule, { id: entry.id, before: standing, after: entry });
    const next = nextPlays(this.store, whole, this.screens, this.nowMs).get(entry.id);
    return next?.is === 'loses' ? texts.losesEverywhere : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-read-back': VtReadBack;
  }
}
