import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Desk } from '../../app/desk.ts';
import '../../parts/vt-state-pill.ts';
import type { Playlist } from '../../../playlists/documents/playlist.ts';
import { durationText, instantText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import { ruleName } from './items/item-words.ts';
import { loopMsOf, PreviewQuery } from './preview/preview-query.ts';
import './publish/vt-film-strip.ts';
import type { OpenDraft, Written } from './shop-shelf.ts';
import { texts } from './texts.ts';

/**
 * One playlist in the list: what it shows, how long a loop takes, where its draft stands.
 *
 * @fires copy-wanted
 * @fires delete-wanted
 */
@customElement('vt-playlist-card')
export class VtPlaylistCard extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      article {
        position: relative;
        display: grid;
        gap: var(--wa-space-xs);
        height: 100%;
        align-content: start;
      }
      article:hover {
        border-color: var(--wa-color-neutral-border-loud);
      }
      vt-film-strip {
        --frame: calc(25% - 4px);
        min-height: 52px;
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--wa-space-s);
      }
      a {
        text-decoration: none;
      }
      /* The whole card opens it; its buttons lie above. */
      a::after {
        content: "";
        position: absolute;
        inset: 0;
        border-radius: inherit;
      }
      .foot {
        display: flex;
        align-items: center;
        gap: var(--wa-space-2xs);
      }
      .foot small {
        flex: 1;
        min-width: 0;
      }
      button {
        position: relative;
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--wa-color-neutral-fill-quiet);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) playlist!: Written<Playlist>;
  /** Where it differs from what is published. */
  @property({ attribute: false }) draft: OpenDraft | undefined;
  readonly #preview = new PreviewQuery(this, () => ({ desk: this.desk, id: this.playlist.id }));

  protected override willUpdate(): void {
    this.#preview.show(this.playlist.body);
  }

  override render() {
    const { id, body, at, by } = this.playlist;
    const programme = this.#preview.value?.programme;
    const about = [
      ...(body.items.length > 0 || body.rule === undefined ? [texts.items(body.items.length)] : []),
      ...(body.rule === undefined ? [] : [ruleName(body.rule)]),
      ...(programme === undefined ? [] : [texts.loop(durationText(loopMsOf(programme)))]),
    ];
    return html`<article class="card">
      <vt-film-strip .programme=${programme} .limit=${4} isClipped></vt-film-strip>
      <div class="head">
        <h2><a href=${`/console/playlists/${id}`}>${body.name}</a></h2>
        ${
          this.draft === undefined
            ? nothing
            : html`<vt-state-pill tone="warning" icon="pencil"
                >${this.draft.published === null ? texts.neverPublished : texts.draft}</vt-state-pill
              >`
        }
      </div>
      <p>${about.join(' · ')}</p>
      <div class="foot">
        <small class="quiet">${this.#changed(by, instantText(at, this.desk.feed.now()))}</small>
        ${this.desk.may('edit') ? this.#actions(body.name) : nothing}
      </div>
    </article>`;
  }

  /** What the controller wrote itself was changed by nobody. */
  #changed(by: string, when: string): string {
    return by.startsWith('vitrine:') ? texts.changedAt(when) : texts.changedBy(by, when);
  }

  #actions(name: string) {
    const why = this.desk.whyNot('edit');
    const button = (icon: string, label: string, type: string) =>
      html`<button
        aria-label=${label}
        title=${why ?? label}
        ?disabled=${why !== undefined}
        @click=${() => this.dispatchEvent(new CustomEvent(type))}
      >
        <wa-icon name=${icon}></wa-icon>
      </button>`;
    return html`${button('copy', texts.duplicate(name), 'copy-wanted')}
    ${button('trash', texts.remove(name), 'delete-wanted')}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-playlist-card': VtPlaylistCard;
  }
}
