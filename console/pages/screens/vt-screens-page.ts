import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import { ProgrammeShelf } from '../../link/programme-shelf.ts';
import type { Stored } from '../../link/store-api.ts';
import { stateWords } from '../../parts/screen-state-words.ts';
import '../../parts/vt-empty.ts';
import '../../parts/vt-loading.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { wallOrder } from '../../parts/wall-order.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { commonTags, matches, type ScreenFilter } from './screen-filter.ts';
import type { StoreState } from './screen-presence.ts';
import { screensPageStyles } from './screens-page-styles.ts';
import { texts } from './texts.ts';
import './vt-pair-form.ts';
import './vt-screen-details.ts';
import './vt-screen-list.ts';
import type { ListedScreen } from './vt-screen-list.ts';

const TAGS_OFFERED = 5;

/** The screens: all of them, one of them (`/console/screens/<id>`), a new one (`/console/screens/new`). */
@customElement('vt-screens-page')
export class VtScreensPage extends ConsolePage {
  static override styles = [commonStyles, screensPageStyles];

  @state() private filter: ScreenFilter = { words: '', tag: undefined, isTroubleOnly: false };

  readonly #screens = this.#kept<readonly Stored<Screen>[]>(['screens'], 'screens');
  readonly #store = this.#kept<Stored<Store>>(['store'], 'store/main');
  readonly #schedule = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['schedule'],
    // An installer pairs screens and sees no schedule.
    read: async (signal) =>
      this.desk.may('read') ? await this.desk.api.get<Stored<Schedule>>('schedule/main', signal) : undefined,
  });
  readonly #state = this.#kept<StoreState>(['screens'], 'state');
  readonly #programmes = new ProgrammeShelf(this, () => this.desk);
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['screens', 'live', 'line']);
  }

  override get pageKeys() {
    return [
      { keys: 'n', does: texts.add },
      { keys: '↑ ↓', does: texts.keyRows },
    ];
  }

  override startNew(): void {
    if (this.desk.may('pair')) this.desk.go('/console/screens/new');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Who is there changes without a commit.
    void this.updateComplete.then(() => {
      if (!this.isConnected || this.#stopListening !== undefined) return;
      this.#stopListening = this.desk.feed.on('screens', () => void this.#state.reload());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #kept<T>(kinds: readonly string[], path: string): KeptQuery<T> {
    return new KeptQuery<T>(this, {
      feed: () => this.desk.feed,
      kinds,
      read: (signal) => this.desk.api.get<T>(path, signal),
    });
  }

  override render() {
    const [name] = this.path;
    const screens = this.#screens.value;
    if (screens === undefined) return this.#waiting();
    if (name === 'new') return this.#pairing(screens);
    const chosen = screens.find(({ id }) => id === name);
    return html`<div class="panes ${name === undefined ? '' : 'open'}" @keydown=${this.#key}>
      <div class="all">${this.#all(screens, chosen?.id)}</div>
      ${name === undefined ? nothing : html`<aside>${chosen === undefined ? this.#gone() : this.#details(chosen)}</aside>`}
    </div>`;
  }

  #waiting() {
    const { problem } = this.#screens;
    if (problem !== undefined) return html`<vt-problem heading=${problem.message}></vt-problem>`;
    return html`<vt-page-header heading=${texts.title}></vt-page-header>
      <vt-loading>${Array.from({ length: 8 }, () => html`<wa-skeleton></wa-skeleton>`)}</vt-loading>`;
  }

  #all(screens: readonly Stored<Screen>[], current: string | undefined) {
    const listed = wallOrder(screens.map((screen) => this.#listed(screen)));
    const shown = listed.filter(({ screen, words }) => matches(this.filter, screen, words.isTrouble));
    const trouble = listed.filter(({ words }) => words.isTrouble).length;
    const planned = listed.filter(({ news }) => news?.state === 'unpaired').length;
    return html`
      <vt-page-header
        line=${texts.summary(listed.length - trouble - planned, trouble, planned)}
        heading=${texts.title}
        >${this.#add()}</vt-page-header
      >
      ${
        listed.length === 0
          ? html`<vt-empty heading=${texts.none} text=${texts.noneText}></vt-empty>`
          : html`${this.#filters(screens, trouble)}
              ${shown.length === 0 ? html`<p class="quiet">${texts.noneFound}</p>` : nothing}
              <vt-screen-list .screens=${shown} .feed=${this.desk.feed} .current=${current}></vt-screen-list>`
      }
    `;
  }

  #listed({ id, body }: Stored<Screen>): ListedScreen {
    const { feed } = this.desk;
    const news = feed.screens.get(id);
    const mayLook = this.desk.may('read');
    const words = stateWords(news, feed.now());
    const { name, place } = body;
    return {
      id,
      name,
      place,
      isTrouble: words.isTrouble,
      isPlanned: news === undefined || news.state === 'unpaired',
      screen: body,
      news,
      words,
      programme: news && mayLook ? this.#programmes.programmeOf(news) : undefined,
    };
  }

  #add() {
    const why = this.desk.whyNot('pair');
    return html`<wa-button
      variant="brand"
      href="/console/screens/new"
      ?disabled=${why !== undefined}
      title=${why ?? nothing}
    >
      <wa-icon slot="start" name="plus"></wa-icon>${texts.add}
    </wa-button>`;
  }

  #filters(screens: readonly Stored<Screen>[], trouble: number) {
    const { tag, isTroubleOnly } = this.filter;
    const tags = commonTags(
      screens.map(({ body }) => body),
      TAGS_OFFERED,
    );
    return html`<div class="filters" role="group" aria-label=${texts.filters}>
      <wa-input
        class="bare"
        data-search
        type="search"
        label=${texts.search}
        placeholder=${texts.search}
        .value=${this.filter.words}
        @input=${this.#search}
      >
        <wa-icon slot="start" name="search"></wa-icon>
      </wa-input>
      <button class="chip" aria-pressed=${isTroubleOnly} @click=${this.#toggleTrouble}>
        ${texts.toLookAt}${trouble === 0 ? nothing : html`<span class="count">${trouble}</span>`}
      </button>
      ${tags.map(
        (one) => html`<button class="chip" aria-pressed=${one === tag} @click=${() => this.#toggleTag(one)}>
          ${one}
        </button>`,
      )}
    </div>`;
  }

  #details(stored: Stored<Screen>) {
    const { news, programme } = this.#listed(stored);
    return html`<vt-screen-details
      .desk=${this.desk}
      .stored=${stored}
      .news=${news}
      .programme=${programme}
      .schedule=${this.#schedule.value?.body}
      .presence=${this.#state.value?.screens.find(({ id }) => id === stored.id)?.presence}
      .storeLocales=${this.#store.value?.body.locales ?? []}
    ></vt-screen-details>`;
  }

  #gone() {
    return html`<vt-empty heading=${texts.notFound} text=${texts.notFoundText}>
      <wa-button slot="actions" href="/console/screens">${texts.toList}</wa-button>
    </vt-empty>`;
  }

  #pairing(screens: readonly Stored<Screen>[]) {
    const { feed } = this.desk;
    const query = new URLSearchParams(location.search);
    const replaced = screens.find(({ id }) => id === query.get('screen'));
    const planned = screens.filter(({ id }) => feed.screens.get(id)?.state === 'unpaired');
    return html`
      <vt-page-header
        heading=${replaced === undefined ? texts.pairTitle : texts.replaceTitle(replaced.body.name)}
      >
        <a slot="back" class="small quiet" href="/console/screens">${texts.back}</a>
      </vt-page-header>
      <vt-pair-form
        .desk=${this.desk}
        .planned=${planned}
        .replaced=${replaced}
        code=${query.get('code') ?? ''}
        @screen-paired=${(event: CustomEvent<string>) => this.desk.go(`/console/screens/${event.detail}`)}
      ></vt-pair-form>
    `;
  }

  /** Escape closes the panel and gives the focus back to its row. */
  #key = (event: KeyboardEvent): void => {
    const [name] = this.path;
    if (event.key !== 'Escape' || event.defaultPrevented || name === undefined) return;
    this.desk.go('/console/screens');
    this.renderRoot.querySelector('vt-screen-list')?.focusRow(name);
  };

  #search = (event: Event): void => {
    this.filter = { ...this.filter, words: (event.target as HTMLInputElement).value };
  };

  #toggleTrouble = (): void => {
    this.filter = { ...this.filter, isTroubleOnly: !this.filter.isTroubleOnly };
  };

  #toggleTag(tag: string): void {
    this.filter = { ...this.filter, tag: this.filter.tag === tag ? undefined : tag };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screens-page': VtScreensPage;
  }
}
