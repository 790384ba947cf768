import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Feed } from '../../../../playlists/documents/feed.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import type { Stored } from '../../../link/store-api.ts';
import '../../../parts/vt-confirm.ts';
import '../../../parts/vt-state-pill.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { refusedWords } from '../import/entry-words.ts';
import type { FeedState } from './feed-state.ts';
import { feedWords } from './feed-words.ts';
import { texts } from './texts.ts';

/** The feeds of the catalogue: what came of each, what waits for a yes, reading one now. */
@customElement('vt-feed-bands')
export class VtFeedBands extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .feed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-2xs) var(--wa-space-s);
        padding: var(--wa-space-xs) var(--wa-space-m);
      }
      .feed > wa-icon {
        font-size: 1.25em;
      }
      .words {
        flex: 1 1 320px;
      }
      .words a {
        font-weight: var(--wa-font-weight-normal);
      }
      ul,
      .refusal {
        flex: 1 1 100%;
      }
      li {
        padding-block: 4px;
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
        font-size: var(--wa-font-size-s);
      }
      .add {
        justify-self: start;
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** Feeds of which the refused rows are shown. */
  @state() private open: ReadonlySet<string> = new Set();
  @state() private asking: FeedState | undefined;
  @state() private reading: ReadonlySet<string> = new Set();
  @state() private refusal: { readonly feed: string; readonly why: Refused } | undefined;
  #stopListening: (() => void) | undefined;
  readonly #feeds = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['feeds'],
    read: async (signal) =>
      this.desk.may('edit') ? await this.desk.api.get<readonly Stored<Feed>[]>('feeds', signal) : [],
  });
  readonly #states = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['feeds', 'products'],
    read: async (signal) =>
      this.desk.may('edit') ? await this.desk.api.get<readonly FeedState[]>('feed-states', signal) : [],
  });

  constructor() {
    super();
    new FeedController(this, () => this.desk?.feed, ['line']);
  }

  override updated(): void {
    // A reading that changed no product commits nothing; its end is told as work.
    this.#stopListening ??= this.desk.feed.on('work', (news) => {
      if (news?.type === 'work' && news.kind === 'import' && news.state !== 'running')
        void this.#states.reload();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  override render() {
    if (!this.desk.may('edit') || this.#feeds.value === undefined) return nothing;
    return html`${this.#feeds.value.map((feed) => this.#feed(feed))}
      <a class="add quiet" href="/console/products/feeds/new">${texts.add}</a>
      ${this.#question()}`;
  }

  #feed({ id, body }: Stored<Feed>) {
    const state = this.#states.value?.find((one) => one.feed === id);
    const why = this.desk.whyNot('edit');
    const isReading = this.reading.has(id) || state?.state === 'running';
    const isTrouble = state?.state === 'failed' || state?.state === 'held';
    return html`<div class="card feed" data-feed=${id}>
      <wa-icon name=${isTrouble ? 'warning' : 'refresh'}></wa-icon>
      <div class="words">
        <strong>${texts.feed}</strong>
        <a href=${`/console/products/feeds/${id}`} title=${texts.edit(body.name)}>${body.name}</a>
        <p class="small quiet" role="status">${feedWords(body, state, this.desk.feed.now())}</p>
      </div>
      ${this.#rows(state)}
      ${
        state?.held == null
          ? nothing
          : html`<wa-button size="s" variant="danger" data-act="accept" ?disabled=${why !== undefined} @click=${() => {
              this.asking = state;
            }}>${texts.accept(state.held.counts.removed)}</wa-button>`
      }
      <wa-button
        size="s"
        appearance="plain"
        data-act="refresh"
        ?loading=${isReading}
        ?disabled=${why !== undefined}
        title=${why ?? nothing}
        @click=${() => this.#refresh(id)}
        ><wa-icon slot="start" name="refresh"></wa-icon>${texts.readNow}</wa-button
      >
      ${this.refusal?.feed === id ? html`<p class="refusal" role="alert"><strong>${texts.notRead}.</strong> ${this.refusal.why.message}</p>` : nothing}
      ${state !== undefined && this.open.has(id) ? this.#refusedRows(state) : nothing}
    </div>`;
  }

  #rows(state: FeedState | undefined) {
    const refused = state?.counts?.refused ?? 0;
    if (state === undefined || refused === 0) return nothing;
    const isOpen = this.open.has(state.feed);
    return html`<vt-state-pill tone="warning" icon="warning">${texts.rowsRefused(refused)}</vt-state-pill>
      <wa-button
        size="s"
        appearance="outlined"
        aria-expanded=${isOpen}
        @click=${() => {
          this.open = new Set(isOpen ? [] : [state.feed]);
        }}
        >${isOpen ? texts.hideRows : texts.seeRows}</wa-button
      >`;
  }

  #refusedRows({ refused }: FeedState) {
    return html`<ul>
      ${refused.map((row) => {
        const { what, why } = refusedWords({ ...row, effect: 'refused' });
        return html`<li>${texts.line(row.line)}, ${row.row} : <strong>${what}</strong>, ${why}</li>`;
      })}
    </ul>`;
  }

  #question() {
    const { asking } = this;
    if (asking?.held == null) return nothing;
    const { digest, counts } = asking.held;
    return html`<vt-confirm
      heading=${texts.acceptHeading}
      text=${texts.acceptText}
      action=${texts.accept(counts.removed)}
      @closed=${() => {
        this.asking = undefined;
      }}
      @confirmed=${() => {
        this.asking = undefined;
        void this.#refresh(asking.feed, digest);
      }}
    ></vt-confirm>`;
  }

  /** @param accept - What was held, to be taken as it is. */
  async #refresh(feed: string, accept?: string): Promise<void> {
    this.refusal = undefined;
    this.reading = new Set([...this.reading, feed]);
    try {
      await this.desk.api.post(`feeds/${feed}/refresh`, accept === undefined ? {} : { accept });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = { feed, why: error };
    }
    this.reading = new Set([...this.reading].filter((one) => one !== feed));
    await this.#states.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-feed-bands': VtFeedBands;
  }
}
