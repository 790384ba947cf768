import { html, nothing } from 'lit';
import type { LiveSlide } from '../../playlists/programme/slide.ts';
import { fitText } from '../styles/fit-text.ts';
import { fontsReady } from '../styles/fonts.ts';
import { EASE, MOTION, motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { deliveryText } from './delivery.ts';
import { liveShapes } from './live/live-shapes.ts';
import { liveStyles } from './live/live-styles.ts';
import { liveTexts } from './live/live-texts.ts';
import { sinceText } from './live/since-text.ts';
import { openStream } from './live/stream-player.ts';
import { partOf } from './part-of.ts';
import { SlideElement, SlideFailure } from './slide-element.ts';
import { textIn } from './text-in.ts';
import { wallTexts } from './texts.ts';
import { thinSpaces } from './thin-spaces.ts';
import type { VtPicture } from './vt-picture.ts';
import './vt-label.ts';
import './vt-picture.ts';
import './vt-scan.ts';
import './vt-wordmark.ts';

const MINUTE_MS = 60_000;

/**
 * A live stream: says that it is live, who, since when; the product on show with its price and code beside the video.
 *
 * The stream is opened when the slide gets ready, muted. Its poster stands until the first frame. When it stands still or
 * dies it says `slide-broken`, goes on trying, and says `slide-mended` when frames advance again.
 */
export class VtLive extends SlideElement<LiveSlide> {
  static override readonly styles = [slideStyles, liveStyles, liveShapes];

  static override readonly properties = {
    _since: { state: true },
    _hasFrame: { state: true },
  };

  get #video(): HTMLVideoElement {
    return partOf(this, 'video') as HTMLVideoElement;
  }

  get #poster(): VtPicture {
    return partOf(this, 'vt-picture') as VtPicture;
  }

  get #name(): HTMLElement | null {
    return partOf(this, '.name');
  }

  private _since = '';
  private _hasFrame = false;

  #stream: { readonly address: string; close(): void } | undefined;
  #firstFrame = Promise.withResolvers<void>();
  #minute: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(() => this.#name && fitText(this.#name, 0.4));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.release();
  }

  async prepare(): Promise<void> {
    await Promise.all([this.updateComplete, fontsReady()]);
    const { slide, context } = this;
    if (!slide || !context) return;
    this.#countMinutes();
    const poster = this.#showPoster();
    if (context.isStill) {
      await poster;
      return;
    }
    this.#open(slide);
    const hasPoster = (await Promise.race([poster, this.#firstFrame.promise.then(() => true)])) === true;
    if (!hasPoster) await this.#firstFrame.promise;
    if (this.#name) fitText(this.#name, 0.4);
    await this.updateComplete;
  }

  override enter(): void {
    const { context, slide } = this;
    if (slide?.sound === 'audible' && !context?.isStill) {
      this.#video.muted = false;
      // Refused until somebody has clicked: then without sound.
      this.#video.play().catch(() => {
        this.#video.muted = true;
        void this.#video.play().catch(() => undefined);
      });
    }
    if (!context || motionLevel(context) !== 'full') return;
    for (const [at, part] of this.renderRoot.querySelectorAll('.name, vt-label, vt-scan').entries()) {
      const keyframes = { opacity: [0, 1], transform: ['translateY(3cqmin)', 'none'] };
      const delay = (at + 1) * MOTION.staggerMs;
      part.animate(keyframes, { duration: MOTION.inMs, delay, easing: EASE.in, fill: 'backwards' });
    }
  }

  override leave(): void {
    if (this.#video) this.#video.muted = true;
  }

  override release(): void {
    clearTimeout(this.#minute);
    this.#stream?.close();
    this.#stream = undefined;
    this.#firstFrame = Promise.withResolvers<void>();
    this._hasFrame = false;
    if (this.#video) this.#video.muted = true;
    this.#poster?.clear();
  }

  protected override updated(): void {
    if (this.#name) fitText(this.#name, 0.4);
    // The stream's address was edited while it shows.
    if (this.slide && this.#stream && this.#stream.address !== this.slide.address) {
      this.release();
      void this.prepare().catch(() => undefined);
    }
  }

  protected override render() {
    const { slide, context, locale } = this;
    if (!slide || !context) return nothing;
    const { face } = slide;
    const texts = wallTexts(locale);
    const title = textIn(slide.title, locale, context.locales);
    const who = [slide.host, this._since].filter((part) => part !== '').join(', ');
    return html`<div class="page wall-a ${face ? '' : 'alone'}">
      <div class="window">
        <video class=${this._hasFrame ? 'on' : ''} playsinline .muted=${true}></video>
        <vt-picture class=${this._hasFrame ? 'off' : ''}></vt-picture>
      </div>
      <div class="badge">
        <span class="live"><i></i>${liveTexts(locale).live}</span>
        ${who ? html`<span class="who">${thinSpaces(who)}</span>` : nothing}
      </div>
      ${!face && title ? html`<p class="title display">${thinSpaces(title)}</p>` : nothing}
      ${face ? this.#renderFace(face, texts.scan) : nothing}
    </div>`;
  }

  #renderFace(face: NonNullable<LiveSlide['face']>, call: string) {
    const { context, locale } = this;
    if (!context) return nothing;
    const { currency, timeZone } = context.store;
    const code = context.codeText(face);
    const texts = wallTexts(locale);
    const isOut = face.stock === 'out';
    const note =
      face.deliveryDays && !isOut ? deliveryText(face.deliveryDays, context.now(), timeZone, locale) : '';
    const few = face.stock === 'low' ? texts.low : isOut ? texts.out : '';
    return html`<div class="panel">
      <vt-wordmark .context=${context}></vt-wordmark>
      <div class="name"><p class="display">${thinSpaces(textIn(face.name, locale, context.locales))}</p></div>
      <vt-label
        .priceMinor=${face.priceMinor}
        .listPriceMinor=${face.listPriceMinor}
        .currency=${currency}
        .locale=${locale}
      ></vt-label>
      ${code ? html`<vt-scan .text=${code} .call=${call} .few=${few} .note=${note}></vt-scan>` : nothing}
    </div>`;
  }

  #open(slide: LiveSlide): void {
    if (this.#stream?.address === slide.address) return;
    this.#stream?.close();
    const { source, address } = slide;
    const stream = openStream({
      video: this.#video,
      source,
      address,
      onFirstFrame: () => {
        this._hasFrame = true;
        this.#firstFrame.resolve();
      },
      onBroken: (reason, detail) => {
        const failure = new SlideFailure(reason, detail);
        this.#firstFrame.reject(failure);
        this.#firstFrame.promise.catch(() => undefined);
        this.dispatchEvent(new CustomEvent('slide-broken', { detail: failure }));
      },
      onMended: () => {
        this._hasFrame = true;
        this.#firstFrame = Promise.withResolvers<void>();
        this.#firstFrame.resolve();
        this.dispatchEvent(new CustomEvent('slide-mended'));
      },
    });
    this.#stream = { address, close: stream.close };
  }

  /** @returns whether a poster stands now. One that fails is done without. */
  async #showPoster(): Promise<boolean> {
    const { slide, context } = this;
    if (!slide?.poster || !context) return false;
    try {
      await this.#poster.show({ picture: slide.poster, fit: 'cover', mediaAddress: context.mediaAddress });
      return true;
    } catch {
      return false;
    }
  }

  /** Renews "since when" at each full minute. */
  #countMinutes(): void {
    clearTimeout(this.#minute);
    const { slide, context } = this;
    if (!slide || !context) return;
    const sinceMs = context.onAirSinceMs?.(slide.stream);
    this._since = sinceText(sinceMs, context.now(), this.locale);
    if (sinceMs === undefined || context.isStill) return;
    const delayMs = MINUTE_MS - ((((context.now() - sinceMs) % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);
    this.#minute = setTimeout(() => this.#countMinutes(), delayMs);
  }
}

customElements.define('vt-live', VtLive);

declare global {
  interface HTMLElementTagNameMap {
    'vt-live': VtLive;
  }
}
