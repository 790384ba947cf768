import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { partOf } from '../slides/part-of.ts';
import type { SlideContext } from '../slides/slide-element.ts';
import { textIn } from '../slides/text-in.ts';
import { thinSpaces } from '../slides/thin-spaces.ts';
import type { VtPicture } from '../slides/vt-picture.ts';
import { fitText } from '../styles/fit-text.ts';
import { EASE, MOTION, motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { takeoverStyles } from './takeover-styles.ts';
import '../slides/vt-picture.ts';
import '../slides/vt-wordmark.ts';
import './vt-symbol.ts';

/** A title so short is a figure ("−30 %", "1+1"): it is set as large as the wall allows. */
const FIGURE = /^[^\p{L}]{1,7}$/u;
/** What the rendition is chosen by when the picture's own size is not known. */
const ASSUMED = { width: 1_600, height: 1_200 };

/** An announcement that owns the screen: a wall of the first colour, its words, and a picture in its window if it has one. */
export class VtTakeover extends LitElement {
  static override readonly styles = [slideStyles, takeoverStyles];

  static override readonly properties = {
    cue: { attribute: false },
    context: { attribute: false },
    locales: { attribute: false },
  };

  cue: AnnouncementCue | undefined;
  context: SlideContext | undefined;
  locales: readonly string[] = [];

  get #words(): HTMLElement | null {
    return partOf(this, '.words');
  }

  get #picture(): VtPicture | null {
    return partOf(this, 'vt-picture');
  }

  readonly #resized = new ResizeObserver(() => this.#words && fitText(this.#words, 0.2));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#picture?.clear();
  }

  protected override render() {
    const content = this.cue?.content;
    if (!content) return nothing;
    const locale = this.locales[0] ?? '';
    const title = textIn(content.title, locale, this.locales);
    const lines = textIn(content.text, locale, this.locales).split('\n');
    const isFigure = FIGURE.test(title);
    const hasPicture = content.picture !== undefined;
    const hasSymbol = !hasPicture && !isFigure && content.symbol !== 'none';
    return html`<div class="page wall-a ${isFigure ? 'figure' : ''} ${hasPicture ? '' : 'plain'}">
      <div class="panel">
        <vt-wordmark .context=${this.context}></vt-wordmark>
        <div class="words">
          ${hasSymbol ? html`<vt-symbol class="sign-symbol" name=${content.symbol}></vt-symbol>` : nothing}
          <p class="title display">${isFigure ? figure(title) : thinSpaces(title)}</p>
          <div>${lines.filter((line) => line.trim() !== '').map((line, at) => paragraph(line, isFigure, at))}</div>
        </div>
      </div>
      ${hasPicture ? html`<div class="window"><vt-picture></vt-picture></div>` : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#words) fitText(this.#words, 0.2);
    if (changed.has('cue')) void this.#showPicture();
  }

  /** The words never wait for the picture; it comes into its window when it is decoded. */
  async #showPicture(): Promise<void> {
    const { context } = this;
    const picture = this.#picture;
    const media = this.cue?.content.picture;
    if (!context || !picture || media === undefined) return;
    try {
      await picture.show({
        picture: { media, ...ASSUMED, focus: { x: 0.5, y: 0.5 } },
        fit: 'cover',
        mediaAddress: context.mediaAddress,
      });
    } catch {
      // The wall without a window: what is announced stands in the words.
      this.renderRoot.querySelector('.page')?.classList.add('plain');
      this.renderRoot.querySelector('.window')?.setAttribute('hidden', '');
      if (this.#words) fitText(this.#words, 0.2);
      return;
    }
    picture.style.opacity = '1';
    const level = motionLevel(context);
    if (level === 'full') {
      const keyframes = { opacity: [0, 1], transform: ['scale(1.15)', 'none'] };
      picture.animate(keyframes, { duration: MOTION.inMs, easing: EASE.in });
    }
  }
}

function paragraph(line: string, isFigure: boolean, at: number) {
  if (isFigure && at === 0) return html`<p class="lead display">${thinSpaces(line)}</p>`;
  return html`<p class="text ${at > 0 ? 'second' : ''}">${thinSpaces(line)}</p>`;
}

/** The digits large, the sign after them smaller and raised: "−30" and "%". */
function figure(title: string) {
  const [, digits, sign] = /^(.*\d)\s*(\D*)$/u.exec(title) ?? ['', title, ''];
  return html`${digits?.replace('-', '−')}${sign ? html`<span class="sign">${sign}</span>` : nothing}`;
}

customElements.define('vt-takeover', VtTakeover);

declare global {
  interface HTMLElementTagNameMap {
    'vt-takeover': VtTakeover;
  }
}
