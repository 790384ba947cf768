import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { MOTION } from '../styles/motion.ts';
import { slideStyles } from '../styles/slide-styles.ts';

/**
 * The last ten seconds: one digit fills the wall, in two colours. A half-plane turns once a second around the middle; what
 * it has passed shows the colours exchanged, and each second begins with the ones that the last has left.
 *
 * Two halves of the wall each hold a turning half-plane whose content turns back: transforms alone, no clip is animated.
 */
export class VtLastTen extends LitElement {
  static override readonly styles = [
    slideStyles,
    css`
      .field {
        position: absolute;
        top: 0;
        left: 0;
        width: 100cqw;
        height: 100cqh;
        overflow: hidden;
      }
      .digit {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        color: var(--on-strong);
        font-size: var(--t-fill);
        font-weight: 800;
        line-height: .7;
        translate: 0 -4cqh;
      }
      p {
        position: absolute;
        bottom: var(--edge);
        margin: 0;
        font-size: max(7cqmin, 4cqh);
      }
      .first {
        left: var(--edge);
      }
      .second {
        right: var(--edge);
      }
      .half {
        position: absolute;
        top: 0;
        width: 50cqw;
        height: 100cqh;
        overflow: hidden;
      }
      .half.right {
        left: 50cqw;
      }
      .plane {
        position: absolute;
        top: calc(50cqh - 100cqmax);
        width: 100cqmax;
        height: 200cqmax;
        overflow: hidden;
        transform-origin: 0 50%;
        transform: rotate(-180deg);
      }
      .right .plane {
        left: 0;
      }
      .left .plane {
        left: 50cqw;
      }
      .plane .field {
        top: calc(100cqmax - 50cqh);
        left: -50cqw;
        transform: rotate(180deg);
      }
    `,
  ];

  static override readonly properties = {
    digit: { type: Number },
    texts: { attribute: false },
    isTurning: { attribute: false },
    intoSecondMs: { attribute: false },
  };

  /** 9 to 0. */
  digit = 9;
  texts: readonly [string, string] = ['', ''];
  /** Off: digits swap, nothing turns. */
  isTurning = true;
  /** How far into its second the digit stands, read when it changes. */
  intoSecondMs: () => number = () => 0;

  get #planes(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('.plane');
  }

  get #digits(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('.digit');
  }

  #running: Animation[] = [];
  #turned: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(): void {
    if (!this.isTurning || this.#turned === this.digit) return;
    this.#stop();
    this.#turned = this.digit;
    this.#turn();
  }

  protected override render(): TemplateResult {
    const [under, over] = this.digit % 2 === 1 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const half = (side: string) =>
      html`<div class="half ${side}"><div class="plane">${this.#renderField(over)}</div></div>`;
    return html`${this.#renderField(under)}${this.isTurning ? [half('right'), half('left')] : nothing}`;
  }

  #renderField(wall: 'a' | 'b'): TemplateResult {
    return html`<div class="field wall-${wall}">
      <div class="digit display">${this.digit}</div>
      <p class="first display">${this.texts[0]}</p>
      <p class="second display">${this.texts[1]}</p>
    </div>`;
  }

  /** The right half is passed in the first half of the second, the left one in the second. */
  #turn(): void {
    for (const [at, plane] of [...this.#planes].entries()) {
      const from = at === 0 ? -180 : 0;
      const timing = { duration: 500, delay: at * 500, fill: 'both' as const };
      const field = plane.firstElementChild;
      this.#running.push(plane.animate(turning(from, from + 180), timing));
      if (field) this.#running.push(field.animate(turning(-from, -from - 180), timing));
    }
    for (const animation of this.#running) animation.currentTime = this.intoSecondMs();
    for (const digit of this.#digits) {
      digit.animate([{ transform: 'scale(1.08)' }, { transform: 'none' }], { duration: MOTION.tapMs });
    }
  }

  #stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
    this.#turned = undefined;
  }
}

function turning(from: number, to: number): Keyframe[] {
  return [{ transform: `rotate(${from}deg)` }, { transform: `rotate(${to}deg)` }];
}

customElements.define('vt-last-ten', VtLastTen);

declare global {
  interface HTMLElementTagNameMap {
    'vt-last-ten': VtLastTen;
  }
}
