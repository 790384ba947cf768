import { css, html, nothing } from 'lit';
import { fontsReady } from '../styles/fonts.ts';
import { motionLevel } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import { brandTexts } from './brand-texts.ts';
import { partOf } from './part-of.ts';
import { SlideElement } from './slide-element.ts';
import type { VtBrandRow } from './vt-brand-row.ts';

/** The name alone is a slide too: its windows are not waited for longer. */
const ROW_MS = 1_000;

/**
 * The brand slide: the shop's name over a row of windows. Stands in wherever nothing else can play, so it never fails:
 * it needs no network and no catalogue, and shows the brand's pictures only once they are decoded.
 */
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
      }
    `,
  ];

  get #rowPart(): VtBrandRow | null {
    return partOf(this, 'vt-brand-row');
  }

  /** Stands for the element as soon as its code is there. */
  #row: VtBrandRow | undefined;

  protected override willUpdate(): void {
    const longest = Math.max(...nameLines(this.context?.store.brand.name ?? '').map(({ length }) => length));
    // Some 57 % of the width are the name's: about ten letters at full size.
    this.style.setProperty('--fit', String(Math.min(1, 10.5 / longest)));
  }

  protected override render() {
    const { context } = this;
    if (!context) return nothing;
    return html`<div class="page wall-a">
      <p class="name display">${nameLines(context.store.brand.name).map((line) => html`<span>${line}</span>`)}</p>
      <p class="call display">${brandTexts(this.locale).map((line, at) => html`${at > 0 ? html`<br>` : ''}${line} `)}</p>
      <vt-brand-row .context=${context}></vt-brand-row>
    </div>`;
  }

  async prepare(): Promise<void> {
    await Promise.all([this.updateComplete, fontsReady()]);
    const patience = new Promise((resolve) => setTimeout(resolve, ROW_MS));
    await Promise.race([this.#prepareRow(), patience]);
  }

  override enter(): void {
    if (this.context && motionLevel(this.context) === 'full') this.#row?.rise();
  }

  override release(): void {
    this.#row?.clear();
  }

  async #prepareRow(): Promise<void> {
    try {
      await import('./vt-brand-row.ts');
    } catch {
      // It is fetched again before the next brand slide.
      return;
    }
    this.#row = this.#rowPart ?? undefined;
    void this.#row?.showPictures();
    await this.#row?.updateComplete;
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

customElements.define('vt-brand', VtBrand);

declare global {
  interface HTMLElementTagNameMap {
    'vt-brand': VtBrand;
  }
}
