import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fontsReady } from '../styles/fonts.ts';
import { EASE, MOTION, motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { brandTexts } from './brand-texts.ts';
import { SlideElement } from './slide-element.ts';
import type { VtPicture } from './vt-picture.ts';
import './vt-picture.ts';

/** The five windows: their colour without a picture. */
const WINDOWS = ['paper', 'soft', 'b', 'soft', 'paper'] as const;
const ASSUMED = { width: 1_600, height: 1_200 };

/**
 * The brand slide: the shop's name over a row of windows. Stands in wherever nothing else can play, so it never fails:
 * it needs no network and no catalogue, and shows the brand's pictures only once they are decoded.
 */
@customElement('vt-brand')
export class VtBrand extends SlideElement {
  static override readonly styles = [
    slideStyles,
    css`
      .page {
        position: absolute;
        inset: 0;
      }
      .name {
        position: absolute;
        left: calc(var(--edge) - .4cqmin);
        top: calc(var(--edge) - .6cqmin);
        margin: 0;
        font-size: calc(20.4cqmin * var(--fit, 1));
        line-height: .9;
        letter-spacing: -.022em;
      }
      .name span {
        display: block;
        padding-bottom: .06em;
        white-space: nowrap;
      }
      .name span:last-child:not(:first-child) {
        color: var(--on-strong);
      }
      .call {
        position: absolute;
        right: var(--edge);
        top: calc(var(--edge) + 3cqmin);
        margin: 0;
        font-size: 6.4cqmin;
        font-weight: 700;
        line-height: 1.09;
        letter-spacing: -.012em;
        text-align: right;
      }
      .row {
        position: absolute;
        left: var(--edge);
        right: var(--edge);
        bottom: 0;
        height: 60cqh;
        display: flex;
        align-items: flex-end;
        gap: 1.7cqw;
      }
      .window {
        position: relative;
        flex: 1;
        height: 71%;
        overflow: hidden;
        border-radius: 99cqmin 99cqmin 0 0;
        transform-origin: bottom;
      }
      .window:nth-child(2) {
        height: 84%;
      }
      .window:nth-child(3) {
        height: 69%;
      }
      .window:nth-child(4) {
        height: 99%;
      }
      .window:nth-child(5) {
        height: 86%;
      }
      .b {
        background: var(--brand-b);
      }
      .soft {
        background: color-mix(in srgb, var(--brand-a) 72%, var(--on-a));
      }
      .paper {
        background: var(--paper);
      }
      .disc,
      .plinth {
        position: absolute;
        left: 50%;
        border-radius: 50%;
        background: var(--brand-a);
        transform: translateX(-50%);
      }
      .disc {
        width: 46%;
        aspect-ratio: 1;
        bottom: 24%;
      }
      .plinth {
        width: 150%;
        aspect-ratio: 1.5;
        top: 80%;
        background: color-mix(in srgb, currentcolor 12%, transparent);
      }
      .window:nth-child(2) .disc {
        border-radius: 99cqmin 99cqmin 0 0;
        background: var(--paper);
        aspect-ratio: .8;
        bottom: 0;
        width: 54%;
      }
      .window:nth-child(3) .disc {
        border-radius: 0;
        rotate: 45deg;
        transform: none;
        left: 30%;
        width: 40%;
        bottom: 30%;
      }
      .window:nth-child(4) .disc {
        background: var(--brand-b);
        width: 62%;
        bottom: 36%;
      }
      .window:nth-child(5) .disc {
        border-radius: 0 99cqmin 99cqmin 0;
      }
      vt-picture {
        position: absolute;
        inset: 0;
        visibility: hidden;
      }
      vt-picture.shown {
        visibility: visible;
      }
      .window:has(.shown) i {
        visibility: hidden;
      }
      @container (max-aspect-ratio: 1.15/1) {
        .name {
          font-size: calc(21cqmin * var(--fit, 1));
        }
        .call {
          right: auto;
          left: var(--edge);
          top: auto;
          bottom: calc(56cqh + 3cqmin);
          text-align: left;
          font-size: 7.4cqmin;
        }
        .row {
          height: 56cqh;
          gap: 3cqw;
        }
        .window:nth-child(n + 4) {
          display: none;
        }
      }
      @container (min-aspect-ratio: 3/1) {
        .name {
          font-size: calc(30cqmin * var(--fit, 1));
        }
        .call {
          top: auto;
          bottom: var(--edge);
          right: auto;
          left: var(--edge);
          font-size: 10cqmin;
          text-align: left;
        }
        .call br {
          display: none;
        }
        .row {
          left: 52cqw;
          height: 90cqh;
        }
      }
    `,
  ];

  protected override willUpdate(): void {
    const longest = Math.max(...nameLines(this.context?.store.brand.name ?? '').map(({ length }) => length));
    // Some 57 % of the width are the name's: about ten letters at full size.
    this.style.setProperty('--fit', String(Math.min(1, 10.5 / longest)));
  }

  protected override render() {
    const brand = this.context?.store.brand;
    if (!brand) return nothing;
    const lines = nameLines(brand.name);
    return html`<div class="page wall-a">
      <p class="name display">${lines.map((line) => html`<span>${line}</span>`)}</p>
      <p class="call display">${brandTexts(this.locale).map((line, at) => html`${at > 0 ? html`<br>` : ''}${line} `)}</p>
      <div class="row">
        ${WINDOWS.map(
          (tone) => html`<div class="window ${tone}">
            <i class="plinth"></i><i class="disc"></i><vt-picture></vt-picture>
          </div>`,
        )}
      </div>
    </div>`;
  }

  async prepare(): Promise<void> {
    await Promise.all([this.updateComplete, fontsReady()]);
    void this.#showPictures();
  }

  override enter(): void {
    if (!this.context || motionLevel(this.context) !== 'full') return;
    for (const [at, window] of this.renderRoot.querySelectorAll('.window').entries()) {
      const keyframes = { transform: ['translateY(14%)', 'none'] };
      window.animate(keyframes, {
        duration: MOTION.slideMs,
        delay: at * MOTION.staggerMs,
        easing: EASE.in,
        fill: 'backwards',
      });
    }
  }

  override release(): void {
    for (const picture of this.renderRoot.querySelectorAll('vt-picture')) {
      picture.clear();
      picture.classList.remove('shown');
    }
  }

  /** Pictures come when they are there; a window without one keeps its shape. */
  async #showPictures(): Promise<void> {
    const { context } = this;
    const hashes = context?.store.brand.pictures ?? [];
    if (!context || hashes.length === 0) return;
    const pictures = [...this.renderRoot.querySelectorAll<VtPicture>('vt-picture')];
    await Promise.all(
      pictures.map(async (element, at) => {
        const media = hashes[at];
        if (media === undefined || element.clientWidth === 0) return;
        const picture = { media, ...ASSUMED, focus: { x: 0.5, y: 0.55 } };
        try {
          await element.show({ picture, fit: 'cover', mediaAddress: context.mediaAddress });
          element.classList.add('shown');
        } catch {
          // Its shape stands instead: the brand slide never fails.
        }
      }),
    );
  }
}

/** A brand's name on at most two lines, the first word alone where that balances: "Vitrine", "Les Halles". */
function nameLines(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return [name];
  let best = 1;
  const widest = (cut: number) =>
    Math.max(words.slice(0, cut).join(' ').length, words.slice(cut).join(' ').length);
  for (let cut = 2; cut < words.length; cut += 1) if (widest(cut) < widest(best)) best = cut;
  return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-brand': VtBrand;
  }
}
