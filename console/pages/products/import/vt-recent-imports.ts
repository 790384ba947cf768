import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import { KeptQuery } from '../../../link/kept-query.ts';
import { Refused } from '../../../link/refused.ts';
import { instantText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { undoChange } from '../list/product-deeds.ts';
import { texts } from './texts.ts';

interface CatalogueChange {
  readonly number: number;
  readonly kind: 'import' | 'feed' | 'edit' | 'delete' | 'undo';
  readonly title: string;
  readonly at: number;
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly undoneBy: number | null;
}

/** Imports of the last 30 days: what each did, and its way back. */
@customElement('vt-recent-imports')
export class VtRecentImports extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      h2 {
        margin-block: var(--wa-space-l) var(--wa-space-xs);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px var(--wa-space-m);
        padding-block: 6px;
        border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
      }
      .what {
        flex: 1 1 260px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @state() private refusal: Refused | undefined;
  readonly #changes = new KeptQuery(this, {
    feed: () => this.desk?.feed,
    kinds: ['products'],
    read: (signal) => this.desk.api.get<readonly CatalogueChange[]>('catalogue/changes?limit=20', signal),
  });

  override render() {
    const imports = (this.#changes.value ?? []).filter(({ kind }) => kind === 'import' || kind === 'feed');
    if (imports.length === 0) return nothing;
    const why = this.desk.whyNot('edit');
    return html`<h2>${texts.recent}</h2>
      ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal.message}</p>`}
      <ul>
        ${imports.map(
          ({ number, title, at, by, added, changed, removed, undoneBy }) => html`<li>
            <span class="what"
              ><strong>${title}</strong> <span class="quiet small">${instantText(at, this.desk.feed.now())}, ${by}</span
              ><br /><span class="small">${texts.recentLine(added, changed, removed)}</span></span
            >
            ${
              undoneBy === null
                ? html`<wa-button
                    size="s"
                    appearance="outlined"
                    aria-label=${texts.undoThis(title)}
                    ?disabled=${why !== undefined}
                    title=${why ?? nothing}
                    @click=${() => this.#undo(number)}
                    >${texts.undo}</wa-button
                  >`
                : html`<span class="quiet small">${texts.wasUndone}</span>`
            }
          </li>`,
        )}
      </ul>`;
  }

  async #undo(change: number): Promise<void> {
    this.refusal = undefined;
    try {
      await undoChange(this.desk, change);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error;
    }
    await this.#changes.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-recent-imports': VtRecentImports;
  }
}
