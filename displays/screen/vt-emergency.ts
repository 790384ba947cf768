import { css, html, LitElement, nothing } from 'lit';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import { partOf } from '../slides/part-of.ts';
import { textIn } from '../slides/text-in.ts';
import { fitText } from '../styles/fit-text.ts';
import { slideStyles } from '../styles/slide-styles.ts';
import './vt-symbol.ts';

/** An arrow that closes a text is drawn large; where none is written none is guessed: it would send people astray. */
const CLOSING_ARROW = /\s*([→←↑↓])\s*$/u;
const WAYS: Readonly<Record<string, string>> = { '→': 'right', '←': 'left', '↑': 'up', '↓': 'down' };

/**
 * An emergency: a sign and two lines, in the fixed colours of safety. Nothing moves, no picture, no brand, no code.
 * The running man stands only where the announcement is about leaving; else the sign is a plain warning.
 */
export class VtEmergency extends LitElement {
  static override readonly styles = [
    slideStyles,
    css`
      :host {
        background: var(--alarm);
        color: #fff;
      }
      .page {
        position: absolute;
        inset: 0;
        display: grid;
        grid-template-rows: 3fr 1fr;
      }
      .page.single {
        grid-template-rows: 1fr;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 5.6cqmin;
        padding: 0 5cqmin;
        min-width: 0;
        min-height: 0;
      }
      .sign {
        flex: none;
        box-sizing: border-box;
        width: 50cqmin;
        height: 50cqmin;
        padding: 3.4cqmin;
        border: 1.6cqmin solid #fff;
        border-radius: 3cqmin;
        background: var(--exit);
      }
      .sign.alert {
        border: 0;
        padding: 0;
        background: none;
        --symbol-ground: var(--alarm);
        width: 42cqmin;
        height: 42cqmin;
      }
      .title,
      .text {
        flex: 1;
        min-width: 0;
        max-height: 100%;
        box-sizing: border-box;
        overflow: hidden;
        font-stretch: 82%;
        text-wrap: balance;
      }
      .title > span,
      .text > span {
        display: block;
        padding-bottom: .16em;
      }
      .title > span {
        font-size: calc(27cqmin * var(--fit, 1));
        line-height: 1;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 4cqmin;
        padding: 0 5cqmin;
        min-width: 0;
        background: #fff;
        color: #130f26;
      }
      .text > span {
        font-size: calc(12.4cqmin * var(--fit, 1));
        line-height: 1.04;
      }
      .arrow {
        color: var(--exit);
        width: 19cqmin;
        height: 15cqmin;
      }
      .left {
        rotate: 180deg;
      }
      .up {
        rotate: -90deg;
      }
      .down {
        rotate: 90deg;
      }
      @container (max-aspect-ratio: 3/4) {
        .page {
          grid-template-rows: 3.2fr 1fr;
        }
        .field {
          flex-direction: column;
          justify-content: center;
          gap: 8cqmin;
        }
        .title {
          flex: 0 1 auto;
          width: 100%;
          min-height: 0;
          max-height: 34cqh;
          text-align: center;
        }
        .sign {
          width: 62cqmin;
          height: 62cqmin;
        }
        .sign.alert {
          width: 44cqmin;
          height: 44cqmin;
        }
        .title > span {
          font-size: calc(24cqmin * var(--fit, 1));
        }
        .text > span {
          /* 7.5 % of the height are reached before the width is. */
          font-size: calc(15cqmin * var(--fit, 1));
        }
      }
      @container (min-aspect-ratio: 3/1) {
        .page {
          grid-template: 1fr / 1.4fr 1fr;
        }
        .sign {
          width: 78cqmin;
          height: 78cqmin;
        }
        .field {
          padding-block: 6cqmin;
        }
        .title > span {
          /* Accents on capitals rise above their line: the shelf's edge is near. */
          padding-top: .12em;
          font-size: calc(46cqmin * var(--fit, 1));
        }
        .text > span {
          font-size: calc(24cqmin * var(--fit, 1));
        }
        .arrow {
          width: 34cqmin;
          height: 27cqmin;
        }
      }
    `,
  ];

  static override readonly properties = {
    cue: { attribute: false },
    locales: { attribute: false },
  };

  cue: AnnouncementCue | undefined;
  locales: readonly string[] = [];

  get #title(): HTMLElement | null {
    return partOf(this, '.title');
  }

  get #text(): HTMLElement | null {
    return partOf(this, '.text');
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
    const content = this.cue?.content;
    if (!content) return nothing;
    const locale = this.locales[0] ?? '';
    const written = textIn(content.text, locale, this.locales);
    const arrow = CLOSING_ARROW.exec(written)?.[1];
    const text = written.replace(CLOSING_ARROW, '');
    const isExit = content.symbol === 'exit';
    return html`<div class="page ${text ? '' : 'single'}">
      <div class="field">
        ${
          content.symbol === 'none'
            ? nothing
            : html`<div class="sign ${isExit ? '' : 'alert'}">
                <vt-symbol name=${isExit ? 'exit' : 'alert'}></vt-symbol>
              </div>`
        }
        <div class="title display"><span>${textIn(content.title, locale, this.locales)}</span></div>
      </div>
      ${
        text
          ? html`<div class="bar">
              <div class="text display"><span>${text}</span></div>
              ${arrow ? html`<vt-symbol class="arrow ${WAYS[arrow]}" name="arrow"></vt-symbol>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    this.#fit();
  }

  #fit(): void {
    if (this.#title) fitText(this.#title, 0.25);
    if (this.#text) fitText(this.#text, 0.3);
  }
}

customElements.define('vt-emergency', VtEmergency);

declare global {
  interface HTMLElementTagNameMap {
    'vt-emergency': VtEmergency;
  }
}
