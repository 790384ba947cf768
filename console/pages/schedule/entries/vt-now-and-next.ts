import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LiveList } from '../../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../../playlists/programme/programme.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { StateWords } from '../../../parts/screen-state-words.ts';
import '../../../parts/vt-screen-preview.ts';
import '../../../parts/vt-state-pill.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { PlannedScreen } from '../schedule-reading.ts';
import { texts } from '../texts.ts';
import { nowAndThen } from './now-and-then.ts';
import { nowWords } from './now-words.ts';

/** A screen with what it is to play, as the controller publishes it. */
export interface ShownScreen {
  readonly screen: PlannedScreen;
  readonly state: StateWords;
  /** `undefined` until it was read. */
  readonly programme: Programme | undefined;
}

/** "Now and next" of screens: which entry plays, until when, and what follows. Of what is published, not of the draft. */
@customElement('vt-now-and-next')
export class VtNowAndNext extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      h2 {
        font-size: var(--wa-font-size-m);
      }
      .note {
        margin-block-end: var(--wa-space-xs);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      li {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        gap: 0 var(--wa-space-s);
        align-items: center;
        padding-block: var(--wa-space-xs);
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        font-size: var(--wa-font-size-s);
        line-height: 1.35;
      }
      .picture {
        display: grid;
        justify-items: center;
        align-items: center;
        min-height: 54px;
      }
      vt-screen-preview {
        width: 84px;
      }
      vt-screen-preview[shape="portrait"] {
        width: 38px;
      }
      a {
        font-size: var(--wa-font-size-m);
        font-weight: var(--wa-font-weight-bold);
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      p {
        overflow-wrap: anywhere;
      }
      @media (max-width: 760px) {
        li {
          font-size: 14px;
        }
        a {
          display: inline-block;
          padding-block: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) screens: readonly ShownScreen[] = [];
  @property({ attribute: false }) live!: LiveList;
  @property({ attribute: false }) now!: () => number;
  @property({ attribute: false }) nowMs = 0;
  /** What an entry of a programme is called (`default`, several joined by `+`). */
  @property({ attribute: false }) nameOf: (entry: string) => string = (entry) => entry;

  override render() {
    return html`<h2>${texts.nowAndNext}</h2>
      <p class="note">${texts.nowAndNextNote}</p>
      <ul>
        ${this.screens.map((one) => this.#row(one))}
      </ul>`;
  }

  #row({ screen, state, programme }: ShownScreen) {
    return html`<li data-screen=${screen.id}>
      <div class="picture">
        <vt-screen-preview
          shape=${screen.shape}
          .programme=${programme}
          .live=${this.live}
          .marks=${screen}
          .now=${this.now}
        ></vt-screen-preview>
      </div>
      <div>
        <a href=${`/console/schedule?view=week&screen=${screen.id}`} title=${texts.showFor(screen.name)}>${screen.name}</a>
        ${
          state.isTrouble || state.isForeseen
            ? html` <vt-state-pill tone=${state.tone} icon=${state.icon}>${state.text}</vt-state-pill>`
            : nothing
        }
        ${this.#words(programme, state.isForeseen)}
      </div>
    </li>`;
  }

  #words(programme: Programme | undefined, isForeseen: boolean) {
    const found = programme && nowAndThen(programme, this.nowMs);
    if (found === undefined) return html`<p class="quiet">${texts.noNews}</p>`;
    const { now, next } = nowWords(found, this.nowMs, this.nameOf);
    return html`<p data-now>${isForeseen ? `${texts.nowPlanned} ` : ''}${now}</p>
      ${next === undefined ? nothing : html`<p class="quiet" data-next>${next}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-now-and-next': VtNowAndNext;
  }
}
