import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { FeedController } from '../../../link/feed-controller.ts';
import '../../../parts/vt-meter.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { texts } from './texts.ts';
import type { Upload, UploadQueue } from './upload-queue.ts';
import { uploadWords } from './upload-words.ts';

/** Files on their way: how far each is, what was refused and what to do about it, a way to call each off. */
@customElement('vt-uploads')
export class VtUploads extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      section.card {
        margin-block-end: var(--wa-space-l);
        padding: 0;
        overflow: hidden;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--wa-space-xs) var(--wa-space-s);
        padding: var(--wa-space-xs) var(--wa-space-m);
        border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      h2 {
        font: inherit;
        font-weight: var(--wa-font-weight-bold);
      }
      header p {
        margin-inline-end: auto;
      }
      ul {
        max-height: 328px;
        overflow-y: auto;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 2px var(--wa-space-s);
        min-height: 57px;
        padding: var(--wa-space-2xs) var(--wa-space-m);
      }
      li + li {
        border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      wa-icon {
        color: var(--wa-color-text-quiet);
      }
      .kept wa-icon.state {
        color: var(--wa-color-success-on-quiet);
      }
      .refused {
        background: var(--wa-color-danger-fill-quiet);
      }
      .refused wa-icon.state,
      .refused .said {
        color: var(--wa-color-danger-on-normal);
      }
      .name {
        display: block;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      vt-meter {
        --meter-color: var(--wa-color-brand-fill-loud);
        margin-block-start: 4px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) queue!: UploadQueue;
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    new FeedController(this, () => this.desk.feed, ['work']);
  }

  override willUpdate(): void {
    this.#stopListening ??= this.queue.on(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  override render() {
    const { uploads } = this.queue;
    if (uploads.length === 0) return nothing;
    const count = (is: Upload['state']['is']) => uploads.filter(({ state }) => state.is === is).length;
    const refused = count('refused');
    const isUnderWay = count('waiting') + count('sending') + count('read') > 0;
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">${texts.title}</h2>
        <p class="quiet small" role="status">
          ${texts.summary(count('kept'), uploads.length)}${refused === 0 ? nothing : html`, ${texts.refusedCount(refused)}`}
        </p>
        ${
          isUnderWay
            ? nothing
            : html`<wa-button size="s" appearance="plain" data-act="clear" @click=${() => this.queue.clear()}>
                ${texts.clear}
              </wa-button>`
        }
      </header>
      <ul tabindex="0" aria-labelledby="title">
        ${repeat(
          [...uploads].reverse(),
          ({ id }) => id,
          (upload) => this.#row(upload),
        )}
      </ul>
    </section>`;
  }

  #row(upload: Upload) {
    const { file, state } = upload;
    const { text, more, share } = uploadWords(upload, this.desk.feed.work.values(), this.desk.person.email);
    return html`<li class=${state.is} data-state=${state.is}>
      <wa-icon class="state" name=${ICONS[state.is]}></wa-icon>
      <div>
        <strong class="name">${file.name}</strong>
        <p class="small said" role=${state.is === 'refused' ? 'alert' : nothing}>${text}</p>
        ${more === undefined ? nothing : html`<p class="small quiet said">${more}</p>`}
        ${share === undefined ? nothing : html`<vt-meter .value=${share}></vt-meter>`}
      </div>
      ${this.#act(upload)}
    </li>`;
  }

  #act({ id, file, state }: Upload) {
    switch (state.is) {
      case 'kept':
        return html`<wa-button size="s" appearance="outlined" href=${`/console/media/${state.media.hash}`}>
          ${texts.show}<span class="unseen"> ${file.name}</span>
        </wa-button>`;
      case 'refused':
      case 'cancelled':
        return html`<wa-button size="s" appearance="outlined" data-act="retry" @click=${() => this.queue.retry(id)}>
          ${texts.retry}<span class="unseen"> ${file.name}</span>
        </wa-button>`;
      default:
        return html`<wa-button
          size="s"
          appearance="plain"
          data-act="cancel"
          title=${texts.cancel}
          @click=${() => this.queue.cancel(id)}
        >
          <wa-icon name="xmark" label=${texts.cancelOf(file.name)}></wa-icon>
        </wa-button>`;
    }
  }
}

const ICONS: Readonly<Record<Upload['state']['is'], string>> = {
  waiting: 'clock',
  sending: 'upload',
  read: 'upload',
  kept: 'circle-check',
  refused: 'circle-xmark',
  cancelled: 'circle-dashed',
};

declare global {
  interface HTMLElementTagNameMap {
    'vt-uploads': VtUploads;
  }
}
