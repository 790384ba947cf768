import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Entry } from '../../../../playlists/documents/entry.ts';
import { minutesOf } from '../../../../playlists/documents/local-days.ts';
import type { Interval } from '../../../../playlists/schedule/opening-hours.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { place } from '../../../parts/place.ts';
import { RovingFocus } from '../../../parts/roving-focus.ts';
import '../../../parts/vt-state-pill.ts';
import { listText, timeText, timeZone } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { clockWords, dateWords, weekdayNameOn } from '../words/day-words.ts';
import { entryName, type ShopNames, weightWords } from '../words/entry-words.ts';
import { wordTexts } from '../words/texts.ts';
import { playedBy } from './playlist-hues.ts';
import { weekTexts as texts } from './texts.ts';
import type { LosingBlock, WeekBlock, WeekDay } from './week-days.ts';
import { weekStyles } from './week-styles.ts';

const HOUR_MS = 3_600_000;
/** Lower than these many hours a block has room for one line, for two, for no pill. */
const [ONE_LINE, TWO_LINES, TWO_HOURS] = [0.75, 1.1, 2];
/** What is seen first begins this many hours before the first opening. */
const LEAD_HOURS = 1;

/**
 * Days of one screen beside one another, from day start to day start: who wins as blocks, who loses as hatched strips
 * beside them, closed hours, the line of now. Only shows; an entry is edited in its form.
 *
 * @fires instant-chosen - `detail`: epoch milliseconds within the block that was pressed.
 */
@customElement('vt-week-grid')
export class VtWeekGrid extends ConsoleElement {
  static override styles = [commonStyles, weekStyles];

  @property({ attribute: false }) days: readonly WeekDay[] = [];
  @property() dayStart = '04:00';
  @property() screenName = '';
  @property() defaultName = '';
  /** Of playlists. */
  @property({ attribute: false }) hues: ReadonlyMap<string, number> = new Map();
  @property({ attribute: false }) names!: ShopNames;
  /** `2026-11-24` */
  @property() today = '';
  @property({ attribute: false }) nowMs = 0;
  /** The instant that is asked about. */
  @property({ attribute: false }) chosenMs: number | undefined;
  @query('.scroll') private scroller!: HTMLElement;

  constructor() {
    super();
    new RovingFocus(this, 'button.block');
  }

  override firstUpdated(): void {
    const first = Math.min(24, ...this.days.map(firstOpening));
    const hourPx = Number.parseFloat(getComputedStyle(this).getPropertyValue('--hour'));
    if (first < 24) this.scroller.scrollTop = Math.max(0, first - LEAD_HOURS) * hourPx;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('days') && changed.get('days') === undefined) this.firstUpdated();
  }

  override render() {
    const hours = Math.max(24, ...this.days.map((day) => day.hours));
    return html`<div class="scroll" role="region" tabindex="-1" aria-label=${texts.week(this.screenName)}>
        <div class="grid" ${place({ '--days': this.days.length, '--hours': hours })}>
          <div class="head corner"></div>
          ${this.days.map((day) => this.#head(day))}
          <div class="axis">${this.#axis(hours)}</div>
          ${this.days.map((day) => this.#day(day))}
        </div>
      </div>
      <p class="key">
        <span>${texts.zone(zoneName())}</span>
        <span>${texts.dayStartKey(clockWords(this.dayStart))}</span>
        <span>${texts.closedKey}</span>
        <span>${texts.losesKey}</span>
      </p>`;
  }

  #head({ date }: WeekDay) {
    const isToday = date === this.today;
    return html`<div class="head ${isToday ? 'today' : ''}">
      <span>${weekdayNameOn(date)}</span>
      <strong>${dateWords(date, date, { month: undefined })}</strong>
      ${isToday ? html`<small>${texts.today}</small>` : nothing}
    </div>`;
  }

  #axis(hours: number) {
    const start = minutesOf(this.dayStart);
    return Array.from({ length: Math.min(24, Math.floor(hours)) }, (_, hour) => {
      const minutes = (start + hour * 60) % 1_440;
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return html`<span ${place({ '--from': hour })}>${clockWords(time)}</span>`;
    });
  }

  #day(day: WeekDay) {
    const isNow = day.fromMs <= this.nowMs && this.nowMs < day.untilMs;
    return html`<div class="day" data-date=${day.date}>
      ${day.closed.map((part) => html`<div class="closed" ${within(day, part)}></div>`)}
      ${day.blocks.map((block) => this.#block(day, block))} ${day.losing.map((block) => this.#losing(day, block))}
      ${day.clockChanges.map(
        (atMs) => html`<div class="change" ${within(day, { fromMs: atMs, untilMs: atMs })}>
          ${texts.clockChange(timeText(atMs))}
        </div>`,
      )}
      ${
        isNow
          ? html`<div class="now" title=${texts.now} ${within(day, { fromMs: this.nowMs, untilMs: this.nowMs })}></div>`
          : nothing
      }
    </div>`;
  }

  #block(day: WeekDay, block: WeekBlock) {
    const { fromMs, untilMs, entries, losers } = block;
    const name = this.#nameOf(entries);
    const size = (untilMs - fromMs) / HOUR_MS;
    const [first] = entries;
    const isChosen = this.chosenMs !== undefined && fromMs <= this.chosenMs && this.chosenMs < untilMs;
    const notes = this.#notes(block);
    const hasPill = size >= TWO_HOURS && losers.length > 0;
    const lanes = Math.max(0, ...day.losing.filter((one) => doMeet(one, block)).map(({ lane }) => lane + 1));
    return html`<button
      class="block ${first === undefined ? 'default' : ''} ${size < ONE_LINE ? 'tiny' : ''}"
      aria-pressed=${isChosen}
      aria-label=${[texts.block(name, timeText(fromMs), timeText(untilMs)), ...notes].join(', ')}
      title=${texts.block(name, timeText(fromMs), timeText(untilMs))}
      data-entry=${first?.id ?? 'default'}
      ${place({
        '--from': (fromMs - day.fromMs) / HOUR_MS,
        '--size': size,
        '--lost': lanes,
        '--hue': this.#hueOf(first),
      })}
      @click=${(event: PointerEvent) => this.#choose(event, day, block)}
    >
      <span class="words">
        <strong>${name}</strong>
        ${size < TWO_LINES ? nothing : notes.slice(0, hasPill ? 1 : 2).map((note) => html`<span class="note">${note}</span>`)}
        ${
          !hasPill
            ? nothing
            : html`<vt-state-pill tone="warning" icon="warning">${texts.candidates(losers.length + 1)}</vt-state-pill>`
        }
      </span>
    </button>`;
  }

  #notes({ fromMs, untilMs, entries, losers, comesFromBefore, goesOnAfter }: WeekBlock): readonly string[] {
    const [first] = entries;
    return [
      `${timeText(fromMs)} – ${timeText(untilMs)}`,
      ...(first === undefined || first.priority === 50 ? [] : [weightWords(first)]),
      ...(losers.length === 0 ? [] : [texts.wins(losers.length)]),
      ...(comesFromBefore ? [texts.fromBefore] : []),
      ...(goesOnAfter ? [texts.goesOn] : []),
    ];
  }

  #losing(day: WeekDay, block: LosingBlock) {
    const { entry, fromMs, untilMs, lane } = block;
    const words = texts.loses(entryName(entry, this.names), timeText(fromMs), timeText(untilMs));
    return html`<div
      class="loses"
      role="img"
      aria-label=${words}
      title=${words}
      data-entry=${entry.id}
      ${place({
        '--from': (fromMs - day.fromMs) / HOUR_MS,
        '--size': (untilMs - fromMs) / HOUR_MS,
        '--lane': lane,
        '--hue': this.#hueOf(entry),
      })}
    ></div>`;
  }

  #nameOf(entries: readonly Entry[]): string {
    const names = entries.map((entry) => entryName(entry, this.names));
    if (names.length === 0) return this.defaultName || wordTexts.byDefault;
    return names.length === 1 ? (names[0] ?? '') : texts.mixed(listText(names));
  }

  #hueOf(entry: Entry | undefined): number {
    return (entry && this.hues.get(playedBy(entry))) ?? 0;
  }

  /** Where it was pressed; by key, its start. */
  #choose(event: PointerEvent, day: WeekDay, { fromMs, untilMs }: WeekBlock): void {
    const hourPx = Number.parseFloat(getComputedStyle(this).getPropertyValue('--hour'));
    const downPx = event.clientY - (event.currentTarget as HTMLElement).getBoundingClientRect().top;
    const minutes = event.detail === 0 ? 0 : Math.floor((downPx / hourPx) * 12) * 5;
    const atMs = Math.min(Math.max(fromMs, fromMs + minutes * 60_000), untilMs - 1, day.untilMs - 1);
    this.dispatchEvent(new CustomEvent('instant-chosen', { detail: atMs }));
  }
}

function within(day: WeekDay, { fromMs, untilMs }: Interval) {
  return place({ '--from': (fromMs - day.fromMs) / HOUR_MS, '--size': (untilMs - fromMs) / HOUR_MS });
}

function doMeet(one: Interval, other: Interval): boolean {
  return one.fromMs < other.untilMs && other.fromMs < one.untilMs;
}

/** Hours from the day start to the first opening. */
function firstOpening(day: WeekDay): number {
  const [first] = day.closed;
  return first === undefined || first.fromMs > day.fromMs ? 0 : (first.untilMs - day.fromMs) / HOUR_MS;
}

/** `Paris` of `Europe/Paris`. */
function zoneName(): string {
  return timeZone().split('/').at(-1)?.replaceAll('_', ' ') ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-week-grid': VtWeekGrid;
  }
}
