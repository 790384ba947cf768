import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Store } from '../../playlists/documents/store.ts';
import type { Shop } from '../announce/announcer.ts';
import { ConsoleElement } from '../app/console-element.ts';
import { mayDo, type Person, type StoreRole } from '../app/desk.ts';
import { Refused } from '../link/refused.ts';
import { SESSION_ENDED, send } from '../link/send.ts';
import { ShopFeed } from '../link/shop-feed.ts';
import { StoreApi, type Stored } from '../link/store-api.ts';
import { tellTimesIn } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { linkToken } from './link-token.ts';
import { texts } from './texts.ts';
import './vt-staff-board.ts';

/** Where the access stands. */
type Access =
  | { readonly is: 'asking' }
  /** Nobody came in yet, or not any more. */
  | { readonly is: 'closed'; readonly heading: string; readonly text: string }
  | { readonly is: 'failed'; readonly why: Refused }
  | { readonly is: 'open'; readonly shop: Shop; readonly store: Stored<Store>; readonly person: Person };

/** The staff's page: comes in by the link in its address, shows the board, and says plainly when access has ended. */
@customElement('vt-staff')
export class VtStaff extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      .gate {
        display: grid;
        gap: 16px;
        max-width: 420px;
        min-height: 100dvh;
        margin: 0 auto;
        padding: 24px 20px;
        align-content: center;
        box-sizing: border-box;
      }
      .gate > wa-icon {
        font-size: 44px;
        color: var(--wa-color-brand-on-quiet);
      }
      h1 {
        font-size: 28px;
      }
      .gate a,
      .gate button {
        justify-self: start;
        display: inline-flex;
        align-items: center;
        min-height: 52px;
        padding: 0 20px;
        border: var(--wa-border-width-m) solid var(--wa-color-neutral-border-loud);
        border-radius: var(--wa-border-radius-l);
        background: none;
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: none;
        cursor: pointer;
      }
    `,
  ];

  @state() private access: Access = { is: 'asking' };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SESSION_ENDED, this.#ended);
    window.addEventListener('hashchange', this.#begin);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(SESSION_ENDED, this.#ended);
    window.removeEventListener('hashchange', this.#begin);
    this.#hangUp();
  }

  override render() {
    const { access } = this;
    switch (access.is) {
      case 'asking':
        return nothing;
      case 'closed':
        return html`<main class="gate">
          <wa-icon name="code"></wa-icon>
          <h1>${access.heading}</h1>
          <p class="quiet">${access.text}</p>
          <a href="/console/announce">${texts.withAccount}</a>
        </main>`;
      case 'failed':
        return html`<main class="gate">
          <wa-icon name="wifi-off"></wa-icon>
          <h1>${texts.failed}</h1>
          <p role="alert">${access.why.message}</p>
          <button type="button" @click=${this.#begin}>${texts.retry}</button>
        </main>`;
      case 'open':
        return html`<vt-staff-board
          .shop=${access.shop}
          .store=${access.store.body}
          .person=${access.person}
          @left=${this.#leave}
        ></vt-staff-board>`;
    }
  }

  #begin = async (): Promise<void> => {
    try {
      if (!(await this.#comeIn())) return;
      const { body: person } = await send<Person | null>('/api/sessions/current', { method: 'GET' });
      if (person === null) return this.#shut(texts.noLink, texts.noLinkText);
      const { body: stores } = await send<StoreRole[]>('/api/stores', { method: 'GET' });
      const store = stores.find(({ role }) => mayDo(role, 'announce'));
      if (store === undefined) return this.#shut(texts.noRole, texts.noLinkText);
      await this.#open(store.id, person);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.access = { is: 'failed', why: error };
    }
  };

  /** By the link in the address, if it holds one; it is taken out, so that it stands in no history and no picture. */
  async #comeIn(): Promise<boolean> {
    const token = linkToken(location.hash);
    if (token === undefined) return true;
    try {
      await send('/api/sessions/staff', { method: 'POST', body: { token } });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'gone') throw error;
      this.#shut(texts.revoked, texts.noLinkText);
      return false;
    }
    history.replaceState(null, '', location.pathname);
    return true;
  }

  async #open(id: string, person: Person): Promise<void> {
    const api = new StoreApi(id);
    const store = await api.get<Stored<Store>>('store/main');
    tellTimesIn(store.body.timeZone);
    this.#hangUp();
    const feed = new ShopFeed(id);
    this.access = { is: 'open', shop: { api, feed }, store, person };
    feed.on('line', () => {
      if (feed.line.is === 'ended') this.#ended();
    });
    feed.open();
  }

  #ended = (): void => {
    if (this.access.is === 'open') this.#shut(texts.ended, texts.endedText);
  };

  #leave = async (): Promise<void> => {
    try {
      await send('/api/sessions/current', { method: 'DELETE' });
      this.#shut(texts.noLink, texts.noLinkText);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#hangUp();
      this.access = { is: 'failed', why: error };
    }
  };

  #shut(heading: string, text: string): void {
    this.#hangUp();
    this.access = { is: 'closed', heading, text };
  }

  #hangUp(): void {
    if (this.access.is === 'open') this.access.shop.feed.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-staff': VtStaff;
  }
}
