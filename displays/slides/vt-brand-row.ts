import { css, html, LitElement } from 'lit';
import { EASE, MOTION } from '../styles/motion.ts';
import type { SlideContext } from './slide-element.ts';
import type { VtPicture } from './vt-picture.ts';
import './vt-picture.ts';

/** The five windows: their colour without a picture. */
const WINDOWS = ['paper', 'soft', 'b', 'soft', 'paper'] as const;
const ASSUMED = { width: 1_600, height: 1_200 };

/** The row of windows under a brand's name. Pictures come when they are there; a window without one keeps its shape. */
export class VtBrandRow extends LitElement {
  static override readonly styles = css`
    :host {
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
      :host {
        height: 56cqh;
        gap: 3cqw;
      }
      .window:nth-child(n + 4) {
        display: none;
      }
    }
    @container (min-aspect-ratio: 3/1) {
      :host {
        left: 52cqw;
        height: 90cqh;
      }
    }
  `;

  static override readonly properties = {
    context: { attribute: false },
  };

  context: SlideContext | undefined;

  protected override render() {
    return WINDOWS.map(
      (tone) => html`<div class="window ${tone}">
        <i class="plinth"></i><i class="disc"></i><vt-picture></vt-picture>
      </div>`,
    );
  }

  /** Lets the windows rise one after another. */
  rise(): void {
    for (const [at, window] of this.renderRoot.querySelectorAll('.window').entries()) {
      const keyframes = { transform: ['translateY(14%)', 'none'] };
      const timing = { duration: MOTION.slideMs, delay: at * MOTION.staggerMs, easing: EASE.in };
      window.animate(keyframes, { ...timing, fill: 'backwards' });
    }
  }

  clear(): void {
    for (const picture of this.renderRoot.querySelectorAll('vt-picture')) {
      picture.clear();
      picture.classList.remove('shown');
    }
  }

  /** Resolves when the pictures that can be had stand in their windows. Never fails. */
  async showPictures(): Promise<void> {
    await this.updateComplete;
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
          // Its shape stands instead.
        }
      }),
    );
  }
}

customElements.define('vt-brand-row', VtBrandRow);

declare global {
  interface HTMLElementTagNameMap {
    'vt-brand-row': VtBrandRow;
  }
}
