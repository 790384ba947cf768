import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import { ConsolePage } from '../../app/console-page.ts';
import { FeedController } from '../../link/feed-controller.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import type { Stored } from '../../link/store-api.ts';
import '../../parts/vt-page-header.ts';
import '../../parts/vt-problem.ts';
import { timeZone } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import './brand/vt-brand-form.ts';
import './jobs/vt-jobs.ts';
import './people/vt-people.ts';
import './shop/vt-shop-form.ts';
import { StoreEdits, type StorePatch } from './store-edits.ts';
import { texts } from './texts.ts';
import './vt-save-bar.ts';

type Part = 'shop' | 'brand' | 'people' | 'jobs';

/** The shop and its brand, saved together with what that does on the screens; people; what the controller does by itself. */
@customElement('vt-settings-page')
export class VtSettingsPage extends ConsolePage {
  static override styles = [
    commonStyles,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs);
        margin-block-end: var(--wa-space-m);
      }
      nav a {
        display: grid;
        align-items: center;
        min-height: 44px;
        padding-inline: var(--wa-space-m);
        border-radius: var(--wa-border-radius-m);
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: none;
      }
      @media (max-width: 760px) {
        nav a {
          padding-inline: var(--wa-space-s);
        }
      }
      nav a:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
      nav a[aria-current] {
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
      }
    `,
  ];

  readonly #store = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['store'],
    read: (signal) => this.desk.api.get<Stored<Store>>('store/main', signal),
  });
  readonly #schedule = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['schedule'],
    read: (signal) => this.desk.api.get<Stored<Schedule>>('schedule/main', signal),
  });
  readonly #edits = new StoreEdits(
    this,
    () => this.desk,
    () => this.#store.value,
  );

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override get pageKeys() {
    return [{ keys: 'Ctrl S', does: texts.keySave }];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  override render() {
    const part = this.#part;
    return html`<vt-page-header line=${this.desk.store.name} heading=${texts.title}></vt-page-header>
      <nav aria-label=${texts.sections}>
        ${this.#parts.map(
          (one) => html`<a
            href=${one === 'shop' ? '/console/settings' : `/console/settings/${one}`}
            aria-current=${one === part ? 'page' : nothing}
            >${texts[one]}</a
          >`,
        )}
      </nav>
      ${this.#content(part)}
      <vt-save-bar
        .desk=${this.desk}
        .edits=${this.#edits}
        .store=${this.#edits.store}
        .entries=${this.#schedule.value?.body.entries ?? []}
      ></vt-save-bar>`;
  }

  #content(part: Part) {
    if (part === 'people' || part === 'jobs') {
      if (!this.desk.may('own')) return html`<p>${texts.ownersOnly}</p>`;
      return part === 'people'
        ? html`<vt-people .desk=${this.desk}></vt-people>`
        : html`<vt-jobs .desk=${this.desk}></vt-jobs>`;
    }
    const { store } = this.#edits;
    if (store === undefined) {
      const { problem } = this.#store;
      return problem === undefined
        ? nothing
        : html`<vt-problem heading=${texts.unread} todo=${problem.message}></vt-problem>`;
    }
    // Typed here it is kept although the line is cut off: only saving waits for it.
    const disabled = !this.desk.may('edit');
    return part === 'shop'
      ? html`<vt-shop-form .store=${store} today=${this.#today} ?disabled=${disabled} @store-changed=${this.#change}></vt-shop-form>`
      : html`<vt-brand-form
          .desk=${this.desk}
          .store=${store}
          ?disabled=${disabled}
          @store-changed=${this.#change}
        ></vt-brand-form>`;
  }

  get #parts(): readonly Part[] {
    return this.desk.may('own') ? ['shop', 'brand', 'people', 'jobs'] : ['shop', 'brand'];
  }

  get #part(): Part {
    const [named] = this.path;
    return named === 'brand' || named === 'people' || named === 'jobs' ? named : 'shop';
  }

  /** The day of the shop's calendar, `2026-11-24`. */
  get #today(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: timeZone() }).format(this.desk.feed.now());
  }

  #change = (event: CustomEvent<StorePatch>): void => {
    this.#edits.change(event.detail);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    leaveField();
    if (this.#edits.isChanged && this.desk.whyNot('edit') === undefined) void this.#edits.save();
  };
}

/** What is typed counts when its field is left: it is left for a moment. */
function leaveField(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLElement)) return;
  active.blur();
  active.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-settings-page': VtSettingsPage;
  }
}
