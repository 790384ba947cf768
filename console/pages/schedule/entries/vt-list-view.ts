import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-conflict.ts';
import { foldedText } from '../../../texts/folded-text.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { ScheduleReading } from '../schedule-reading.ts';
import { texts } from '../texts.ts';
import { playlistHues } from '../week/playlist-hues.ts';
import { aimedAt, entryName, playsWords, targetWords } from '../words/entry-words.ts';
import { ruleWords } from '../words/rule-words.ts';
import { changesBetween, type EntryChange } from './entry-changes.ts';
import { changeOf, type EntryDeed, sayChange } from './entry-deeds.ts';
import { type NextPlay, nextPlays } from './next-plays.ts';
import type { ScheduleEdits } from './schedule-edits.ts';
import './vt-entry-list.ts';
import './vt-now-and-next.ts';
import type { ShownScreen } from './vt-now-and-next.ts';

/** Where and when an entry that is asked about plays, or would. */
export interface AskedPlay {
  /** `undefined`: it aims at none. */
  readonly screen: string | undefined;
  readonly atMs: number;
}

/** What the next plays were worked out of: they are kept until one of these, or the minute, is another. */
type Worked = { readonly of: readonly unknown[]; readonly plays: ReadonlyMap<string, NextPlay> };

/**
 * The schedule as a list, and what each screen plays now and next.
 *
 * @fires why-asked - `detail`: `{ screen, atMs }`, where and when an entry plays or would.
 */
@customElement('vt-list-view')
export class VtListView extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .panes {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 300px;
        gap: var(--wa-space-l);
        align-items: start;
      }
      .filter {
        max-width: 320px;
        margin-block-end: var(--wa-space-m);
      }
      vt-conflict,
      .refusal {
        margin-block-end: var(--wa-space-m);
      }
      @media (max-width: 1100px) {
        .panes {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 760px) {
        .filter {
          max-width: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  @property({ attribute: false }) edits!: ScheduleEdits;
  @property({ attribute: false }) shown: readonly ShownScreen[] = [];
  @property({ attribute: false }) nameOf: (entry: string) => string = (entry) => entry;
  @state() private words = '';
  @state() private failed: { readonly refusal: Refused; readonly change: EntryChange } | undefined;
  #worked: Worked | undefined;

  focusSearch(): void {
    this.renderRoot.querySelector('wa-input')?.focus();
  }

  override render() {
    const { reading, desk } = this;
    const entries = this.#schedule.entries;
    const found = entries.filter((entry) => this.#matches(entry));
    return html`<div class="panes">
      <div>
        ${this.#said()}
        <wa-input
          class="filter bare"
          type="search"
          size="s"
          label=${texts.search}
          placeholder=${texts.search}
          .value=${this.words}
          @input=${(event: Event) => (this.words = (event.target as HTMLInputElement).value)}
        >
          <wa-icon slot="start" name="search"></wa-icon>
        </wa-input>
        ${found.length === 0 ? html`<p class="quiet" role="status">${texts.noneFound}</p>` : nothing}
        <vt-entry-list
          .entries=${found}
          .nextPlays=${this.#nextPlays()}
          .drafts=${this.#drafts()}
          .screens=${reading.screens}
          .names=${reading.names}
          .hues=${playlistHues(entries)}
          .today=${reading.today}
          .nowMs=${desk.feed.now()}
          .whyFixed=${desk.whyNot('edit')}
          @entry-deed=${this.#do}
        ></vt-entry-list>
      </div>
      <vt-now-and-next
        .screens=${this.shown}
        .live=${desk.feed.live}
        .now=${desk.feed.now}
        .nowMs=${desk.feed.now()}
        .nameOf=${this.nameOf}
      ></vt-now-and-next>
    </div>`;
  }

  #said() {
    const { failed } = this;
    if (failed === undefined) return nothing;
    if (!failed.refusal.isConflict)
      return html`<p class="refusal" role="alert">${failed.refusal.message}</p>`;
    return html`<vt-conflict
      .refusal=${failed.refusal}
      @keep-mine=${this.#keepMine}
      @take-theirs=${this.#takeTheirs}
    ></vt-conflict>`;
  }

  get #schedule(): Schedule {
    return this.reading.schedule.value?.body ?? { entries: [] };
  }

  #matches(entry: Entry): boolean {
    const { names, today } = this.reading;
    const said = [
      entryName(entry, names),
      playsWords(entry, names),
      targetWords(entry.target, names),
      ruleWords(entry, today),
    ];
    const text = foldedText(said.join(' '));
    return foldedText(this.words)
      .split(' ')
      .every((word) => text.includes(word));
  }

  #nextPlays(): ReadonlyMap<string, NextPlay> {
    const store = this.reading.store.value?.body;
    const nowMs = this.desk.feed.now();
    if (store === undefined) return new Map();
    const of = [store, this.#schedule, Math.floor(nowMs / 60_000), JSON.stringify(this.reading.screens)];
    if (this.#worked === undefined || of.some((one, index) => one !== this.#worked?.of[index]))
      this.#worked = { of, plays: nextPlays(store, this.#schedule, this.reading.screens, nowMs) };
    return this.#worked.plays;
  }

  #drafts(): ReadonlyMap<string, 'added' | 'edited'> {
    const { published } = this.reading.publishing.value ?? {};
    if (published === undefined) return new Map();
    const { added, edited } = changesBetween(published, this.#schedule);
    return new Map([
      ...added.map(({ id }) => [id, 'added'] as const),
      ...edited.map(({ after }) => [after.id, 'edited'] as const),
    ]);
  }

  #do = (event: CustomEvent<{ readonly deed: EntryDeed | 'why'; readonly entry: Entry }>): void => {
    const { deed, entry } = event.detail;
    if (deed === 'why') this.#askWhy(entry);
    else void this.#make(changeOf(deed, entry, this.#schedule, this.reading.names));
  };

  async #make(change: EntryChange): Promise<void> {
    const before = this.#schedule;
    try {
      await this.edits.apply(change);
      sayChange(change, before, this.reading.names, this);
      this.failed = undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.failed = { refusal: error, change };
    }
    // A switch that was pressed in vain goes back.
    this.requestUpdate();
  }

  #askWhy(entry: Entry): void {
    const [screen] = aimedAt(entry.target, this.reading.screens);
    const next = this.#nextPlays().get(entry.id);
    const nowMs = this.desk.feed.now();
    const detail = {
      screen: screen?.id,
      atMs: next !== undefined && 'fromMs' in next ? Math.max(next.fromMs, nowMs) : nowMs,
    };
    this.dispatchEvent(new CustomEvent('why-asked', { detail }));
  }

  #keepMine = (): void => {
    if (this.failed === undefined) return;
    const { change, refusal } = this.failed;
    const standing = refusal.current as { readonly body: Schedule } | null;
    void this.#make({ ...change, before: standing?.body.entries.find(({ id }) => id === change.id) });
  };

  #takeTheirs = (): void => {
    this.failed = undefined;
    void this.reading.schedule.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-list-view': VtListView;
  }
}
