import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Media } from '../../../playlists/documents/media.ts';
import { ConsoleElement } from '../../app/console-element.ts';
import { RovingFocus } from '../../parts/roving-focus.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { factsText } from './media-words.ts';
import { texts } from './texts.ts';
import './vt-media-picture.ts';

/** Cards at once, and more for each press: thousands of pictures are not asked for to find one. */
const SHOWN_AT_ONCE = 120;

/**
 * Media as cards: the picture, the name, what it is. One stop for Tab, arrows within.
 *
 * @fires delete-wished - With the {@link Media} on which Delete was pressed.
 */
@customElement('vt-media-grid')
export class VtMediaGrid extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        gap: 14px;
      }
      a {
        display: block;
        height: 100%;
        padding: 8px;
        border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-l);
        background: var(--wa-color-surface-raised);
        text-decoration: none;
      }
      a:hover {
        border-color: var(--wa-color-neutral-border-loud);
      }
      a[aria-current] {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
      }
      strong,
      small {
        display: block;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      strong {
        margin-block-start: var(--wa-space-2xs);
      }
      small {
        font-size: var(--wa-font-size-xs);
      }
      wa-button {
        display: block;
        width: fit-content;
        margin: var(--wa-space-l) auto 0;
      }
      @media (max-width: 760px) {
        ul {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) media: readonly Media[] = [];
  /** Hash of the one that is open beside. */
  @property() current: string | undefined;
  @state() private shown = SHOWN_AT_ONCE;

  constructor() {
    super();
    new RovingFocus(this, '[data-item]');
  }

  /** Gives the focus to a card; to the first one where it is not there. */
  focusCard(hash: string | undefined): void {
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-item]')];
    (cards.find((card) => card.dataset.item === hash) ?? cards[0])?.focus();
  }

  override render() {
    const left = this.media.length - this.shown;
    return html`<ul>
        ${repeat(
          this.media.slice(0, this.shown),
          ({ hash }) => hash,
          (media) => this.#card(media),
        )}
      </ul>
      ${
        left <= 0
          ? nothing
          : html`<wa-button appearance="outlined" @click=${this.#showMore}>
              ${texts.more(Math.min(left, SHOWN_AT_ONCE))}
            </wa-button>`
      }`;
  }

  #card(media: Media) {
    const { hash, name } = media;
    return html`<li>
      <a
        data-item=${hash}
        href=${`/console/media/${hash}`}
        title=${name}
        aria-current=${hash === this.current ? 'true' : nothing}
        @keydown=${(event: KeyboardEvent) => this.#key(event, media)}
      >
        <vt-media-picture .media=${media}></vt-media-picture>
        <strong>${name}</strong>
        <small class="quiet">${factsText(media)}</small>
      </a>
    </li>`;
  }

  #showMore = (): void => {
    this.shown += SHOWN_AT_ONCE;
  };

  #key(event: KeyboardEvent, media: Media): void {
    if (event.key !== 'Delete') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('delete-wished', { detail: media }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-media-grid': VtMediaGrid;
  }
}
