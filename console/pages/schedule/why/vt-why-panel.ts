import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Store } from '../../../../playlists/documents/store.ts';
import { EMPTY_LIVE_LIST } from '../../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../../playlists/programme/programme.ts';
import { type Explanation, explainAt, type Verdict } from '../../../../playlists/schedule/explain.ts';
import { nowAndNext } from '../../../../playlists/timeline/now-and-next.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { mainRegion } from '../../../parts/main-region.ts';
import { slideName } from '../../../parts/slide-name.ts';
import '../../../parts/vt-screen-preview.ts';
import type { VtScreenPreview } from '../../../parts/vt-screen-preview.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlannedScreen, ScheduleReading } from '../schedule-reading.ts';
import '../week/vt-screen-choice.ts';
import { entryName } from '../words/entry-words.ts';
import { wordTexts } from '../words/texts.ts';
import { verdictWords, winnerWords } from '../words/verdict-words.ts';
import { instantIn, localInput } from './local-instant.ts';
import { whyTexts as texts } from './texts.ts';
import './vt-day-strip.ts';
import { whyStyles } from './why-styles.ts';

/** What is asked about as now is a little past when it is shown. */
const A_MOMENT_MS = 60_000;

/** What a verdict is about. */
const ICONS: Readonly<Record<string, string>> = {
  off: 'eye-slash',
  target: 'screens',
  time: 'clock',
  closed: 'shop',
  holiday: 'shop',
};

/**
 * "What plays on this screen at this instant, and why not the others?" Of the draft as it stands.
 *
 * @fires screen-chosen - `detail`: its id.
 * @fires instant-chosen - `detail`: epoch milliseconds.
 * @fires closed
 */
@customElement('vt-why-panel')
export class VtWhyPanel extends ConsoleElement {
  static override styles = [commonStyles, whyStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  @property({ attribute: false }) screen!: PlannedScreen;
  @property({ attribute: false }) atMs = 0;
  @property({ attribute: false }) hues: ReadonlyMap<string, number> = new Map();
  @query('vt-screen-preview') private preview!: VtScreenPreview | null;

  readonly #programme = new KeptQuery<Programme>(this, {
    feed: () => this.desk?.feed,
    kinds: ['schedule', 'playlists', 'layouts', 'publications', 'store', 'screens'],
    read: (signal) => this.#read(signal),
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('screen') || changed.get('screen') === undefined) return;
    if (changed.get('screen')?.id === this.screen.id) return;
    this.#programme.value = undefined;
    void this.#programme.reload();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('atMs')) this.preview?.refresh();
  }

  override render() {
    const store = this.reading.store.value?.body;
    const schedule = this.reading.schedule.value?.body;
    if (store === undefined || schedule === undefined) return nothing;
    const told = explainAt(store, schedule, this.screen, this.atMs);
    return html`<header>
        <h2>${texts.title}</h2>
        <wa-button appearance="plain" size="s" @click=${() => this.#fire('closed')}>
          <wa-icon name="xmark" label=${texts.close}></wa-icon>
        </wa-button>
      </header>
      ${this.#question(store)}
      <section class="winner" aria-live="polite">${this.#winner(told)}</section>
      ${this.#others(told, schedule.entries)}
      <footer>${this.#actions(told)}</footer>`;
  }

  #question(store: Store) {
    return html`<div class="question">
        <vt-screen-choice
          .screens=${this.reading.screens}
          .chosen=${this.screen.id}
          @screen-chosen=${(event: CustomEvent<string>) => this.#fire('screen-chosen', event.detail)}
        ></vt-screen-choice>
        <wa-input
          class="bare"
          size="s"
          type="datetime-local"
          label=${texts.instant}
          .value=${localInput(store, this.atMs)}
          @change=${(event: Event) => this.#ask(instantIn(store, (event.target as HTMLInputElement).value))}
        ></wa-input>
      </div>
      <vt-day-strip
        .store=${store}
        .schedule=${this.reading.schedule.value?.body}
        .screen=${this.screen}
        .atMs=${this.atMs}
        .hues=${this.hues}
        label=${texts.strip}
        hint=${texts.drag}
        @instant-chosen=${(event: CustomEvent<number>) => this.#ask(event.detail)}
      ></vt-day-strip>`;
  }

  #winner(told: Explanation) {
    const { names } = this.reading;
    const isDraft = this.reading.hasChanges;
    const at = instantText(this.atMs, this.desk.feed.now());
    const words = told.winners.map((entry) => entryName(entry, names)).join(' + ');
    const isPast = this.atMs < this.desk.feed.now() - A_MOMENT_MS;
    return html`<div class="picture" ?hidden=${isPast}>
        <vt-screen-preview
          shape=${this.screen.shape}
          .programme=${this.#programmeThen}
          .marks=${this.screen}
          .now=${() => this.atMs}
          isForeseen
        ></vt-screen-preview>
      </div>
      <div>
        <p class="at">${isDraft ? texts.draftAt(at) : texts.plannedAt(at)}</p>
        <h3 data-winner=${told.winners[0]?.id ?? 'default'}>${words || this.reading.defaultName}</h3>
        <p>${this.#slide()}</p>
        <p class="quiet">${winnerWords(told, names)}</p>
      </div>`;
  }

  /** What shows at the instant, as the screens' own code says. */
  #slide(): string {
    const programme = this.#programmeThen;
    if (programme === undefined) return this.#programme.problem === undefined ? '' : texts.noPicture;
    const region = mainRegion(nowAndNext(programme, EMPTY_LIVE_LIST, this.screen, this.atMs));
    return region === undefined ? '' : slideName(programme, region.now.slide);
  }

  /** What was shown then, a programme of now does not know. */
  get #programmeThen(): Programme | undefined {
    return this.atMs < this.desk.feed.now() - A_MOMENT_MS ? undefined : this.#programme.value;
  }

  #others({ winners, verdicts }: Explanation, entries: readonly Entry[]) {
    const others = entries
      .map((entry, index) => ({ entry, verdict: verdicts[index] }))
      .filter(
        (one): one is { entry: Entry; verdict: Verdict } =>
          one.verdict !== undefined && !winners.includes(one.entry),
      )
      .sort((one, other) => nearness(other.verdict) - nearness(one.verdict));
    const hasDefault = winners.length > 0;
    return html`<h3 class="count">${texts.others(others.length + (hasDefault ? 1 : 0))}</h3>
      <ul>
        ${others.map(({ entry, verdict }) => this.#other(entry, verdict, entries))}
        ${
          hasDefault
            ? html`<li>
                <wa-icon name="playlists"></wa-icon>
                <div><strong>${this.reading.defaultName}</strong><p>${wordTexts.defaultLoses}</p></div>
              </li>`
            : nothing
        }
      </ul>`;
  }

  #other(entry: Entry, verdict: Verdict, entries: readonly Entry[]) {
    const { names } = this.reading;
    const icon = ICONS[verdict.code] ?? (verdict.code.startsWith('lost') ? 'chevron-down' : 'schedule');
    return html`<li data-entry=${entry.id} data-code=${verdict.code}>
      <wa-icon name=${icon}></wa-icon>
      <div>
        <a href=${`/console/schedule/entries/${entry.id}`}>${entryName(entry, names)}</a>
        <p>${verdictWords(entry, verdict, entries, names)}</p>
      </div>
    </li>`;
  }

  #actions({ winners: [winner] }: Explanation) {
    return winner === undefined
      ? nothing
      : html`<wa-button appearance="outlined" href=${`/console/schedule/entries/${winner.id}`}>${texts.change}</wa-button>`;
  }

  async #read(signal: AbortSignal): Promise<Programme> {
    const { api } = this.desk;
    const drafts = await api.get<readonly { reference: string }[]>('drafts', signal);
    const isDraft = drafts.some(({ reference }) => reference === 'schedule/main');
    const path = `screens/${this.screen.id}/programme${isDraft ? '?drafts=schedule/main' : ''}`;
    return (await api.get<{ programme: Programme }>(path, signal)).programme;
  }

  #ask(atMs: number | undefined): void {
    if (atMs !== undefined) this.#fire('instant-chosen', atMs);
  }

  #fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** What lost came nearest, then what would aim here at another time, then what aims elsewhere. */
function nearness({ code }: Verdict): number {
  if (code.startsWith('lost')) return 3;
  if (code === 'target') return 1;
  return code === 'off' ? 0 : 2;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-why-panel': VtWhyPanel;
  }
}
