import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Screen } from '../../../playlists/documents/screen.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import type { Stored } from '../../link/store-api.ts';
import { stateWords } from '../../parts/screen-state-words.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-state-pill.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { texts } from './texts.ts';
import './vt-pair-form.ts';

/** The screens: all of them, one of them (`/console/screens/<id>`), a new one (`/console/screens/new`). */
@customElement('vt-screens-page')
export class VtScreensPage extends ConsolePage {
  static override styles = [
    commonStyles,
    css`
      ul {
        display: grid;
        gap: var(--wa-space-s);
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
    new FeedController(this, () => this.desk.feed, ['screens', 'line']);
  }

  override render() {
    return this.path[0] === 'new' ? this.#pairing() : this.#list();
  }

  #list() {
    const screens = this.#screens.value ?? [];
    const { feed } = this.desk;
    const why = this.desk.whyNot('pair');
    return html`
      <vt-page-header line=${texts.count(screens.length)} heading=${texts.title}>
        <wa-button
          variant="brand"
          href="/console/screens/new"
          ?disabled=${why !== undefined}
          title=${why ?? nothing}
        >
          <wa-icon slot="start" name="plus"></wa-icon>${texts.add}
        </wa-button>
      </vt-page-header>
      <ul>
        ${screens.map(({ id, body }) => {
          const words = stateWords(feed.screens.get(id), feed.now());
          return html`<li class="card">
            <strong>${body.name}</strong>
            <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
          </li>`;
        })}
      </ul>
    `;
  }

  #pairing() {
    const { feed } = this.desk;
    const planned = (this.#screens.value ?? []).filter(
      ({ id }) => feed.screens.get(id)?.state === 'unpaired',
    );
    return html`
      <vt-page-header heading=${texts.pairTitle}>
        <a slot="back" class="quiet" href="/console/screens">${texts.back}</a>
      </vt-page-header>
      <vt-pair-form
        .desk=${this.desk}
        .planned=${planned}
        code=${new URLSearchParams(location.search).get('code') ?? ''}
        @screen-paired=${(event: CustomEvent<string>) => this.desk.go(`/console/screens/${event.detail}`)}
      ></vt-pair-form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screens-page': VtScreensPage;
  }
}
