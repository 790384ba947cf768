import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AnnouncementContent } from '../../playlists/documents/preset.ts';
import type { Target } from '../../playlists/documents/target.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { FeedController } from '../link/feed-controller.ts';
import { durationText, listText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { targetWords, titleOf } from './announcement-words.ts';
import type { Shop } from './announcer.ts';
import { reachOf, type StoredScreen } from './reach.ts';
import { sheetStyles } from './sheet-styles.ts';
import { texts } from './texts.ts';
import './vt-announcement-preview.ts';
import './vt-hold-button.ts';

/** What is about to be announced. */
export interface Intended {
  readonly content: AnnouncementContent;
  readonly target: Target;
  readonly timeToLiveMs: number;
  /** Id of the preset that it is, as it was prepared. */
  readonly preset?: string;
}

/**
 * The one confirmation: the true picture, how long, where, and on how many screens it will be seen. An emergency is held.
 *
 * @fires confirmed
 * @fires closed - It is gone, either way.
 */
@customElement('vt-press-sheet')
export class VtPressSheet extends ConsoleElement {
  static override styles = [
    commonStyles,
    sheetStyles,
    css`
      .what {
        display: grid;
        grid-template-columns: 128px minmax(0, 1fr);
        gap: var(--wa-space-m);
        align-items: start;
      }
      @media (min-width: 761px) {
        .what {
          grid-template-columns: 210px minmax(0, 1fr);
        }
      }
      .sure {
        margin-block-start: var(--wa-space-s);
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) screens: readonly StoredScreen[] = [];
  @property({ attribute: false }) intended!: Intended;
  @state() private isAsked = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  constructor() {
    super();
    new FeedController(this, () => this.shop.feed, ['screens', 'line']);
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { content, target } = this.intended;
    const reach = reachOf(target, this.screens, this.shop.feed.screens);
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @click=${this.#onBackdrop}>
      <div class="what">
        <vt-announcement-preview
          .shop=${this.shop}
          .content=${content}
          .target=${target}
          .screens=${this.screens}
        ></vt-announcement-preview>
        <div>
          <h2 id="title">${titleOf(content)}</h2>
          <p class="quiet">${this.#effect()}</p>
          ${this.#away(reach.unreachable)}
        </div>
      </div>
      ${this.isAsked ? html`<p class="sure" role="alert">${texts.sureText(this.#where())}</p>` : nothing}
      <div class="actions">
        <button class="secondary" type="button" @click=${this.#close}>${texts.cancel}</button>
        ${this.#go(reach.reachable)}
      </div>
    </dialog>`;
  }

  #go(reachable: number) {
    const isCutOff = this.shop.feed.line.is === 'cut-off';
    if (this.intended.content.style !== 'emergency')
      return html`<button class="primary" type="button" autofocus ?disabled=${isCutOff} @click=${this.#confirmed}>
        <wa-icon name="announce"></wa-icon>${reachable === 0 ? texts.showAtReturn : texts.show(reachable)}
      </button>`;
    if (this.isAsked)
      return html`<button class="primary danger" type="button" ?disabled=${isCutOff} @click=${this.#confirmed}>
        ${texts.yesEmergency}
      </button>`;
    return html`<vt-hold-button
      loud
      autofocus
      ?disabled=${isCutOff}
      @held=${this.#confirmed}
      @tapped=${this.#ask}
    >
      <wa-icon name="siren"></wa-icon>${reachable === 0 ? texts.hold : texts.holdToShow(reachable)}
    </vt-hold-button>`;
  }

  #effect(): string {
    const { content, timeToLiveMs } = this.intended;
    const life = durationText(timeToLiveMs);
    if (content.style === 'emergency') return texts.sheetEmergency(this.#where());
    return content.style === 'banner'
      ? texts.sheetBanner(life, this.#where())
      : texts.sheetTakeover(life, this.#where());
  }

  #where(): string {
    return targetWords(this.intended.target, this.screens);
  }

  #away(unreachable: readonly StoredScreen[]) {
    if (unreachable.length === 0) return nothing;
    return html`<p class="quiet small">${texts.unreachableNow(listText(unreachable.map(({ body }) => body.name)))}</p>`;
  }

  /** Let go too early, or pressed by something that cannot hold: the question instead. */
  #ask = (event: Event): void => {
    event.stopPropagation();
    this.isAsked = true;
  };

  #confirmed = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('confirmed'));
    this.#close();
  };

  #close = (): void => this.dialog.close();

  #onBackdrop = (event: Event): void => {
    if (event.target === this.dialog) this.#close();
  };

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-press-sheet': VtPressSheet;
  }
}
