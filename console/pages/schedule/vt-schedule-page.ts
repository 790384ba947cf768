import { html, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import { ConsolePage, type PageKey } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { ProgrammeShelf } from '../../link/programme-shelf.ts';
import { stateWords } from '../../parts/screen-state-words.ts';
import { SecondTicker } from '../../parts/second-ticker.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import type { EntryChange } from './entries/entry-changes.ts';
import { sayChange } from './entries/entry-deeds.ts';
import { ScheduleEdits } from './entries/schedule-edits.ts';
import './entries/vt-list-view.ts';
import type { AskedPlay, VtListView } from './entries/vt-list-view.ts';
import type { ShownScreen } from './entries/vt-now-and-next.ts';
import { startedForm } from './form/entry-form.ts';
import { formTexts } from './form/texts.ts';
import './form/vt-entry-form.ts';
import './publish/vt-schedule-publish.ts';
import { ScheduleKeys, schedulePageKeys } from './schedule-keys.ts';
import { schedulePageStyles } from './schedule-page-styles.ts';
import { type PlannedScreen, ScheduleReading } from './schedule-reading.ts';
import { addressOf, around, datesOf, moved, type ScheduleView, viewIn } from './schedule-view.ts';
import { texts } from './texts.ts';
import './vt-draft-state.ts';
import './vt-schedule-head.ts';
import './week/vt-week-view.ts';
import type { VtWeekView } from './week/vt-week-view.ts';
import { datesWords } from './words/day-words.ts';

const PHONE = '(max-width: 760px)';

/** The schedule: its week and its list, a new entry (`/new`), one entry (`/entries/<id>`). */
@customElement('vt-schedule-page')
export class VtSchedulePage extends ConsolePage {
  static override styles = [commonStyles, schedulePageStyles];

  @state() private view: ScheduleView = viewIn(location.search, matchMedia(PHONE).matches);
  @state() private isPublishing = false;
  /** The instant of which is asked why something plays. */
  @state() private askedMs: number | undefined;
  @query('vt-week-view') private week!: VtWeekView | null;
  @query('vt-list-view') private list!: VtListView | null;

  readonly #reading = new ScheduleReading(this, () => this.desk);
  readonly #programmes = new ProgrammeShelf(this, () => this.desk);
  readonly #edits = new ScheduleEdits({
    desk: () => this.desk,
    schedule: this.#reading.schedule,
    onChange: () => this.requestUpdate(),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
    new SecondTicker(this, () => this.desk.feed.now());
    new ScheduleKeys(this, {
      onWhy: () => this.#askWhy(),
      onPublish: () => this.#openPublish(),
      onClose: () => this.week?.closeWhy() ?? false,
      onMove: (by) => this.#show(moved(this.view, this.#reading.today, by)),
    });
  }

  override get pageKeys(): readonly PageKey[] {
    return schedulePageKeys();
  }

  override startNew(): void {
    if (!this.#isEntry) this.desk.go('/console/schedule/new');
  }

  override focusSearch(): void {
    this.list?.focusSearch();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The address tells the view; going back and forth tells another.
    if (changed.has('path') && !this.#isEntry) this.view = viewIn(location.search, matchMedia(PHONE).matches);
  }

  override render() {
    const reading = this.#reading;
    if (reading.problem !== undefined && !reading.isWhole)
      return html`<vt-problem heading=${reading.problem.message}></vt-problem>`;
    if (!reading.isWhole)
      return html`<vt-page-header heading=${texts.title}></vt-page-header>
        <vt-loading>${Array.from({ length: 8 }, () => html`<wa-skeleton></wa-skeleton>`)}</vt-loading>`;
    return html`${this.#isEntry ? this.#entry() : this.#overview()}
    ${
      this.isPublishing
        ? html`<vt-schedule-publish
            .desk=${this.desk}
            .reading=${reading}
            @closed=${this.#closePublish}
          ></vt-schedule-publish>`
        : nothing
    }`;
  }

  get #isEntry(): boolean {
    return this.path[0] === 'new' || this.path[0] === 'entries';
  }

  #entry() {
    const [kind, id] = this.path;
    const entry = this.#reading.schedule.value?.body.entries.find((one) => one.id === id);
    if (kind === 'entries' && entry === undefined)
      return html`<vt-empty heading=${formTexts.gone} text=${formTexts.goneText}>
        <wa-button slot="actions" href="/console/schedule">${formTexts.toList}</wa-button>
      </vt-empty>`;
    return keyed(
      id,
      html`<vt-entry-form
        .desk=${this.desk}
        .reading=${this.#reading}
        .edits=${this.#edits}
        .entry=${entry}
        .startWith=${startedForm(location.search)}
        @entry-saved=${(event: CustomEvent<EntryChange>) => this.#saved(event.detail)}
        @closed=${() => this.desk.go(addressOf({ ...this.view, view: 'list' }))}
      ></vt-entry-form>`,
    );
  }

  #overview() {
    const { schedule, screens, today } = this.#reading;
    const { view } = this;
    const entries = schedule.value?.body.entries ?? [];
    const heading = view.view === 'list' ? texts.title : datesWords(datesOf(view, today), today);
    const isAsked = this.askedMs !== undefined && view.view !== 'list';
    return html`<div class=${isAsked ? 'asked' : ''}><vt-schedule-head
        .line=${texts.summary(entries.length, screens.length)}
        .heading=${heading}
        .view=${view}
        .today=${today}
        .whyFixed=${this.desk.whyNot('edit')}
        ?hasDraft=${this.#reading.hasChanges}
        @view-chosen=${(event: CustomEvent<ScheduleView>) => this.#show(event.detail)}
        @publish-wanted=${this.#openPublish}
      ></vt-schedule-head>
      <vt-draft-state .desk=${this.desk} .reading=${this.#reading} .nowMs=${this.desk.feed.now()}></vt-draft-state>
      ${entries.length === 0 ? this.#nothing() : view.view === 'list' ? this.#list() : this.#week()}</div>`;
  }

  #nothing() {
    return html`<vt-empty heading=${texts.none} text=${texts.noneText}>
      <wa-button
        slot="actions"
        variant="brand"
        href="/console/schedule/new"
        ?disabled=${this.desk.whyNot('edit') !== undefined}
        >${texts.add}</wa-button
      >
      <p slot="note">${texts.noneNote}</p>
    </vt-empty>`;
  }

  #week() {
    const { screens, today } = this.#reading;
    const screen = screens.find(({ id }) => id === this.view.screen) ?? screens[0];
    return html`<vt-week-view
      .desk=${this.desk}
      .reading=${this.#reading}
      .dates=${datesOf(this.view, today)}
      .shown=${screen && this.#shown(screen)}
      .nameOf=${this.#reading.nameOf}
      .askedMs=${this.askedMs}
      @screen-chosen=${(event: CustomEvent<string>) => this.#show({ ...this.view, screen: event.detail })}
      @instant-chosen=${this.#ask}
      @why-closed=${() => (this.askedMs = undefined)}
    ></vt-week-view>`;
  }

  #list() {
    return html`<vt-list-view
      .desk=${this.desk}
      .reading=${this.#reading}
      .edits=${this.#edits}
      .shown=${this.#reading.screens.map((screen) => this.#shown(screen))}
      .nameOf=${this.#reading.nameOf}
      @why-asked=${(event: CustomEvent<AskedPlay>) => this.#askWhy(event.detail)}
    ></vt-list-view>`;
  }

  #shown(screen: PlannedScreen): ShownScreen {
    const { feed } = this.desk;
    const news = feed.screens.get(screen.id);
    return {
      screen,
      state: stateWords(news, feed.now()),
      programme: news && this.#programmes.programmeOf(news),
    };
  }

  #show(view: ScheduleView): void {
    this.desk.go(addressOf(view));
  }

  #ask = ({ detail }: CustomEvent<number>): void => {
    this.askedMs = detail;
    this.#follow(detail);
  };

  /** Another day is asked about: it is shown. */
  #follow(atMs: number): void {
    const { store, today } = this.#reading;
    if (store.value === undefined) return;
    const view = around(this.view, store.value.body, atMs);
    if (!datesOf(this.view, today).includes(view.date ?? today)) this.#show(view);
  }

  /** @param play - Of the entry that is asked about; absent: what plays now on the screen at hand. */
  #askWhy(play?: AskedPlay): void {
    if (this.#isEntry) return;
    this.askedMs = play?.atMs ?? this.desk.feed.now();
    if (this.view.view === 'list') this.view = { ...this.view, view: 'week', screen: play?.screen };
    this.#show(this.view);
    this.#follow(this.askedMs);
  }

  /** The form is done with an entry: back to all of them. */
  #saved(change: EntryChange): void {
    const { schedule, names } = this.#reading;
    if (schedule.value === undefined) return;
    sayChange(change, schedule.value.body, names, { desk: this.desk, edits: this.#edits });
    this.desk.go(addressOf({ ...this.view, view: 'list' }));
  }

  #openPublish = (): void => {
    const may = this.desk.whyNot('edit') === undefined && !this.#isEntry;
    this.isPublishing = may && this.#reading.hasChanges;
  };

  #closePublish = (): void => {
    this.isPublishing = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-schedule-page': VtSchedulePage;
  }
}
