import { css, html, nothing } from 'lit';
import type { MessageSlide } from '../../playlists/programme/slide.ts';
import { fitText } from '../styles/fit-text.ts';
import { fontsReady } from '../styles/fonts.ts';
import { EASE, MOTION, motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { partOf } from './part-of.ts';
import { SlideElement } from './slide-element.ts';
import { textIn } from './text-in.ts';
import { thinSpaces } from './thin-spaces.ts';
import type { VtPicture } from './vt-picture.ts';
import './vt-picture.ts';
import './vt-wordmark.ts';

/** A message of the shop: a title, a text, a picture in its window if it has one. */
export class VtMessage extends SlideElement<MessageSlide> {
  static override readonly styles = [
    slideStyles,
    css`
      .page {
        position: absolute;
        inset: 0;
        display: grid;
        grid-template: 1fr / 1fr;
      }
      .page.pictured {
        grid-template: 1fr / 48cqw 52cqw;
      }
      .panel {
        display: flex;
        flex-direction: column;
        gap: var(--s-4);
        min-width: 0;
        min-height: 0;
        box-sizing: border-box;
        padding: var(--edge);
      }
      .words {
        flex: 1;
        min-height: 0;
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        gap: calc(4cqmin * var(--fit, 1));
        overflow: hidden;
      }
      .title {
        margin: 0;
        padding-bottom: .16em;
        font-size: calc(23cqmin * var(--fit, 1));
        max-width: 14em;
        text-wrap: balance;
      }
      .pictured .title {
        font-size: calc(15.5cqmin * var(--fit, 1));
      }
      .text {
        margin: 0;
        max-width: 30em;
        font-size: calc(6.4cqmin * var(--fit, 1));
        text-wrap: pretty;
      }
      .pictured .text {
        font-size: calc(5cqmin * var(--fit, 1));
      }
      .window {
        position: relative;
        overflow: hidden;
        border-radius: var(--r-l) 0 0 var(--r-l);
      }
      @container (max-aspect-ratio: 3/4) {
        .page.pictured {
          grid-template: 54cqh 1fr / 1fr;
        }
        .window {
          order: -1;
          border-radius: 0 0 var(--r-l) var(--r-l);
        }
        .title {
          font-size: calc(20cqmin * var(--fit, 1));
        }
        .text,
        .pictured .text {
          font-size: calc(6cqmin * var(--fit, 1));
        }
      }
      @container (min-aspect-ratio: 3/1) {
        vt-wordmark {
          display: none;
        }
        .panel {
          padding: var(--edge) max(var(--edge), 2.4cqw);
        }
        .page.pictured {
          grid-template-columns: 69cqw 31cqw;
        }
        .words {
          justify-content: center;
        }
        .title,
        .pictured .title {
          max-width: none;
          font-size: calc(34cqmin * var(--fit, 1));
        }
        .text,
        .pictured .text {
          max-width: none;
          font-size: calc(15cqmin * var(--fit, 1));
        }
      }
      /* A strip below other regions: one line, what it is about first. */
      @container (min-aspect-ratio: 8/1) {
        .panel {
          padding: 0 max(var(--edge), 2.4cqw);
        }
        .words {
          flex-direction: row;
          align-items: center;
          justify-content: flex-start;
          gap: calc(12cqmin * var(--fit, 1));
        }
        .title,
        .pictured .title {
          padding-bottom: .08em;
          font-size: calc(46cqmin * var(--fit, 1));
          white-space: nowrap;
        }
        .text,
        .pictured .text {
          font-size: calc(30cqmin * var(--fit, 1));
          white-space: nowrap;
        }
      }
    `,
  ];

  get #words(): HTMLElement | null {
    return partOf(this, '.words');
  }

  get #picture(): VtPicture {
    return partOf(this, 'vt-picture') as VtPicture;
  }

  readonly #resized = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render() {
    const { slide, locale, context } = this;
    if (!slide) return nothing;
    const text = textIn(slide.text, locale, context?.locales);
    return html`<div class="page wall-${slide.tone} ${slide.picture ? 'pictured' : ''}">
      <div class="panel">
        <vt-wordmark .context=${context}></vt-wordmark>
        <div class="words">
          <p class="title display">${thinSpaces(textIn(slide.title, locale, context?.locales))}</p>
          ${text ? html`<p class="text">${thinSpaces(text)}</p>` : nothing}
        </div>
      </div>
      <div class="window" ?hidden=${!slide.picture}><vt-picture></vt-picture></div>
    </div>`;
  }

  protected override updated(): void {
    this.#fit();
    // An edit while it shows: the new picture takes the old one's place once it is decoded.
    const media = this.slide?.picture?.media;
    if (media !== undefined && this.#picture.media !== undefined && this.#picture.media !== media) {
      void this.#showPicture().catch(() => undefined);
    }
  }

  async prepare(): Promise<void> {
    await Promise.all([this.updateComplete, fontsReady()]);
    this.#fit();
    await this.#showPicture();
  }

  override enter(): void {
    if (!this.context || motionLevel(this.context) !== 'full') return;
    for (const [at, part] of this.renderRoot.querySelectorAll('.title, .text').entries()) {
      // The region fades the slide as a whole: words that faded too would leave an empty wall for some frames.
      const keyframes = { transform: ['translateY(3cqmin)', 'none'] };
      const timing = { duration: MOTION.inMs, delay: (at + 1) * MOTION.staggerMs, easing: EASE.in };
      part.animate(keyframes, { ...timing, fill: 'backwards' });
    }
  }

  override release(): void {
    this.#picture?.clear();
  }

  async #showPicture(): Promise<void> {
    const { slide, context } = this;
    if (!slide?.picture || !context) return;
    await this.#picture.show({
      picture: slide.picture,
      fit: slide.picture.cutout ? 'contain' : 'cover',
      mediaAddress: context.mediaAddress,
    });
  }

  #fit(): void {
    if (this.#words) fitText(this.#words, 0.22);
  }
}

customElements.define('vt-message', VtMessage);

declare global {
  interface HTMLElementTagNameMap {
    'vt-message': VtMessage;
  }
}
