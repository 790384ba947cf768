import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { pagesFor } from '../../app/page-table.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { ProgrammeShelf } from '../../link/programme-shelf.ts';
import type { Stored } from '../../link/store-api.ts';
import { RovingFocus } from '../../parts/roving-focus.ts';
import { type StateWords, stateWords } from '../../parts/screen-state-words.ts';
import { SecondTicker } from '../../parts/second-ticker.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { wallOrder } from '../../parts/wall-order.ts';
import { dayText, timeText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { dayparts, pinsOf } from './day-plan.ts';
import { nowPageStyles } from './now-page-styles.ts';
import { openDay, openingWords } from './opening-words.ts';
import { texts } from './texts.ts';
import './vt-day-ribbon.ts';
import './vt-first-screen.ts';
import './vt-screen-card.ts';

interface WallScreen {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly isTrouble: boolean;
  readonly isPlanned: boolean;
  readonly screen: Screen;
  readonly news: ScreenNews | undefined;
  readonly words: StateWords;
}

/** Every screen as it is at this moment, the day that it stands in, and what wants a person. */
@customElement('vt-now-page')
export class VtNowPage extends ConsolePage {
  static override styles = [commonStyles, nowPageStyles];

  @state() private view: 'all' | 'trouble' = 'all';

  readonly #screens = this.#kept<readonly Stored<Screen>[]>('screens');
  readonly #store = this.#kept<Stored<Store>>('store', 'store/main');
  readonly #schedule = this.#kept<Stored<Schedule>>('schedule', 'schedule/main');
  readonly #programmes = new ProgrammeShelf(this, () => this.desk);

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['screens', 'live', 'receipts', 'line']);
    new SecondTicker(this, () => this.desk.feed.now());
    new RovingFocus(this, 'a.screen');
  }

  #kept<T>(kind: string, path = kind): KeptQuery<T> {
    return new KeptQuery<T>(this, {
      feed: () => this.desk.feed,
      kinds: [kind],
      read: (signal) => this.desk.api.get<T>(path, signal),
    });
  }

  override render() {
    const nowMs = this.desk.feed.now();
    const screens = this.#wall(nowMs);
    if (screens === undefined) return this.#waiting();
    if (screens.length === 0) return this.#nothing();
    const paired = screens.filter(({ isPlanned }) => !isPlanned);
    const troubled = paired.filter(({ isTrouble }) => isTrouble);
    return html`
      <vt-page-header line=${this.#line(nowMs)} heading=${conclusion(paired.length, troubled.length)}>
        ${paired.length === 0 ? nothing : this.#views(troubled.length)} ${this.#primary(paired.length === 0)}
      </vt-page-header>
      ${paired.length === 0 ? html`<vt-first-screen .desk=${this.desk}></vt-first-screen>` : this.#ribbon(screens, nowMs)}
      ${
        this.view === 'trouble' && troubled.length === 0
          ? html`<p class="quiet">${texts.nothingToLookAt}</p>`
          : html`<ul class="wall">
              ${repeat(
                this.view === 'all' ? screens : troubled,
                ({ id }) => id,
                (screen) => this.#card(screen, nowMs),
              )}
            </ul>`
      }
    `;
  }

  /** `undefined` until both the screens and their states are known. */
  #wall(nowMs: number): readonly WallScreen[] | undefined {
    const { feed } = this.desk;
    const documents = this.#screens.value;
    if (documents === undefined || (feed.screens.size === 0 && documents.length > 0)) return undefined;
    return wallOrder(
      documents.map(({ id, body }) => {
        const news = feed.screens.get(id);
        const words = stateWords(news, nowMs);
        const isPlanned = news === undefined || news.state === 'unpaired';
        const { name, place } = body;
        return { id, name, place, isTrouble: words.isTrouble, isPlanned, screen: body, news, words };
      }),
    );
  }

  #waiting() {
    const { problem } = this.#screens;
    if (problem !== undefined) return html`<vt-problem heading=${problem.message}></vt-problem>`;
    return html`<vt-page-header heading=${texts.title}></vt-page-header>
      <vt-loading class="wall">${Array.from({ length: 10 }, () => html`<wa-skeleton></wa-skeleton>`)}</vt-loading>`;
  }

  #nothing() {
    return html`<vt-empty heading=${texts.noScreens} text=${texts.noScreensText}>
      <wa-button
        slot="actions"
        variant="brand"
        href="/console/screens/new"
        ?disabled=${!this.desk.may('pair')}
        title=${this.desk.whyNot('pair') ?? nothing}
        >${texts.pair}</wa-button
      >
    </vt-empty>`;
  }

  #line(nowMs: number): string {
    const store = this.#store.value?.body;
    const opening = store && openingWords(store, nowMs);
    return [`${dayText(nowMs)}, ${timeText(nowMs)}`, opening]
      .filter((part) => part !== undefined)
      .join('  ·  ');
  }

  #views(troubled: number) {
    return html`<wa-radio-group
      orientation="horizontal"
      size="s"
      class="bare"
      label=${texts.views}
      .value=${this.view}
      @change=${this.#choose}
    >
      <wa-radio appearance="button" value="all">${texts.all}</wa-radio>
      <wa-radio appearance="button" value="trouble"
        >${texts.toLookAt}${troubled === 0 ? nothing : html` <span class="count">${troubled}</span>`}</wa-radio
      >
    </wa-radio-group>`;
  }

  #primary(isFirst: boolean) {
    const { role } = this.desk.store;
    const isThere = pagesFor(role).some(({ name }) => name === 'announce') && this.desk.may('announce');
    if (isFirst || !isThere) return nothing;
    return html`<wa-button class="announce" variant="brand" href="/console/announce">
      <wa-icon slot="start" name="announce"></wa-icon>${texts.announce}
    </wa-button>`;
  }

  /** The day of what most screens play. */
  #ribbon(screens: readonly WallScreen[], nowMs: number) {
    const store = this.#store.value?.body;
    const news = mostCommon(
      screens.flatMap((one) => (one.isPlanned || one.news === undefined ? [] : [one.news])),
    );
    const programme = news && this.#programmes.programmeOf(news);
    if (store === undefined || programme === undefined) return html`<div class="ribbon-place"></div>`;
    const { live, receipts } = this.desk.feed;
    const day = openDay(store, nowMs);
    return html`<vt-day-ribbon
      .day=${day}
      .dayparts=${dayparts(programme, this.#schedule.value?.body, day)}
      .pins=${pinsOf(programme, live, receipts, day)}
      .nowMs=${nowMs}
    ></vt-day-ribbon>`;
  }

  #card({ id, name, screen, news, words }: WallScreen, nowMs: number) {
    const { feed } = this.desk;
    return html`<li class=${`${screen.shape} ${words.isTrouble ? 'trouble' : ''}`}>
      <a class="screen" href=${`/console/screens/${id}`} aria-label=${texts.screenHere(name, words.text)}>
        <vt-screen-card
          .screenId=${id}
          .screen=${screen}
          .words=${words}
          .programme=${news && this.#programmes.programmeOf(news)}
          .appliesAtMs=${news?.appliesAtMs ?? 0}
          .live=${feed.live}
          .now=${feed.now}
          .nowMs=${nowMs}
        ></vt-screen-card>
      </a>
    </li>`;
  }

  #choose = (event: Event): void => {
    this.view = (event.target as HTMLInputElement).value === 'trouble' ? 'trouble' : 'all';
  };
}

function conclusion(paired: number, troubled: number): string {
  if (paired === 0) return texts.noneConnected;
  return troubled === 0 ? texts.allAsPlanned(paired) : texts.someAsPlanned(paired - troubled, paired);
}

/** The screen of which most others play the same. */
function mostCommon(screens: readonly ScreenNews[]): ScreenNews | undefined {
  const counts = new Map<string, number>();
  for (const { audience } of screens) counts.set(audience, (counts.get(audience) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return screens.find(({ audience }) => audience === most?.[0]);
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-now-page': VtNowPage;
  }
}
