import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-conflict.ts';
import { durationText, timeText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { itemName, ruleName } from '../items/item-words.ts';
import { playlistChanges } from '../items/playlist-changes.ts';
import type { ShopShelf, Written } from '../shop-shelf.ts';
import { texts } from '../texts.ts';

/**
 * Two people changed one playlist: both versions, side by side, and the three ways on. Nothing of either is lost.
 *
 * @fires keep-mine - With the revision to write over.
 * @fires take-theirs
 * @fires keep-both - Mine becomes a playlist of its own.
 */
@customElement('vt-two-versions')
export class VtTwoVersions extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      :host {
        padding: var(--wa-space-s) var(--wa-space-m);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .both {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--wa-space-m);
        max-height: 34vh;
        margin-block: var(--wa-space-s);
        overflow-y: auto;
      }
      section {
        min-width: 0;
        padding: var(--wa-space-s);
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
      }
      h2 {
        font-size: var(--wa-font-size-m);
      }
      ol {
        margin-block-start: var(--wa-space-2xs);
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: var(--wa-space-s);
        padding: 3px var(--wa-space-2xs);
        border-radius: 4px;
      }
      li.other {
        background: var(--wa-color-warning-fill-quiet);
        color: var(--wa-color-warning-on-normal);
      }
      @media (max-width: 760px) {
        .both {
          grid-template-columns: 1fr;
          max-height: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) mine!: Playlist;
  /** A {@link Refused} with `isConflict`. */
  @property({ attribute: false }) refusal!: Refused;
  @property({ attribute: false }) shelf!: ShopShelf;

  override render() {
    const theirs = this.refusal.current as Written<Playlist> | null;
    return html`
      <vt-conflict .refusal=${this.refusal} @keep-mine=${this.#forward} @take-theirs=${this.#forward}></vt-conflict>
      <div class="both" tabindex="0" role="group" aria-label=${texts.mine}>
        ${this.#version(texts.mine, this.mine, theirs?.body)}
        ${
          theirs === null
            ? html`<section><h2>${texts.theirsDeleted}</h2></section>`
            : this.#version(texts.theirs(theirs.by, timeText(theirs.at)), theirs.body, this.mine)
        }
      </div>
      <wa-button size="s" appearance="outlined" @click=${this.#keepBoth}>
        <wa-icon slot="start" name="copy"></wa-icon>${texts.keepBoth}
      </wa-button>
    `;
  }

  #version(heading: string, version: Playlist, other: Playlist | undefined) {
    const changes = playlistChanges(other, version);
    return html`<section>
      <h2>${heading}</h2>
      <p class="quiet small">${version.name} · ${texts.items(version.items.length)}</p>
      <ol>
        ${version.items.map((item) => {
          const isOnly = changes.added.includes(item.id);
          const isOther = changes.edited.includes(item.id) || changes.moved.includes(item.id);
          return html`<li class=${isOnly || isOther ? 'other' : ''}>
            <span>${itemName(item, this.shelf)}</span>
            <span>${isOnly ? texts.onlyHere : isOther ? texts.different : ''} ${durationText(item.durationMs)}</span>
          </li>`;
        })}
        ${version.rule === undefined ? nothing : html`<li class=${changes.isRuleChanged ? 'other' : ''}>${ruleName(version.rule)}</li>`}
      </ol>
    </section>`;
  }

  #forward = (event: Event): void => {
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };

  #keepBoth = (): void => {
    this.dispatchEvent(new CustomEvent('keep-both'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-two-versions': VtTwoVersions;
  }
}
