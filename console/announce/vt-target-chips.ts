import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Target } from '../../playlists/documents/target.ts';
import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { RovingFocus } from '../parts/roving-focus.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { EVERYWHERE, reachOf, type StoredScreen, tagsOf, toggled } from './reach.ts';
import { texts } from './texts.ts';

/**
 * Where an announcement aims: everywhere, at tags, at single screens; each chip says how many screens that is.
 *
 * @fires target-changed - With the new target; `null` for "as each announcement was prepared".
 */
@customElement('vt-target-chips')
export class VtTargetChips extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs);
      }
      :host([row]) {
        flex-wrap: nowrap;
        overflow-x: auto;
        scrollbar-width: none;
        /* Room for the ring of the focus. */
        padding: 5px 20px 5px 5px;
        margin: -5px;
      }
      @media (max-width: 760px) {
        :host([rowOnPhone]) {
          flex-wrap: nowrap;
          overflow-x: auto;
          scrollbar-width: none;
          padding: 5px;
          margin: -5px;
        }
      }
      button {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px;
        border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-pill);
        background: var(--wa-color-surface-default);
        font-weight: var(--wa-font-weight-semibold);
        white-space: nowrap;
        cursor: pointer;
      }
      :host([row]) button {
        padding: 0 17px;
      }
      @media (max-width: 760px) {
        button {
          min-height: 44px;
        }
      }
      button[aria-pressed="true"] {
        border-color: var(--wa-color-brand-border-loud);
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
      }
    `,
  ];

  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  /** What the feed tells of each screen: a chip counts those that have a display. */
  @property({ attribute: false }) news: ReadonlyMap<string, ScreenNews> = new Map();
  @property({ attribute: false }) target: Target | undefined;
  /** Offers "as prepared" (`undefined`) first. */
  @property({ type: Boolean }) canBeAsPlanned = false;
  /** One row that is pushed sideways, for a phone. */
  @property({ type: Boolean, reflect: true }) row = false;
  /** One row where the page is narrow. */
  @property({ type: Boolean, reflect: true }) rowOnPhone = false;

  constructor() {
    super();
    new RovingFocus(this, 'button');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'group';
    this.ariaLabel = texts.where;
  }

  override render() {
    const { screens, target } = this;
    const count = (aimed: Target) => reachOf(aimed, screens, this.news).of;
    return html`${this.canBeAsPlanned ? this.#chip(texts.asPlanned, target === undefined, () => null) : null}
    ${this.#chip(texts.chipCount(texts.everywhere, count(EVERYWHERE)), target?.all === true, () => EVERYWHERE)}
    ${tagsOf(screens).map((tag) =>
      this.#chip(texts.chipCount(tag, count({ tags: [tag] })), target?.tags?.includes(tag) === true, () =>
        toggled(target ?? EVERYWHERE, 'tags', tag),
      ),
    )}
    ${screens.map(({ id, body }) =>
      this.#chip(body.name, target?.screens?.includes(id) === true, () =>
        toggled(target ?? EVERYWHERE, 'screens', id),
      ),
    )}`;
  }

  #chip(words: string, isChosen: boolean, next: () => Target | null) {
    return html`<button
      type="button"
      aria-pressed=${isChosen}
      @click=${() => this.dispatchEvent(new CustomEvent('target-changed', { detail: next() }))}
    >
      ${isChosen ? html`<wa-icon name="check"></wa-icon>` : null}${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-target-chips': VtTargetChips;
  }
}
