import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Store } from '../../playlists/documents/store.ts';
import { Refused } from '../link/refused.ts';
import { SESSION_ENDED, send } from '../link/send.ts';
import { ShopFeed } from '../link/shop-feed.ts';
import { StoreApi, type Stored } from '../link/store-api.ts';
import { tellTimesIn } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import '../parts/vt-empty.ts';
import '../parts/vt-problem.ts';
import { ConsoleElement } from './console-element.ts';
import { type Deed, type Desk, mayDo, type Notice, type Person, type StoreRole } from './desk.ts';
import { texts } from './texts.ts';
import type { VtShell } from './vt-shell.ts';

/** Where the session stands. */
type Session =
  | { readonly is: 'asking' }
  | { readonly is: 'signed-out'; readonly hasEnded: boolean }
  | { readonly is: 'failed'; readonly why: Refused }
  | { readonly is: 'no-store' }
  | { readonly is: 'open' };

/** The console: who is signed in, which store is at hand; then the shell with its pages. */
@customElement('vt-console')
export class VtConsole extends ConsoleElement {
  static override styles = [commonStyles];

  @state() private session: Session = { is: 'asking' };
  @state() private stores: readonly StoreRole[] = [];
  @state() private desk: Desk | undefined;
  @state() private notice: Notice | undefined;
  #person: Person | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SESSION_ENDED, this.#ended);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(SESSION_ENDED, this.#ended);
    this.desk?.feed.close();
  }

  override render() {
    switch (this.session.is) {
      case 'asking':
        return nothing;
      case 'signed-out':
        return html`<vt-sign-in
          .note=${this.session.hasEnded ? texts.sessionEnded : undefined}
          @signed-in=${this.#begin}
        ></vt-sign-in>`;
      case 'failed':
        return html`<vt-problem heading=${this.session.why.message}>
          <wa-button slot="actions" variant="brand" @click=${this.#begin}>${texts.retry}</wa-button>
        </vt-problem>`;
      case 'no-store':
        return html`<vt-empty heading=${texts.noStore} text=${texts.noStoreText}>
          <wa-button slot="actions" @click=${this.#signOut}>${texts.signOut}</wa-button>
        </vt-empty>`;
      case 'open':
        return html`<vt-shell
          .desk=${this.desk}
          .stores=${this.stores}
          .notice=${this.notice}
          @store-chosen=${(event: CustomEvent<string>) => this.#open(event.detail)}
          @signed-out=${this.#signOut}
        ></vt-shell>`;
    }
  }

  #begin = async (): Promise<void> => {
    // Nearly everybody who comes here is signed in: the shell's code comes while the session is asked for.
    void import('./vt-shell.ts');
    try {
      const { body: person } = await send<Person | null>('/api/sessions/current', { method: 'GET' });
      if (person === null) return await this.#askWho(false);
      this.#person = person;
      this.stores = (await send<StoreRole[]>('/api/stores', { method: 'GET' })).body;
      const first = this.stores[0];
      if (first === undefined) this.session = { is: 'no-store' };
      else await this.#open(first.id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.session = { is: 'failed', why: error };
    }
  };

  async #open(id: string): Promise<void> {
    const store = this.stores.find((one) => one.id === id);
    const person = this.#person;
    if (store === undefined || person === undefined) return;
    const api = new StoreApi(id);
    // The shop's zone before the first page: no time is ever told in another.
    const [{ body }] = await Promise.all([api.get<Stored<Store>>('store/main'), import('./vt-shell.ts')]);
    tellTimesIn(body.timeZone);
    this.desk?.feed.close();
    const feed = new ShopFeed(id);
    this.desk = this.#deskOf(store, person, api, feed);
    this.session = { is: 'open' };
    feed.on('welcome', () => this.#roleIs(feed));
    feed.on('line', () => this.#lineIs(feed));
    feed.open();
  }

  #deskOf(store: StoreRole, person: Person, api: StoreApi, feed: ShopFeed): Desk {
    const may = (deed: Deed) => mayDo(store.role, deed);
    return {
      store,
      person,
      api,
      feed,
      may,
      whyNot: (deed) => {
        if (!may(deed)) return texts.onlyRole(whoMay(deed));
        return feed.line.is === 'cut-off' ? texts.needsLink : undefined;
      },
      go: (path) => void this.#shell()?.go(path),
      say: (notice) => {
        this.notice = notice;
      },
    };
  }

  /** Somebody gave the person another role while the page stood open. */
  #roleIs(feed: ShopFeed): void {
    const { desk } = this;
    if (desk?.feed !== feed || feed.role === undefined || feed.role === desk.store.role) return;
    this.desk = this.#deskOf({ ...desk.store, role: feed.role }, desk.person, desk.api, feed);
  }

  #lineIs(feed: ShopFeed): void {
    if (this.desk?.feed !== feed || feed.line.is !== 'ended') return;
    if (feed.line.reason === 'signed-out') this.#ended();
    else void this.#begin();
  }

  #ended = (): void => {
    if (this.session.is === 'open') void this.#askWho(true);
  };

  async #askWho(hasEnded: boolean): Promise<void> {
    this.desk?.feed.close();
    await import('../entrance/vt-sign-in.ts');
    this.session = { is: 'signed-out', hasEnded };
  }

  #signOut = async (): Promise<void> => {
    try {
      await send('/api/sessions/current', { method: 'DELETE' });
      await this.#askWho(false);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.notice = { text: error.message };
    }
  };

  #shell(): VtShell | null {
    return this.renderRoot.querySelector('vt-shell');
  }
}

function whoMay(deed: Deed): string {
  const names: Readonly<Record<Deed, string>> = {
    own: texts.owners,
    edit: texts.managers,
    announce: texts.announcers,
    pair: texts.pairers,
    read: texts.readers,
  };
  return names[deed];
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-console': VtConsole;
  }
}
