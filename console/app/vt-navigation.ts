import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../entrance/vt-vitrine-sign.ts';
import type { LineState } from '../link/live-line.ts';
import { commonStyles } from '../theme/common-styles.ts';
import { ConsoleElement } from './console-element.ts';
import { navigationStyles } from './navigation-styles.ts';
import type { PageEntry, PageName } from './page-table.ts';
import { texts } from './texts.ts';

/**
 * The pages, at the left of the desk: with their names, or folded to a rail of icons that keep their names as tooltips.
 *
 * @fires go-to - The person wants the palette.
 * @fires fold - The person wants it narrower, or wide again.
 * @slot - Who is signed in, at the foot.
 */
@customElement('vt-navigation')
export class VtNavigation extends ConsoleElement {
  static override styles = [commonStyles, navigationStyles];

  @property({ attribute: false }) pages: readonly PageEntry[] = [];
  @property({ attribute: false }) current: PageName | undefined;
  /** A number or a word beside a page's name: what waits there for a person. */
  @property({ attribute: false }) badges: Partial<Record<PageName, string>> = {};
  @property({ attribute: false }) line: LineState = { is: 'connecting' };
  @property({ type: Boolean, reflect: true }) rail = false;

  override render() {
    return html`
      <a class="home" href="/console" aria-label="Vitrine"><vt-vitrine-sign ?sign=${this.rail}></vt-vitrine-sign></a>
      <button class="go" @click=${this.#goTo}>
        <wa-icon name="search"></wa-icon>
        <span class="words">${texts.goTo}</span><kbd>Ctrl K</kbd>
      </button>
      <div class="pages">${this.pages.map((page) => this.#link(page))}</div>
      <div class="foot">
        <p class="line ${this.line.is}">
          <wa-icon name=${this.line.is === 'cut-off' ? 'wifi-off' : 'circle-check'}></wa-icon>
          <span class="words">${this.#lineText()}</span>
        </p>
        <slot></slot>
        <button class="fold" aria-label=${this.rail ? texts.unfold : texts.fold} @click=${this.#fold}>
          <wa-icon name=${this.rail ? 'chevron-right' : 'chevron-left'}></wa-icon>
        </button>
      </div>
    `;
  }

  #link(page: PageEntry) {
    const badge = this.badges[page.name];
    const isCurrent = page.name === this.current;
    return html`<a
          href=${`/console/${page.name}`}
        aria-current=${isCurrent ? 'page' : nothing}
      >
        <wa-icon name=${page.icon}></wa-icon><span class="words name">${page.title()}</span>
        ${badge === undefined ? nothing : html`<span class="badge">${badge}</span>`}
      </a>`;
  }

  #lineText(): string {
    if (this.line.is === 'open') return texts.linked;
    return this.line.is === 'connecting' ? texts.connecting : texts.cutOffShort;
  }

  #fold = (): void => {
    this.dispatchEvent(new CustomEvent('fold'));
  };

  #goTo = (): void => {
    this.dispatchEvent(new CustomEvent('go-to'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-navigation': VtNavigation;
  }
}
