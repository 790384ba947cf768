import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import '../../../parts/vt-empty.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { nowAndThen } from '../entries/now-and-then.ts';
import { nowWords } from '../entries/now-words.ts';
import type { ShownScreen } from '../entries/vt-now-and-next.ts';
import type { PlannedScreen, ScheduleReading } from '../schedule-reading.ts';
import { texts } from '../texts.ts';
import '../why/vt-why-panel.ts';
import { playlistHues } from './playlist-hues.ts';
import './vt-screen-choice.ts';
import './vt-week-grid.ts';
import { type WeekDay, weekDays } from './week-days.ts';

/**
 * The days of one screen, and beside them why something plays.
 *
 * @fires screen-chosen - `detail`: the id of another screen.
 * @fires instant-chosen - `detail`: the instant that is asked about.
 * @fires why-closed - None is asked about any more.
 */
@customElement('vt-week-view')
export class VtWeekView extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-m);
        margin-block-end: var(--wa-space-s);
      }
      vt-screen-choice {
        flex: 0 1 240px;
      }
      .says {
        flex: 1 1 260px;
        font-size: var(--wa-font-size-s);
        line-height: 1.35;
      }
      vt-week-grid {
        --week-height: calc(100dvh - 214px);
      }
      /* As high as the window; the page makes room for it. */
      aside {
        position: fixed;
        z-index: 5;
        inset: 0 0 0 auto;
        width: 372px;
        padding: var(--wa-space-l) var(--wa-space-l) 0;
        border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-default);
        overflow-y: auto;
      }
      @media (max-width: 1100px) {
        .panes.open .week {
          display: none;
        }
        aside {
          position: static;
          width: auto;
          padding: 0;
          border: 0;
        }
      }
      @media (max-width: 760px) {
        vt-screen-choice {
          flex-basis: 100%;
        }
        vt-week-grid {
          --week-height: 72dvh;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) reading!: ScheduleReading;
  @property({ attribute: false }) dates: readonly string[] = [];
  @property({ attribute: false }) shown: ShownScreen | undefined;
  @property({ attribute: false }) nameOf: (entry: string) => string = (entry) => entry;
  /** The instant that is asked about; `undefined`: none. */
  @property({ attribute: false }) askedMs: number | undefined;

  override render() {
    if (this.shown === undefined)
      return html`<vt-empty heading=${texts.noScreens} text=${texts.noScreensText}>
        <wa-button slot="actions" variant="brand" href="/console/screens/new">${texts.toScreens}</wa-button>
      </vt-empty>`;
    const { screen } = this.shown;
    return html`<div class="panes ${this.askedMs === undefined ? '' : 'open'}">
      <div class="week">${this.#week(screen)}</div>
      ${this.askedMs === undefined ? nothing : html`<aside>${this.#why(screen, this.askedMs)}</aside>`}
    </div>`;
  }

  #week(screen: PlannedScreen) {
    const { reading, dates } = this;
    const store = reading.store.value?.body;
    const schedule = reading.schedule.value?.body;
    if (store === undefined || schedule === undefined) return nothing;
    const days = weekDays(store, schedule, screen, dates);
    return html`<div class="bar">
        <vt-screen-choice
          .screens=${reading.screens}
          .chosen=${screen.id}
          @screen-chosen=${(event: CustomEvent<string>) => this.#chooseScreen(event.detail)}
        ></vt-screen-choice>
        ${this.#says()} ${this.#overlaps(days)}
      </div>
      <vt-week-grid
        .days=${days}
        .dayStart=${store.dayStart}
        .screenName=${screen.name}
        .defaultName=${reading.defaultName}
        .hues=${playlistHues(schedule.entries)}
        .names=${reading.names}
        .today=${reading.today}
        .nowMs=${this.desk.feed.now()}
        .chosenMs=${this.askedMs}
        @instant-chosen=${(event: CustomEvent<number>) => this.#ask(event.detail)}
      ></vt-week-grid>`;
  }

  /** Now and next of this screen, of what is published. */
  #says() {
    const { shown } = this;
    const found = shown?.programme && nowAndThen(shown.programme, this.desk.feed.now());
    if (shown === undefined || found === undefined) return html`<p class="says"></p>`;
    const { now, next } = nowWords(found, this.desk.feed.now(), this.nameOf);
    return html`<p class="says" data-says>
      <strong>${shown.state.isForeseen ? texts.nowPlanned : texts.nowPlaying}</strong> ${now}.
      ${next === undefined ? nothing : html`<span class="quiet">${next}.</span>`}
    </p>`;
  }

  #overlaps(days: readonly WeekDay[]) {
    const overlaps = days.flatMap(({ blocks }) => blocks.filter(({ losers }) => losers.length > 0));
    const [first] = overlaps;
    if (first === undefined) return nothing;
    return html`<wa-button size="s" appearance="outlined" @click=${() => this.#ask(first.fromMs)}>
      <wa-icon slot="start" name="warning"></wa-icon>${texts.overlaps(overlaps.length)}
    </wa-button>`;
  }

  #why(screen: PlannedScreen, atMs: number) {
    return html`<vt-why-panel
      .desk=${this.desk}
      .reading=${this.reading}
      .screen=${screen}
      .atMs=${atMs}
      .hues=${playlistHues(this.reading.schedule.value?.body.entries ?? [])}
      @instant-chosen=${(event: CustomEvent<number>) => this.#ask(event.detail)}
      @screen-chosen=${(event: CustomEvent<string>) => this.#chooseScreen(event.detail)}
      @closed=${this.closeWhy}
      @keydown=${this.#onKey}
    ></vt-why-panel>`;
  }

  #ask(atMs: number): void {
    this.dispatchEvent(new CustomEvent('instant-chosen', { detail: atMs }));
  }

  #chooseScreen(id: string): void {
    if (id !== this.shown?.screen.id) this.dispatchEvent(new CustomEvent('screen-chosen', { detail: id }));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.closeWhy();
  };

  /** Asks about nothing any more; the focus goes back to the block that was asked about. @returns whether it did ask. */
  closeWhy = (): boolean => {
    if (this.askedMs === undefined) return false;
    const grid = this.renderRoot.querySelector('vt-week-grid');
    const asked = grid?.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]');
    this.dispatchEvent(new CustomEvent('why-closed'));
    asked?.focus();
    return true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-week-view': VtWeekView;
  }
}
