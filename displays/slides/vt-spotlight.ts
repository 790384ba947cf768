import { html, nothing, type TemplateResult } from 'lit';
import type { Picture, SpotlightSlide } from '../../playlists/programme/slide.ts';
import { fontsReady } from '../styles/fonts.ts';
import { motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { BoxWatch } from './box-watch.ts';
import { type Chosen, type Composition, chooseComposition, toneOf } from './composition.ts';
import { deliveryText } from './delivery.ts';
import { fitName, type NameSteps } from './fit-name.ts';
import { shortLede } from './lede.ts';
import { partOf } from './part-of.ts';
import { signStyles } from './sign-styles.ts';
import { SlideElement } from './slide-element.ts';
import { enterMotion } from './slide-motion.ts';
import { spotlightStyles } from './spotlight-styles.ts';
import { spotlightTallStyles } from './spotlight-tall-styles.ts';
import { StandingPicture } from './standing-picture.ts';
import { textIn } from './text-in.ts';
import { wallTexts } from './texts.ts';
import './vt-label.ts';
import './vt-scan.ts';
import './vt-wordmark.ts';

const NAME_STEPS: Readonly<Record<Composition, NameSteps>> = {
  vitrine: [13.5, 12.4, 11, 9.4, 8, 6.8],
  affiche: [11, 9.4, 8, 6.8],
  portrait: [13.5, 12.4, 11, 9.4, 8, 6.8],
  comptoir: [10.4, 9.4, 8, 6.8, 5.6],
  rive: [24, 20, 17, 14, 11.5, 9.4],
};
/** Where a picture's focus stands in its window: clear of the label on the window's edge. */
const AIMS: Readonly<Record<Composition, { readonly x: number; readonly y: number }>> = {
  vitrine: { x: 0.46, y: 0.5 },
  affiche: { x: 0.5, y: 0.5 },
  portrait: { x: 0.5, y: 0.42 },
  comptoir: { x: 0.5, y: 0.5 },
  rive: { x: 0.5, y: 0.5 },
};
/** Of a name that fills the window. */
const SIGN_STEPS: NameSteps = [34, 29, 24, 20, 17, 14.5, 12.5, 10.5, 9, 7.6];
const SIGN_LINES = 5;

/**
 * One product: picture, name, price, one thing to do. The composition follows from the container's shape and from what
 * the product has; a product without picture is set in type.
 *
 * A change of text or price is patched where it stands; another picture comes once it is decoded.
 */
export class VtSpotlight extends SlideElement<SpotlightSlide> {
  static override readonly styles = [slideStyles, spotlightStyles, spotlightTallStyles, signStyles];

  readonly #boxWatch = new BoxWatch(this);
  readonly #picture = new StandingPicture(this, (picture) => this.#howDrawn(picture));
  #isReady = false;
  #running: Animation[] = [];

  override async prepare(): Promise<void> {
    await fontsReady();
    this.#isReady = true;
    this.#picture.begin(this.slide?.face.picture);
    await this.updateComplete;
    await this.#picture.load();
    this.#fit();
    // Price and code are elements of their own, and render after this one.
    await Promise.all([...this.renderRoot.querySelectorAll('vt-label, vt-scan, vt-wordmark')].map(rendered));
  }

  override enter(): void {
    const { context, startMs, endMs } = this;
    if (!context) return;
    const windowPart = this.#part('.window');
    const words = this.#part('.words');
    const label = this.#part('vt-label');
    this.#running = enterMotion(
      {
        window: windowPart,
        push: this.#part('.push'),
        risers: [windowPart?.contains(words) ? null : words, label, this.#part('vt-scan')],
        label,
      },
      motionLevel(context),
      { startMs, endMs, nowMs: context.now() },
    );
  }

  override release(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
    this.#isReady = false;
    this.#picture.clear();
  }

  protected override updated(): void {
    const { slide } = this;
    if (!this.#isReady || !slide) return;
    void this.#picture.follow(slide.face.picture);
    this.#fit();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slide, context, locale } = this;
    if (!slide || !context) return nothing;
    const { face } = slide;
    const box = this.#boxWatch.box;
    const name = this.#textOf(face.name);
    const picture = this.#picture.standing;
    const chosen = this.#chosen();
    const code = context.codeText(face);
    const lede = shortLede(this.#textOf(face.lede));
    const isSquare = box.width / box.height < 1.15;

    return html`<div
      class=${`slide ${chosen.composition} wall-${chosen.wall} ${isSquare ? 'square' : ''}`}
      lang=${locale || nothing}
    >
      ${chosen.poster ? html`<div class="poster display">${chosen.poster}</div>` : nothing}
      <div class="window ${picture && !picture.cutout ? '' : toneOf(face.code)}">
        <div class="push">${this.#picture.element}${picture ? nothing : html`<div class="arch"></div>`}</div>
        ${picture ? nothing : this.#renderWords(name)}
      </div>
      ${picture ? this.#renderWords(name, lede) : html`<p class="aside">${lede}</p>`}
      <vt-wordmark .context=${context}></vt-wordmark>
      <vt-label
        .priceMinor=${face.priceMinor}
        .listPriceMinor=${face.listPriceMinor}
        .currency=${context.store.currency}
        .locale=${locale}
        .bare=${chosen.composition === 'affiche'}
      ></vt-label>
      ${code ? this.#renderScan(slide, code) : nothing}
    </div>`;
  }

  #renderWords(name: string, lede?: string): TemplateResult {
    return html`<div class="words">
      <h1 class="name display">${unbrokenWords(name)}</h1>
      ${lede ? html`<p class="lede">${lede}</p>` : nothing}
    </div>`;
  }

  #renderScan({ face, call }: SpotlightSlide, code: string): TemplateResult {
    const { context, locale } = this;
    const texts = wallTexts(locale);
    const isOut = face.stock === 'out';
    const note =
      face.deliveryDays && context && !isOut
        ? deliveryText(face.deliveryDays, context.now(), context.store.timeZone, locale)
        : '';
    return html`<vt-scan
      .text=${code}
      .call=${isOut ? texts.out : this.#textOf(call) || texts.scan}
      .few=${face.stock === 'low' ? texts.low : ''}
      .note=${note}
    ></vt-scan>`;
  }

  /** Sizes that depend on how wide letters run: read once the fonts are there, set before the paint. */
  #fit(): void {
    const words = this.#part('.words');
    const name = this.#part('.name');
    if (!words || !name) return;
    const { composition } = this.#chosen();
    const isSign = this.#picture.standing === undefined;
    fitName({
      column: words,
      name,
      lede: this.#part('.lede') ?? undefined,
      steps: isSign ? SIGN_STEPS : NAME_STEPS[composition],
      ...(isSign && { lines: SIGN_LINES }),
      isLedeKept: composition === 'affiche' || composition === 'rive',
    });
    const poster = this.#part('.poster');
    if (poster) {
      // A wide product would hide its name: it stands lower, the name higher.
      this.classList.toggle('low', this.#picture.element.ratio > 1.25);
      poster.style.setProperty('--poster-size', '50');
      const { width, height } = this.#boxWatch.box;
      const isWide = (0.62 * width) / Math.max(1, poster.offsetWidth);
      const isTall = (0.7 * height) / Math.max(1, poster.offsetHeight);
      poster.style.setProperty('--poster-size', String(50 * Math.min(isWide, isTall)));
    }
  }

  #chosen(picture = this.#picture.standing): Chosen {
    const name = this.slide?.face.name ?? {};
    const names = [this.#textOf(name), ...Object.values(name)];
    return chooseComposition(this.#boxWatch.box, { names, ...(picture && { picture }) }, this.place);
  }

  #howDrawn(picture: Picture) {
    const { context } = this;
    if (!context) return undefined;
    const { composition } = this.#chosen(picture);
    this.style.setProperty('--focus', `${picture.focus.x * 100}% ${picture.focus.y * 100}%`);
    return {
      fit: picture.cutout ? ('contain' as const) : ('cover' as const),
      aim: AIMS[composition],
      margin: composition === 'affiche' ? 0.1 : 0.06,
      mediaAddress: context.mediaAddress,
    };
  }

  #part(selector: string): HTMLElement | null {
    return partOf(this, selector);
  }

  #textOf(texts: Readonly<Record<string, string>> | undefined): string {
    return textIn(texts, this.locale, this.context?.locales);
  }
}

/** Compound names stay whole: `Demi-lune` never breaks at its hyphen. */
function unbrokenWords(name: string): (string | TemplateResult)[] {
  return name
    .split(/(\s+)/)
    .map((word) => (word.includes('-') ? html`<span class="whole">${word}</span>` : word));
}

function rendered(element: Element): Promise<boolean> | undefined {
  return (element as Element & { updateComplete?: Promise<boolean> }).updateComplete;
}

customElements.define('vt-spotlight', VtSpotlight);

declare global {
  interface HTMLElementTagNameMap {
    'vt-spotlight': VtSpotlight;
  }
}
