import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Preset } from '../../playlists/documents/preset.ts';
import type { Screen } from '../../playlists/documents/screen.ts';
import type { Store } from '../../playlists/documents/store.ts';
import type { Target } from '../../playlists/documents/target.ts';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { titleOf } from '../announce/announcement-words.ts';
import { Announcer, type Shop } from '../announce/announcer.ts';
import { standingAt } from '../announce/cue-lists.ts';
import type { MessageDraft } from '../announce/message-draft.ts';
import { EVERYWHERE, reachOf, type StoredScreen } from '../announce/reach.ts';
import { texts as announceTexts } from '../announce/texts.ts';
import type { StoredPreset } from '../announce/vt-preset-board.ts';
import type { Intended } from '../announce/vt-press-sheet.ts';
import '../announce/vt-presses.ts';
import { ConsoleElement } from '../app/console-element.ts';
import type { Person } from '../app/desk.ts';
import { FeedController } from '../link/feed-controller.ts';
import { KeptQuery } from '../link/kept-query.ts';
import type { Stored } from '../link/store-api.ts';
import { SecondTicker } from '../parts/second-ticker.ts';
import '../parts/vt-band.ts';
import { timeText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { boardStyles } from './board-styles.ts';
import { HOME, headingOf, type Tab, tabOf, type View } from './staff-views.ts';
import { texts } from './texts.ts';
import { ViewHistory } from './view-history.ts';
import './vt-staff-header.ts';
import './vt-staff-message.ts';
import './vt-staff-presets.ts';
import './vt-staff-standing.ts';
import './vt-staff-tabs.ts';

/**
 * The board of announcements on a phone: press, see it counted, take it off. What it may need later is fetched at once,
 * since the line may break.
 *
 * @fires left - The person wants to leave.
 */
@customElement('vt-staff-board')
export class VtStaffBoard extends ConsoleElement {
  static override styles = [commonStyles, boardStyles];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) person!: Person;
  @state() private target: Target | undefined;
  @state() private intended: Intended | undefined;
  /** What taking one off led to. */
  @state() private note: string | undefined;

  readonly #announcer = new Announcer(this, () => this.shop);
  readonly #views = new ViewHistory<View>(this, HOME);
  readonly #presets = new KeptQuery(this, {
    feed: () => this.shop.feed,
    kinds: ['presets'],
    read: (signal) => this.shop.api.get<readonly Stored<Preset>[]>('presets', signal),
  });
  readonly #screens = new KeptQuery(this, {
    feed: () => this.shop.feed,
    kinds: ['screens'],
    read: (signal) => this.shop.api.get<readonly Stored<Screen>[]>('screens', signal),
  });

  constructor() {
    super();
    new FeedController(this, () => this.shop.feed, ['line', 'screens', 'live']);
    new SecondTicker(this, () => this.shop.feed.now());
  }

  override firstUpdated(): void {
    void import('./later.ts');
  }

  override render() {
    const { line, live, now } = this.shop.feed;
    const standing = standingAt(live, now());
    const open = this.#announcer.open;
    return html`
      <main>
        ${this.#header(standing.length)}
        ${
          line.is === 'cut-off'
            ? html`<vt-band tone="warning" icon="wifi-off" role="status">${texts.cutOff(timeText(line.sinceMs))}</vt-band>`
            : nothing
        }
        ${this.note === undefined ? nothing : html`<vt-band icon="check" role="status">${this.note}</vt-band>`}
        <vt-presses ?filled=${open.length > 0} .announcer=${this.#announcer} .presses=${open}></vt-presses>
        ${this.#page(standing)}
      </main>
      <vt-staff-tabs
        .current=${tabOf(this.#views.current)}
        .standing=${standing.length}
        @tab-chosen=${(event: CustomEvent<Tab>) => this.#openTab(event.detail)}
      ></vt-staff-tabs>
      ${this.#sheet()}
    `;
  }

  get #screenList(): readonly StoredScreen[] {
    return this.#screens.value ?? [];
  }

  /** Why nothing can be pressed now, in words. */
  get #whyNot(): string | undefined {
    const { line } = this.shop.feed;
    return line.is === 'cut-off' ? texts.cutOff(timeText(line.sinceMs)) : undefined;
  }

  #header(standing: number) {
    const view = this.#views.current;
    const { of, reachable } = reachOf(EVERYWHERE, this.#screenList, this.shop.feed.screens);
    const cue = view.is === 'receipt' ? this.#cueOf(view.press) : undefined;
    const reach = of === 0 ? announceTexts.noScreens : announceTexts.reachable(reachable, of);
    return html`<vt-staff-header
      .person=${this.person}
      .heading=${cue === undefined ? headingOf(view, standing) : titleOf(cue.content)}
      .line=${cue === undefined ? reach : announceTexts.sentByYou(timeText(cue.fromMs))}
      .icon=${cue === undefined && of > 0 ? (reachable === of ? 'circle-check' : 'warning') : ''}
      ?canGoBack=${view.is === 'receipt' || view.is === 'write'}
      @back=${() => this.#views.back()}
      @left=${() => this.dispatchEvent(new CustomEvent('left'))}
    ></vt-staff-header>`;
  }

  #page(standing: readonly AnnouncementCue[]) {
    const view = this.#views.current;
    const { shop } = this;
    const screens = this.#screenList;
    switch (view.is) {
      case 'announce':
        return html`<vt-staff-presets
          .presets=${this.#presets.value}
          .screens=${screens}
          .news=${shop.feed.screens}
          .target=${this.target}
          ?disabled=${this.#whyNot !== undefined}
          @target-changed=${(event: CustomEvent<Target | null>) => {
            this.target = event.detail ?? undefined;
          }}
          @preset-pressed=${(event: CustomEvent<StoredPreset>) => this.#pressed(event.detail)}
          @preset-held=${(event: CustomEvent<StoredPreset>) => this.#announce(this.#intendedOf(event.detail))}
          @write-wanted=${() => this.#views.open({ is: 'write' })}
        ></vt-staff-presets>`;
      case 'on-screen':
        return html`<vt-staff-standing
          .shop=${shop}
          .announcer=${this.#announcer}
          .standing=${standing}
          .screens=${screens}
          .whyNot=${this.#whyNot}
          @taken-off=${this.#takenOff}
        ></vt-staff-standing>`;
      case 'today':
        return html`<vt-today .shop=${shop} .screens=${screens}></vt-today>`;
      case 'write':
        return html`<vt-staff-message
          .shop=${shop}
          .store=${this.store}
          .screens=${screens}
          @message-ready=${(event: CustomEvent<MessageDraft>) => {
            this.intended = event.detail;
          }}
        ></vt-staff-message>`;
      case 'receipt':
        return this.#receipt(view.press);
    }
  }

  #receipt(press: string) {
    const cue = this.#cueOf(press);
    if (cue === undefined) return nothing;
    return html`<vt-announcement
      large
      data-cue=${cue.id}
      .shop=${this.shop}
      .cue=${cue}
      .screens=${this.#screenList}
      .pressedAtMs=${this.#announcer.pressedAtMs(cue.id)}
      .whyNot=${this.#whyNot}
      @taken-off=${this.#takenOff}
    ></vt-announcement>`;
  }

  #sheet() {
    const { intended } = this;
    if (intended === undefined) return nothing;
    return html`<vt-press-sheet
      .shop=${this.shop}
      .screens=${this.#screenList}
      .intended=${intended}
      @confirmed=${() => this.#announce(intended)}
      @closed=${() => {
        this.intended = undefined;
      }}
    ></vt-press-sheet>`;
  }

  #openTab(tab: Tab): void {
    this.note = undefined;
    if (tab === 'announce') this.#views.back();
    else this.#views.open({ is: tab });
  }

  /** Of a press: the announcement that it led to, as the controller lists it. */
  #cueOf(press: string): AnnouncementCue | undefined {
    const state = this.#announcer.presses.find(({ id }) => id === press)?.state;
    if (state?.is !== 'taken') return undefined;
    const cue = this.shop.feed.live.cues.find(({ id }) => id === state.cue);
    return cue?.kind === 'announcement' ? cue : undefined;
  }

  #intendedOf({ id, body }: StoredPreset): Intended {
    const { content, timeToLiveMs, target } = body;
    return { content, timeToLiveMs, target: this.target ?? target, preset: id };
  }

  #pressed(preset: StoredPreset): void {
    const intended = this.#intendedOf(preset);
    if (preset.body.isInstant && preset.body.content.style !== 'emergency') void this.#announce(intended);
    else this.intended = intended;
  }

  /** The receipt opens at once: it says that the press is on its way, then counts. */
  async #announce(intended: Intended): Promise<void> {
    const { content, target, timeToLiveMs, preset } = intended;
    this.note = undefined;
    this.target = undefined;
    const pressed = this.#announcer.press(titleOf(content), {
      ...(preset === undefined ? { content, timeToLiveMs } : { preset }),
      target,
    });
    const press = this.#announcer.presses[0];
    if (press !== undefined) this.#views.open({ is: 'receipt', press: press.id });
    // One that was not taken stands above the board, where it can be pressed again.
    if ((await pressed)?.state.is !== 'taken') this.#views.back();
  }

  #takenOff = (event: CustomEvent<string>): void => {
    this.note = event.detail;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff-board': VtStaffBoard;
  }
}
