import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Screen } from '../../../playlists/documents/screen.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import type { Stored } from '../../link/store-api.ts';
import { stateWords } from '../../parts/screen-state-words.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-state-pill.ts';
import { dayText, timeText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';

/** Every screen as it is at this moment. */
@customElement('vt-now-page')
export class VtNowPage extends ConsolePage {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
        gap: var(--wa-space-m);
      }
    `,
  ];

  readonly #screens = new KeptQuery(this, {
    feed: () => this.desk.feed,
    kinds: ['screens'],
    read: (signal) => this.desk.api.get<readonly Stored<Screen>[]>('screens', signal),
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['screens']);
  }

  override render() {
    const { feed } = this.desk;
    const screens = this.#screens.value ?? [];
    const paired = [...feed.screens.values()].filter(({ state }) => state !== 'unpaired');
    const asPlanned = paired.filter(({ state }) => state === 'up-to-date').length;
    const nowMs = feed.now();
    return html`
      <vt-page-header
        line=${`${dayText(nowMs)}, ${timeText(nowMs)}`}
        heading=${paired.length === 0 ? texts.noneConnected : texts.conclusion(asPlanned, paired.length)}
      ></vt-page-header>
      <ul>
        ${screens.map(({ id, body }) => {
          const words = stateWords(feed.screens.get(id), nowMs);
          return html`<li class="card">
            <strong>${body.name}</strong><br />
            <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
          </li>`;
        })}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-now-page': VtNowPage;
  }
}
