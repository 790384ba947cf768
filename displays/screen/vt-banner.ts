import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { partOf } from '../slides/part-of.ts';
import type { SlideContext } from '../slides/slide-element.ts';
import { textIn } from '../slides/text-in.ts';
import { thinSpaces } from '../slides/thin-spaces.ts';
import { fitText } from '../styles/fit-text.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import './vt-symbol.ts';

/** An announcement in a band below the stage; the line on its edge runs down with the time left. */
export class VtBanner extends LitElement {
  static override readonly styles = [
    slideStyles,
    css`
      :host {
        container-type: size;
      }
      .band {
        position: absolute;
        inset: 0;
        display: flex;
        align-items: center;
        gap: 2.4cqw;
        padding: 0 2.6cqw 4cqh;
        box-sizing: border-box;
      }
      vt-symbol {
        --symbol-ground: var(--brand-b);
        color: var(--on-strong);
        width: 46cqh;
        height: 46cqh;
      }
      .words {
        flex: 1;
        min-width: 0;
        height: 100%;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1.1em;
        overflow: hidden;
        white-space: nowrap;
        font-size: calc(52cqh * var(--fit, 1));
      }
      .title {
        padding-bottom: .08em;
      }
      .text {
        font-size: 64%;
        line-height: 1.1;
        letter-spacing: -.008em;
      }
      .time {
        position: absolute;
        inset: auto 0 0;
        height: 5.4cqh;
        background: var(--on-strong);
        transform-origin: left;
      }
      @container (max-aspect-ratio: 4.4/1) {
        .band {
          gap: 4cqw;
          padding: 0 4.6cqw 3cqh;
        }
        .words {
          flex-direction: column;
          align-items: flex-start;
          justify-content: center;
          gap: .2em;
          font-size: calc(30cqh * var(--fit, 1));
        }
        vt-symbol {
          width: 36cqh;
          height: 36cqh;
        }
      }
    `,
  ];

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

  get #time(): HTMLElement | null {
    return partOf(this, '.time');
  }

  readonly #resized = new ResizeObserver(() => this.#words && fitText(this.#words, 0.3));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render() {
    const content = this.cue?.content;
    if (!content) return nothing;
    const locale = this.locales[0] ?? '';
    const text = textIn(content.text, locale, this.locales);
    return html`<div class="band wall-b">
      ${content.symbol === 'none' ? nothing : html`<vt-symbol name=${content.symbol}></vt-symbol>`}
      <div class="words">
        <span class="title display">${thinSpaces(textIn(content.title, locale, this.locales))}</span>
        ${text ? html`<span class="text">${thinSpaces(text)}</span>` : nothing}
      </div>
      <div class="time"></div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('cue') || !this.cue || !this.context || !this.#words) return;
    fitText(this.#words, 0.3);
    this.#runDown(this.cue, this.context);
  }

  /** One animation of the compositor, no timer: from the share of time left to none. */
  #runDown({ fromMs, untilMs }: AnnouncementCue, context: SlideContext): void {
    for (const animation of this.#time?.getAnimations() ?? []) animation.cancel();
    const leftMs = Math.max(0, untilMs - context.now());
    const share = Math.min(1, leftMs / Math.max(1, untilMs - fromMs));
    if (context.isStill) {
      this.#time?.style.setProperty('transform', `scaleX(${share})`);
      return;
    }
    const keyframes = { transform: [`scaleX(${share})`, 'scaleX(0)'] };
    this.#time?.animate(keyframes, { duration: leftMs, fill: 'forwards' });
  }
}

customElements.define('vt-banner', VtBanner);

declare global {
  interface HTMLElementTagNameMap {
    'vt-banner': VtBanner;
  }
}
