import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import '../../../parts/vt-band.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { playlistChanges } from '../items/playlist-changes.ts';
import type { PublishedVersion } from './published-version.ts';
import { texts } from './texts.ts';

/**
 * Says how far the draft is from what screens play. Nothing where it is the same.
 *
 * @fires abandon-wanted - The draft is to be the published version again.
 */
@customElement('vt-draft-band')
export class VtDraftBand extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      vt-band {
        border-width: 0 0 1px;
        border-radius: 0;
      }
      button {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) playlist!: Playlist;
  /** `undefined`: never published. */
  @property({ attribute: false }) published: PublishedVersion | undefined;
  @property({ type: Number }) nowMs = 0;
  @property({ type: Boolean }) isReadOnly = false;

  override render() {
    const { published } = this;
    if (published === undefined)
      return html`<vt-band tone="warning" icon="pencil"
        ><strong>${texts.neverPublished}</strong> ${texts.nobodyPlays}</vt-band
      >`;
    const { count } = playlistChanges(published.playlist, this.playlist);
    if (count === 0) return nothing;
    const since =
      published.atMs === undefined
        ? texts.stillPlaying
        : texts.stillPlayingSince(instantText(published.atMs, this.nowMs));
    return html`<vt-band tone="warning" icon="pencil"
      ><strong>${texts.unpublished(count)}</strong> ${since}
      ${
        published.playlist === undefined || this.isReadOnly
          ? nothing
          : html`<button slot="actions" @click=${this.#abandon}>${texts.abandon}</button>`
      }</vt-band
    >`;
  }

  #abandon = (): void => {
    this.dispatchEvent(new CustomEvent('abandon-wanted'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-draft-band': VtDraftBand;
  }
}
