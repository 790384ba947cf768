import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import { nowAndNext } from '../../../playlists/timeline/now-and-next.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import type { ShopFeed } from '../../link/shop-feed.ts';
import { mainRegion } from '../../parts/main-region.ts';
import { RovingFocus } from '../../parts/roving-focus.ts';
import type { StateWords } from '../../parts/screen-state-words.ts';
import { screenTexts } from '../../parts/screen-texts.ts';
import { SecondTicker } from '../../parts/second-ticker.ts';
import { slideName } from '../../parts/slide-name.ts';
import '../../parts/vt-screen-preview.ts';
import '../../parts/vt-state-pill.ts';
import type { Ordered } from '../../parts/wall-order.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** A row of the list. */
export interface ListedScreen extends Ordered {
  readonly screen: Screen;
  readonly news: ScreenNews | undefined;
  readonly words: StateWords;
  readonly programme: Programme | undefined;
}

/** Screens one below the other: picture, name, state, what is on. Arrows move, Enter opens. */
@customElement('vt-screen-list')
export class VtScreenList extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 74px minmax(0, 5fr) minmax(0, 4fr) minmax(0, 3fr);
        gap: var(--wa-space-m);
        align-items: center;
        padding: 5px 8px;
        border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        color: inherit;
        text-decoration: none;
      }
      a.row {
        min-height: 57px;
        content-visibility: auto;
        contain-intrinsic-size: auto 57px;
      }
      a.row:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      a.row[aria-current] {
        background: var(--wa-color-brand-fill-quiet);
      }
      .heads {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
        font-weight: var(--wa-font-weight-semibold);
      }
      .picture {
        display: grid;
        place-items: center;
      }
      vt-screen-preview {
        width: 74px;
        padding: 2px;
        border-radius: 4px;
      }
      vt-screen-preview.portrait {
        width: 27px;
      }
      .state {
        display: flex;
      }
      .name,
      .on-air {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      @media (max-width: 760px) {
        .heads,
        .on-air {
          display: none;
        }
        a.row {
          grid-template-columns: 74px minmax(0, 1fr);
          gap: 2px var(--wa-space-s);
          min-height: 72px;
        }
        .picture {
          grid-row: span 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) screens: readonly ListedScreen[] = [];
  @property({ attribute: false }) feed!: ShopFeed;
  @property({ attribute: false }) current: string | undefined;

  constructor() {
    super();
    new RovingFocus(this, 'a.row');
    new SecondTicker(this, () => this.feed.now());
  }

  focusRow(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`a[href="/console/screens/${id}"]`)?.focus();
  }

  override render() {
    return html`
      <div class="row heads" aria-hidden="true">
        <span></span><span>${texts.columnScreen}</span><span>${texts.columnState}</span
        ><span>${texts.columnOnAir}</span>
      </div>
      <ul aria-label=${texts.title}>
        ${repeat(
          this.screens,
          ({ id }) => id,
          (listed) => html`<li>${this.#row(listed)}</li>`,
        )}
      </ul>
    `;
  }

  #row({ id, screen, news, words, programme }: ListedScreen) {
    const { name, tags, shape, place } = screen;
    return html`<a
      class="row"
      href=${`/console/screens/${id}`}
      aria-current=${id === this.current ? 'true' : nothing}
    >
      <span class="picture"
        ><vt-screen-preview
          class=${shape}
          shape=${shape}
          .programme=${programme}
          .appliesAtMs=${news?.appliesAtMs ?? 0}
          .live=${this.feed.live}
          .marks=${this.#marksOf(id, screen)}
          .now=${this.feed.now}
          .isCalm=${screen.calm}
        ></vt-screen-preview
      ></span>
      <span class="name">
        <strong>${name}</strong>
        <span>${[place, ...tags, shape === 'landscape' ? '' : screenTexts[shape]].filter((one) => one !== '').join(', ')}</span>
      </span>
      <span class="state"><vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill></span>
      <span class="on-air">${this.#onAir(id, screen, programme)}</span>
    </a>`;
  }

  #onAir(id: string, { tags }: Screen, programme: Programme | undefined): string {
    if (programme === undefined) return '';
    const showing = nowAndNext(programme, this.feed.live, { id, tags }, this.feed.now());
    return slideName(programme, mainRegion(showing)?.now.slide);
  }

  /** One object a screen: a new one would make its preview render. */
  #marksOf(id: string, { tags, name }: Screen) {
    const kept = this.#marks.get(id);
    if (kept?.tags === tags) return kept;
    const marks = { id, tags, name };
    this.#marks.set(id, marks);
    return marks;
  }
  readonly #marks = new Map<
    string,
    { readonly id: string; readonly tags: readonly string[]; readonly name: string }
  >();
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-list': VtScreenList;
  }
}
