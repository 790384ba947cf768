import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-problem.ts';
import '../publish/vt-draft-band.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { texts } from '../texts.ts';
import type { DraftState } from './playlist-draft.ts';
import './vt-two-versions.ts';

/**
 * What a person should know of the draft: somebody else changed it, it is refused, or how far it is from what plays.
 *
 * @fires keep-mine
 * @fires take-theirs
 * @fires keep-both
 * @fires abandon-wanted
 */
@customElement('vt-draft-news')
export class VtDraftNews extends ConsoleElement {
  static override styles = css`
    vt-problem {
      margin: var(--wa-space-s) var(--wa-space-m);
    }
  `;

  @property({ attribute: false }) draft!: DraftState;
  @property({ attribute: false }) playlist!: Playlist;
  @property({ attribute: false }) shelf!: ShopShelf;
  /** `undefined`: not read yet. */
  @property({ attribute: false }) published: { readonly version: PublishedVersion | undefined } | undefined;
  @property({ type: Number }) nowMs = 0;
  @property({ type: Boolean }) isReadOnly = false;

  override render() {
    const { draft, published } = this;
    if (draft.is === 'conflict')
      return html`<vt-two-versions
        .mine=${this.playlist}
        .refusal=${draft.why}
        .shelf=${this.shelf}
        @keep-mine=${this.#forward}
        @take-theirs=${this.#forward}
        @keep-both=${this.#forward}
      ></vt-two-versions>`;
    if (draft.is === 'refused') return this.#refused(draft.why);
    if (published === undefined) return nothing;
    return html`<vt-draft-band
      .playlist=${this.playlist}
      .published=${published.version}
      .nowMs=${this.nowMs}
      ?isReadOnly=${this.isReadOnly}
      @abandon-wanted=${this.#forward}
    ></vt-draft-band>`;
  }

  #refused(why: Refused) {
    return html`<vt-problem
      heading=${texts.refusedDraft}
      kept=${texts.keptUnsent}
      todo=${why.message}
      details=${why.fields.map(({ field, message }) => `${field}: ${message}`).join('\n')}
    ></vt-problem>`;
  }

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-draft-news': VtDraftNews;
  }
}
