import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { CountdownSlide, Picture } from '../../playlists/programme/slide.ts';
import { fontsReady } from '../styles/fonts.ts';
import { motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { BoxWatch } from './box-watch.ts';
import { type Count, countdownAt, untilNextSecondMs } from './countdown-phase.ts';
import { countdownStyles } from './countdown-styles.ts';
import { countdownTitle, openingText } from './countdown-title.ts';
import { fitName, type NameSteps } from './fit-name.ts';
import { partOf } from './part-of.ts';
import { SlideElement } from './slide-element.ts';
import { enterMotion } from './slide-motion.ts';
import { StandingPicture } from './standing-picture.ts';
import { textIn } from './text-in.ts';
import { type CountUnit, wallTexts } from './texts.ts';
import { thinSpaces } from './thin-spaces.ts';
import './vt-digit.ts';
import './vt-wordmark.ts';

type Shape = 'wide' | 'tall' | 'rive';

/** Sizes of the title; the draw's own title has the room of the digits too. */
const TITLE_STEPS: Readonly<Record<Shape, NameSteps>> = {
  wide: [13, 11.5, 10, 8.4, 7],
  tall: [15.5, 13, 11.5, 10, 8.4, 7],
  rive: [24, 21, 18, 15, 12, 9.4],
};
const DRAW_STEPS: Readonly<Record<Shape, NameSteps>> = {
  wide: [20, 17, 14.5, 12, 10, 8],
  tall: [22, 18, 15.5, 13, 10, 8],
  rive: [30, 26, 22, 18, 15, 12],
};

/**
 * A contest's countdown: the prize in the window, the time left in cells. Counts to the opening, then to the draw; the last
 * ten seconds fill the wall; the draw takes place; then the next round, on whichever day it is shown.
 *
 * Time is the controller's, by one timer that wakes on the second.
 */
export class VtCountdown extends SlideElement<CountdownSlide> {
  static override readonly styles = [slideStyles, countdownStyles];

  readonly #boxWatch = new BoxWatch(this);
  readonly #picture = new StandingPicture(this, (picture) => this.#howDrawn(picture));
  #isReady = false;
  #isEntered = false;
  #running: Animation[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the words were last fitted to: the seconds change nothing in them. */
  #fitted = '';

  override async prepare(): Promise<void> {
    await fontsReady();
    this.#isReady = true;
    this.#fitted = '';
    this.#picture.begin(this.slide?.picture);
    await this.updateComplete;
    // Ten seconds an evening: fetched when a countdown first comes, which does not wait. Without it the cells count to zero.
    import('./vt-last-ten.ts').then(
      () => this.requestUpdate(),
      () => undefined,
    );
    await this.#picture.load();
    const parts = this.renderRoot.querySelectorAll('vt-digit, vt-last-ten, vt-wordmark');
    await Promise.all([...parts].map((part) => (part as Partial<LitElement>).updateComplete));
  }

  override enter(): void {
    const { context, startMs, endMs } = this;
    if (!context) return;
    this.#isEntered = true;
    this.#count();
    this.#running = enterMotion(
      {
        window: this.#part('.window'),
        push: this.#picture.standing?.cutout ? null : this.#part('.push'),
        risers: [this.#part('.words'), this.#part('.cells')],
        label: null,
      },
      motionLevel(context),
      { startMs, endMs, nowMs: context.now() },
    );
  }

  override release(): void {
    clearTimeout(this.#timer);
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
    this.#isReady = false;
    this.#isEntered = false;
    this.#picture.clear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(): void {
    const { slide } = this;
    if (!this.#isReady || !slide) return;
    void this.#picture.follow(slide.picture);
    this.#fit();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slide, context, locale } = this;
    if (!slide || !context) return nothing;
    const nowMs = context.now();
    const phase = countdownAt(slide.rounds, nowMs);
    const isTen = phase.kind === 'ten' && customElements.get('vt-last-ten') !== undefined;
    const count = 'count' in phase && !isTen ? phase.count : undefined;
    const shape = this.#shape;
    const prize = this.#textOf(slide.prize);
    const isSign = this.#picture.standing === undefined && prize !== '' && shape !== 'rive';
    const words = { nowMs, timeZone: context.store.timeZone, locale };
    const lede = phase.kind === 'before' ? openingText(phase.targetMs, words) : isSign ? '' : prize;

    return html`<div class="slide ${shape} wall-a" lang=${locale || nothing}>
      <div class="window">
        <div class="push">${this.#picture.element}${this.#picture.standing ? nothing : html`<div class="arch"></div>`}</div>
        ${isSign ? html`<div class="sign"><p class="display">${thinSpaces(prize)}</p></div>` : nothing}
      </div>
      <div class="panel">
        <vt-wordmark .context=${context}></vt-wordmark>
        <div class="words">
          <h1 class="name display">${countdownTitle(phase, this.#textOf(slide.title), words)}</h1>
          ${lede ? html`<p class="lede">${thinSpaces(lede)}</p>` : nothing}
        </div>
        ${count ? this.#renderCells(count) : nothing}
        <p class="note">${thinSpaces(this.#textOf(slide.text))}</p>
      </div>
      ${isTen ? this.#renderTen(phase.digit, phase.targetMs) : nothing}
    </div>`;
  }

  #renderCells({ units, values }: Count): TemplateResult {
    const isRolling = this.#isEntered && this.context !== undefined && motionLevel(this.context) === 'full';
    const pair = (value: number) =>
      html`<div class="pair">
        ${[...String(value).padStart(2, '0')].map(
          (digit) => html`<vt-digit .value=${digit} .isRolling=${isRolling}></vt-digit>`,
        )}
      </div>`;
    const unit = (name: CountUnit, value: number) =>
      html`<span class="unit">${wallTexts(this.locale).units[name][value > 1 ? 1 : 0]}</span>`;
    return html`<div class="cells" role="timer">
      ${pair(values[0])}${pair(values[1])}${unit(units[0], values[0])}${unit(units[1], values[1])}
    </div>`;
  }

  #renderTen(digit: number, targetMs: number): TemplateResult {
    const { context } = this;
    return html`<vt-last-ten
      .digit=${digit}
      .texts=${wallTexts(this.locale).inAMoment}
      .isTurning=${context !== undefined && motionLevel(context) === 'full'}
      .intoSecondMs=${() => 1_000 - untilNextSecondMs(targetMs, context?.now() ?? targetMs)}
    ></vt-last-ten>`;
  }

  /** Shows the second that it is, and sleeps until the next one. */
  #count(): void {
    clearTimeout(this.#timer);
    const { slide, context } = this;
    if (!slide || !context || !this.#isEntered) return;
    this.requestUpdate();
    const nowMs = context.now();
    const phase = countdownAt(slide.rounds, nowMs);
    const targetMs = 'targetMs' in phase ? phase.targetMs : 0;
    this.#timer = setTimeout(() => this.#count(), untilNextSecondMs(targetMs, nowMs));
  }

  #fit(): void {
    const words = this.#part('.words');
    const name = this.#part('.name');
    const lede = this.#part('.lede');
    const panel = this.#part('.panel');
    const hasCells = this.#part('.cells') !== null;
    const shape = this.#shape;
    const { width, height } = this.#boxWatch.box;
    if (!words || !name || !panel) return;
    const key = `${name.textContent} ${lede?.textContent} ${hasCells} ${width}x${height}`;
    if (key === this.#fitted) return;
    this.#fitted = key;
    const steps = hasCells ? TITLE_STEPS[shape] : DRAW_STEPS[shape];
    // In a column, the words may take what the digits and the note leave.
    if (shape !== 'rive') words.style.height = `${this.#freeHeight(panel, words)}px`;
    fitName({
      column: words,
      name,
      lede: lede ?? undefined,
      steps,
      lines: hasCells ? 2 : 3,
      isLedeKept: true,
    });
    words.style.height = '';
  }

  #freeHeight(panel: HTMLElement, words: HTMLElement): number {
    let others = 0;
    for (const part of panel.children) {
      if (part === words || getComputedStyle(part).position === 'absolute') continue;
      others += part.getBoundingClientRect().height;
    }
    const gaps = 0.08 * panel.clientHeight;
    return Math.max(0, panel.clientHeight - others - gaps);
  }

  get #shape(): Shape {
    const { width, height } = this.#boxWatch.box;
    if (width / height > 3) return 'rive';
    return width / height < 1.2 ? 'tall' : 'wide';
  }

  #howDrawn(picture: Picture) {
    const { context } = this;
    if (!context) return undefined;
    const fit = picture.cutout ? ('contain' as const) : ('cover' as const);
    return { fit, margin: 0.1, mediaAddress: context.mediaAddress };
  }

  #part(selector: string): HTMLElement | null {
    return partOf(this, selector);
  }

  #textOf(texts: Readonly<Record<string, string>> | undefined): string {
    return textIn(texts, this.locale, this.context?.locales);
  }
}

customElements.define('vt-countdown', VtCountdown);

declare global {
  interface HTMLElementTagNameMap {
    'vt-countdown': VtCountdown;
  }
}
