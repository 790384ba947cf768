import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Programme } from '../../../../playlists/programme/programme.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { itemOfSlot, placedSlots } from '../preview/preview-query.ts';
import '../preview/vt-slide-thumbnail.ts';

/** The loop of a playlist as a row of pictures: what comes in is outlined, what goes out is faded. */
@customElement('vt-film-strip')
export class VtFilmStrip extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
      }
      vt-slide-thumbnail {
        width: var(--frame, 84px);
      }
      .added {
        outline: 3px solid var(--wa-color-brand-fill-loud);
        outline-offset: -1px;
      }
      .removed {
        opacity: 0.4;
      }
      span {
        align-self: center;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) programme: Programme | undefined;
  /** Items that come in. */
  @property({ attribute: false }) added: readonly string[] = [];
  /** Items that go out. */
  @property({ attribute: false }) removed: readonly string[] = [];
  /** Pictures that are drawn; the others are counted. */
  @property({ type: Number }) limit = 14;
  /** The others are not even counted. */
  @property({ type: Boolean }) isClipped = false;

  override render() {
    const slots = placedSlots(this.programme);
    const rest = slots.length - this.limit;
    return html`<div aria-hidden="true">
      ${slots.slice(0, this.limit).map(({ slot }) => {
        const item = itemOfSlot(slot);
        const is = this.added.includes(item) ? 'added' : this.removed.includes(item) ? 'removed' : '';
        return html`<vt-slide-thumbnail class=${is} .programme=${this.programme} .place=${slot}></vt-slide-thumbnail>`;
      })}
      ${rest > 0 && !this.isClipped ? html`<span>+ ${rest}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-film-strip': VtFilmStrip;
  }
}
