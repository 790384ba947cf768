import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import { FeedController } from '../../link/feed-controller.ts';
import '../vt-meter.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { confirmationOf } from './publication-preview.ts';
import { publishStyles } from './publish-styles.ts';
import { screenRow } from './screen-row.ts';
import { publicationTexts as texts } from './texts.ts';

/** What has come of a publication: counts up as screens confirm. The words are theirs, never ours. */
@customElement('vt-publication-receipt')
export class VtPublicationReceipt extends ConsoleElement {
  static override styles = [commonStyles, publishStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) nameOf!: (screen: string) => string;
  /** Of each screen that changes the head that it had before. */
  @property({ attribute: false }) heads: ReadonlyMap<string, string> = new Map();

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['screens', 'line']);
  }

  override render() {
    const { heads } = this;
    if (heads.size === 0) return html`<p class="headline" role="status">${texts.noneToConfirm}</p>`;
    const { confirmed, missing } = confirmationOf(heads, this.desk.feed.screens);
    return html`<p class="headline" role="status">
        <strong>${texts.upToDate(confirmed.length, heads.size)}</strong>
      </p>
      <vt-meter .value=${confirmed.length / heads.size}></vt-meter>
      ${missing.length === 0 ? nothing : html`<h3>${texts.waitingFor}</h3>`}
      <ul class="screens">
        ${[...missing, ...confirmed].map((id) => screenRow(id, this.nameOf(id), this.desk.feed))}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-publication-receipt': VtPublicationReceipt;
  }
}
