import { Router } from '@lit-labs/router';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { FeedController } from '../link/feed-controller.ts';
import { timeText } from '../texts/formats.ts';
import { commonStyles } from '../theme/common-styles.ts';
import '../parts/vt-band.ts';
import '../parts/vt-empty.ts';
import '../parts/vt-problem.ts';
import { ConsoleElement } from './console-element.ts';
import type { ConsolePage } from './console-page.ts';
import type { Desk, Notice, StoreRole } from './desk.ts';
import { loadPage, type PageEntry, type PageName, pagesFor } from './page-table.ts';
import { ShellKeys } from './shell-keys.ts';
import { shellStyles } from './shell-styles.ts';
import { texts } from './texts.ts';
import { troubledScreens } from './troubled-screens.ts';
import './vt-account-menu.ts';
import './vt-foot-navigation.ts';
import './vt-navigation.ts';
import './vt-notices.ts';

const FOLDED_AS = 'vitrine.navigation';

/** The frame of the desk: navigation, the page at hand, what is said about all of them. */
@customElement('vt-shell')
export class VtShell extends ConsoleElement {
  static override styles = [commonStyles, shellStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) stores: readonly StoreRole[] = [];
  /** The last thing done (`desk.say`). */
  @property({ attribute: false }) notice: Notice | undefined;

  @state() private page: PageEntry | undefined;
  @state() private path: readonly string[] = [];
  @state() private isFound = true;
  /** The code of the page did not come. */
  @state() private isBroken = false;
  @state() private layer: 'keys' | 'go-to' | undefined;
  @state() private folded = localStorage.getItem(FOLDED_AS);
  @query('main') private main!: HTMLElement;

  readonly #router = new Router(this, [
    { path: '/console', enter: () => this.#enter('') },
    { path: '/console/*', enter: (params) => this.#enter(params[0] ?? '') },
  ]);

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['line', 'welcome', 'screens']);
    new ShellKeys(this, {
      onGo: (letter) => this.#goByKey(letter),
      onSearch: () => this.#pageElement()?.focusSearch(),
      onNew: () => this.#pageElement()?.startNew(),
      onPalette: () => void this.#openGoTo(),
      onList: () => void this.#openKeys(),
      onFold: this.#fold,
    });
  }

  /** Opens an address of the console. */
  async go(path: string): Promise<void> {
    if (path !== location.pathname + location.search) history.pushState({}, '', path);
    await this.#router.goto(location.pathname);
  }

  override updated(changed: PropertyValues): void {
    if (this.page !== undefined) document.title = `${this.page.title()} · ${this.desk.store.name}`;
    // The next Tab begins in the page that was opened; a screen reader hears it.
    if (changed.has('page') && changed.get('page') !== undefined) this.main.focus();
  }

  override render() {
    const { desk, page } = this;
    const pages = pagesFor(desk.store.role);
    const { line } = desk.feed;
    const isRail = this.#isRail;
    return html`
      <header><a class="skip" href="#main" @click=${this.#skip}>${texts.skip}</a></header>
      <div class="desk ${isRail ? 'rail' : ''}">
        <vt-navigation
          role="navigation"
          aria-label=${texts.pages}
          .pages=${pages}
          .current=${page?.name}
          .line=${line}
          .badges=${this.#badges()}
          ?rail=${isRail}
          @go-to=${this.#openGoTo}
          @fold=${this.#fold}
          >${this.#account(isRail)}</vt-navigation
        >
        <main id="main" tabindex="-1">
          ${
            line.is === 'cut-off'
              ? html`<vt-band tone="warning" icon="wifi-off" role="status"
                  >${texts.cutOff(timeText(line.sinceMs))}</vt-band
                >`
              : nothing
          }
          ${this.#outlet()}
        </main>
        <vt-foot-navigation .pages=${pages} .current=${page?.name}>${this.#account(false)}</vt-foot-navigation>
        <vt-notices .notice=${this.notice}></vt-notices>
      </div>
      ${this.#layer(pages)}
    `;
  }

  #outlet() {
    if (this.isBroken)
      return html`<vt-problem heading=${texts.notLoaded} kept=${texts.notLoadedKept} todo=${texts.notLoadedTodo}>
        <wa-button slot="actions" variant="brand" @click=${() => location.reload()}>${texts.reload}</wa-button>
      </vt-problem>`;
    if (!this.isFound)
      return html`<vt-empty heading=${texts.notFound} text=${texts.notFoundText}>
        <a slot="actions" href="/console">${texts.toNow}</a>
      </vt-empty>`;
    if (this.page === undefined) return nothing;
    const tag = unsafeStatic(`vt-${this.page.name}-page`);
    return staticHtml`<${tag} id="page" .desk=${this.desk} .path=${this.path}></${tag}>`;
  }

  #account(isCompact: boolean) {
    return html`<vt-account-menu
      .person=${this.desk.person}
      .store=${this.desk.store}
      .stores=${this.stores}
      ?compact=${isCompact}
      @store-chosen=${this.#forward}
      @signed-out=${this.#forward}
    ></vt-account-menu>`;
  }

  #layer(pages: readonly PageEntry[]) {
    if (this.layer === 'keys')
      return html`<vt-key-list
        .pages=${pages}
        .pageKeys=${this.#pageElement()?.pageKeys ?? []}
        @closed=${() => this.#closeLayer('keys')}
      ></vt-key-list>`;
    if (this.layer === 'go-to')
      return html`<vt-go-to .desk=${this.desk} .pages=${pages} @closed=${() => this.#closeLayer('go-to')}></vt-go-to>`;
    return nothing;
  }

  #badges(): Partial<Record<PageName, string>> {
    const troubled = troubledScreens(this.desk.feed.screens.values());
    return troubled === 0 ? {} : { screens: String(troubled) };
  }

  /** @param rest - The address behind `/console/`. */
  async #enter(rest: string): Promise<boolean> {
    const [name = '', ...path] = rest
      .split('/')
      .filter((piece) => piece !== '')
      .map(decodeURIComponent);
    const pages = pagesFor(this.desk.store.role);
    const page = name === '' ? pages[0] : pages.find((one) => one.name === name);
    this.isBroken = page !== undefined && !(await loadPage(page));
    this.isFound = page !== undefined;
    this.page = page;
    this.path = path;
    return true;
  }

  #goByKey(letter: string): boolean {
    const page = pagesFor(this.desk.store.role).find((one) => one.key === letter);
    if (page !== undefined) void this.go(`/console/${page.name}`);
    return page !== undefined;
  }

  /** As the person left it on this device, else as the page wants it. */
  get #isRail(): boolean {
    return this.folded === null ? (this.page?.isWide?.(this.path) ?? false) : this.folded === 'rail';
  }

  #fold = (): void => {
    this.folded = this.#isRail ? 'open' : 'rail';
    localStorage.setItem(FOLDED_AS, this.folded);
  };

  #pageElement(): ConsolePage | null {
    return this.renderRoot.querySelector<ConsolePage>('#page');
  }

  #openGoTo = async (): Promise<void> => {
    await import('./vt-go-to.ts');
    this.layer = 'go-to';
  };

  async #openKeys(): Promise<void> {
    await import('./vt-key-list.ts');
    this.layer = 'keys';
  }

  /** A dialog tells that it is gone when it has faded: by then another may be open. */
  #closeLayer(layer: 'keys' | 'go-to'): void {
    if (this.layer === layer) this.layer = undefined;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  #forward = (event: Event): void => {
    const { detail } = event as CustomEvent;
    this.dispatchEvent(new CustomEvent(event.type, { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-shell': VtShell;
  }
}
