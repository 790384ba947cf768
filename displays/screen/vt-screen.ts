import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import type { SlideContext } from '../slides/slide-element.ts';
import { leadMsOf } from '../slides/slide-table.ts';
import { fontsReady } from '../styles/fonts.ts';
import { tokens } from '../styles/tokens.ts';
import { BrokenSlides } from './broken-slides.ts';
import { CueWatch } from './cue-watch.ts';
import { fetchCode } from './fetch-code.ts';
import { ScreenContext } from './screen-context.ts';
import type { SlideEnded, SlideFailed, SlideReturned } from './screen-events.ts';
import {
  type DatedProgramme,
  isFillingAt,
  isWorthReturning,
  planScreen,
  type ScreenPlan,
} from './screen-plan.ts';
import { screenStyles } from './screen-styles.ts';
import type { Pairing } from './vt-pairing.ts';
import { WakeUp } from './wake-up.ts';
import './vt-stage.ts';

/** Time to read a screen's name from the ladder. */
const IDENTITY_MS = 10_000;

/**
 * A whole screen: plays a programme by a clock, lays announcements above it, shows the pairing page.
 *
 * Lives without socket and cache: everything comes in by properties, everything that happened goes out by events
 * ({@link ScreenEvents}), so the console's previews are this very element. Sleeps until something changes.
 *
 * ```html
 * <vt-screen .programme=${programme} .live=${live} .self=${self} .now=${() => clock.now()}></vt-screen>
 * ```
 */
export class VtScreen extends LitElement {
  static override readonly styles = [tokens, screenStyles];

  static override readonly properties = {
    programme: { attribute: false },
    live: { attribute: false },
    self: { attribute: false },
    now: { attribute: false },
    mediaAddress: { attribute: false },
    isStill: { type: Boolean },
    pairing: { attribute: false },
    hasFault: { type: Boolean },
    alreadyShownMs: { attribute: false },
    _plan: { state: true },
    _announcement: { state: true },
    _isIdentifying: { state: true },
  };

  /** What plays now. A programme that counts from a later instant is handed to {@link take}. */
  programme: Programme | undefined;
  live: LiveList = EMPTY_LIVE_LIST;
  self: ScreenSelf | undefined;
  /** Controller time, epoch milliseconds. */
  now: () => number = () => Date.now();
  mediaAddress: SlideContext['mediaAddress'] = (hash, widthPx) =>
    widthPx === undefined ? `/media/${hash}` : `/media/${hash}/w${widthPx}`;
  /** A still preview: no motion, no video. */
  isStill = false;
  /** Not paired yet: its page stands instead of everything else. */
  pairing: Pairing | undefined;
  /** Something is wrong that staff should look after: the dot. */
  hasFault = false;
  /** How long a cue was already shown before a reload, as the page has kept it. */
  alreadyShownMs: (cue: string) => number = () => 0;

  private _plan: ScreenPlan | undefined;
  private _announcement: AnnouncementCue | undefined;
  private _isIdentifying = false;

  readonly #broken = new BrokenSlides();
  readonly #cues = new CueWatch();
  readonly #context = new ScreenContext();
  readonly #wakeUp = new WakeUp(
    this,
    () => this.now(),
    () => this.refresh(),
  );
  #upcoming: readonly DatedProgramme[] = [];
  #identity: ReturnType<typeof setTimeout> | undefined;

  /** Takes a programme that counts from an instant of the controller's clock; its slides are made ready before. */
  take(programme: Programme, applyAtMs: number): void {
    if (this.programme === undefined) {
      this.programme = programme;
      return;
    }
    this.#upcoming = [...this.#upcoming, { programme, applyAtMs }];
    this.refresh();
  }

  /** Says for ten seconds which screen this is. */
  identify(): void {
    this._isIdentifying = true;
    void fetchCode(() => import('./vt-identity.ts'));
    clearTimeout(this.#identity);
    this.#identity = setTimeout(() => {
      this._isIdentifying = false;
    }, IDENTITY_MS);
  }

  /** Looks again at once: the clock has stepped. */
  refresh(): void {
    this.#applyDue();
    this.#plan();
  }

  /** The planned days are over and the last week repeats. */
  get isPastHorizon(): boolean {
    return this._plan?.isPastHorizon ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void fontsReady();
    // At once, but not before the first slide: announcements come at any moment.
    void fetchCode(() => import('./vt-overlay.ts'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#identity);
    this._isIdentifying = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.pairing) void fetchCode(() => import('./vt-pairing.ts'));
    if (changed.has('programme')) {
      if (this.programme === undefined) this.#upcoming = [];
      const slides = this.programme?.slides ?? {};
      this.#broken.keepOnly((slide) => slide in slides);
    }
    const inputs = ['programme', 'live', 'self', 'now', 'isStill', 'mediaAddress', 'pairing'] as const;
    if (inputs.some((name) => changed.has(name))) {
      if (this.#context.renew(this)) this.#dress();
      this.#plan();
    }
  }

  protected override render() {
    if (this.pairing) {
      return html`<vt-pairing .pairing=${this.pairing} .now=${this.now}></vt-pairing>`;
    }
    const style = this._announcement?.content.style;
    return html`
      <div class="stage ${style === 'banner' ? 'shared' : style === 'emergency' ? 'gone' : ''}">
        <vt-stage
          .scene=${this._plan?.scene}
          .coming=${this._plan?.coming}
          .context=${this.#context.current}
          .isCovered=${style === 'takeover' || style === 'emergency'}
          @slide-failed=${this.#onFailed}
          @slide-returned=${this.#onReturned}
          @slide-ended=${this.#onEnded}
        ></vt-stage>
      </div>
      <vt-overlay
        .cue=${this._announcement}
        .context=${this.#context.current}
        .locales=${this.programme?.head.locales ?? []}
        .onPainted=${this.#onCuePainted}
      ></vt-overlay>
      ${this._isIdentifying && this.self ? html`<vt-identity .self=${this.self}></vt-identity>` : nothing}
      ${this.hasFault ? html`<i class="dot"></i>` : nothing}
    `;
  }

  /** In the store's colours. */
  #dress(): void {
    const { colours = {} } = this.programme?.head.store.brand ?? {};
    for (const [name, colour] of Object.entries(colours)) this.style.setProperty(`--${name}`, colour);
  }

  #applyDue(): void {
    const nowMs = this.now();
    const due = this.#upcoming.findLastIndex(({ applyAtMs }) => applyAtMs <= nowMs);
    if (due < 0) return;
    this.programme = this.#upcoming[due]?.programme;
    this.#upcoming = this.#upcoming.slice(due + 1);
  }

  #plan(): void {
    const { programme, self } = this;
    if (!programme || !self || this.pairing) {
      this._plan = undefined;
      this._announcement = undefined;
      this.#wakeUp.sleepUntil(Number.POSITIVE_INFINITY);
      return;
    }
    const nowMs = this.now();
    if (!isFillingAt(this._plan, nowMs)) this.#broken.retryDue(nowMs);
    const plan = planScreen({
      programmes: [{ programme, applyAtMs: 0 }, ...this.#upcoming],
      live: this.live,
      marks: self,
      local: this.#broken,
      leadMsOf,
      nowMs,
    });
    this._plan = plan;
    const cue = plan?.announcement;
    const leftMs = cue ? this.#cues.leftMs(cue, performance.now()) : Number.POSITIVE_INFINITY;
    const isOver = leftMs <= 0;
    this._announcement = isOver ? undefined : cue;
    const cueEndMs = isOver ? Number.POSITIVE_INFINITY : nowMs + leftMs;
    this.#wakeUp.sleepUntil(Math.min(plan?.wakeAtMs ?? Number.POSITIVE_INFINITY, cueEndMs));
  }

  readonly #onFailed = ({ detail }: CustomEvent<SlideFailed>): void => {
    const isStream = this.programme?.slides[detail.slide]?.kind === 'live';
    this.#broken.record(detail.slide, this.now(), detail.slotEndMs, isStream);
    this.#plan();
  };

  /** A stream is back: it takes its slot again when enough of it is left. */
  readonly #onReturned = ({ detail }: CustomEvent<SlideReturned>): void => {
    if (!isWorthReturning(this._plan, detail, this.now())) return;
    this.#broken.mend(detail.slide);
    this.#plan();
  };

  readonly #onEnded = ({ detail }: CustomEvent<SlideEnded>): void => {
    if (detail.ended === 'done') this.#broken.played(detail.slide);
  };

  readonly #onCuePainted = (cue: string): boolean => {
    const isFirst = this.#cues.painted(cue, performance.now(), this.alreadyShownMs(cue));
    // From now on the belt counts.
    if (isFirst) this.#plan();
    return isFirst;
  };
}

customElements.define('vt-screen', VtScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen': VtScreen;
  }
}
