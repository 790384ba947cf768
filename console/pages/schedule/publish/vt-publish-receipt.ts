import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { stateWords } from '../../../parts/screen-state-words.ts';
import '../../../parts/vt-meter.ts';
import '../../../parts/vt-state-pill.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { confirmationOf } from '../../playlists/publish/publication-preview.ts';
import { publishStyles } from '../../playlists/publish/publish-styles.ts';
import { texts as shared } from '../../playlists/publish/texts.ts';
import type { ShopNames } from '../words/entry-words.ts';

/** What the screens have confirmed of a publication: counts up as they answer; the words are theirs, never ours. */
@customElement('vt-publish-receipt')
export class VtPublishReceipt extends ConsoleElement {
  static override styles = [commonStyles, publishStyles];

  @property({ attribute: false }) desk!: Desk;
  /** Of each paired screen that changes the head that it had before. */
  @property({ attribute: false }) heads: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) names!: ShopNames;

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  override render() {
    const { heads } = this;
    if (heads.size === 0) return html`<p class="headline" role="status">${shared.noneToConfirm}</p>`;
    const { confirmed, missing } = confirmationOf(heads, this.desk.feed.screens);
    return html`<p class="headline" role="status">
        <strong>${shared.upToDate(confirmed.length, heads.size)}</strong>
      </p>
      <vt-meter .value=${confirmed.length / heads.size}></vt-meter>
      ${
        missing.length === 0
          ? nothing
          : html`<h3>${shared.waitingFor}</h3>
              <ul class="screens">
                ${missing.map((id) => this.#screen(id))}
              </ul>`
      }`;
  }

  #screen(id: string) {
    const { feed } = this.desk;
    const words = stateWords(feed.screens.get(id), feed.now());
    return html`<li>
      <strong>${this.names.screens.get(id) ?? id}</strong>
      <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-publish-receipt': VtPublishReceipt;
  }
}
