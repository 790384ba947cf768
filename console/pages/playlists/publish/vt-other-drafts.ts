import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import { publicationTexts } from '../../../parts/publication/texts.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import type { OpenDraft, ShopShelf } from '../shop-shelf.ts';
import { texts } from './texts.ts';

/**
 * The other drafts of the store, to be ticked where they are to go out as well.
 *
 * @fires draft-toggled - With the reference of the draft.
 */
@customElement('vt-other-drafts')
export class VtOtherDrafts extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) shelf!: ShopShelf;
  /** The one that is published anyway. */
  @property() besides = '';
  @property({ attribute: false }) ticked: ReadonlySet<string> = new Set();

  override render() {
    const drafts = this.shelf.drafts.filter(({ reference }) => reference !== this.besides);
    if (drafts.length === 0) return nothing;
    return html`<h3>${publicationTexts.alsoPublish}</h3>
      ${drafts.map(
        (draft) =>
          html`<wa-checkbox
            size="s"
            .checked=${this.ticked.has(draft.reference)}
            @change=${() => this.#tell(draft.reference)}
            >${this.#nameOf(draft)}
            <span class="quiet">· ${draft.revision === null ? texts.deleted : texts.changed}</span></wa-checkbox
          >`,
      )}`;
  }

  #nameOf({ reference }: OpenDraft): string {
    const [kind, id = ''] = reference.split('/');
    if (kind === 'schedule') return texts.schedule;
    if (kind === 'layouts') return publicationTexts.layout(id);
    return publicationTexts.playlist(this.shelf.playlists?.find((one) => one.id === id)?.body.name ?? id);
  }

  #tell(reference: string): void {
    this.dispatchEvent(new CustomEvent('draft-toggled', { detail: reference }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-other-drafts': VtOtherDrafts;
  }
}
