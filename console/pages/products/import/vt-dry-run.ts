import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Store } from '../../../../playlists/documents/store.ts';
import { ConsoleElement } from '../../../app/console-element.ts';
import type { Desk } from '../../../app/desk.ts';
import '../../../parts/vt-band.ts';
import { numberText } from '../../../texts/formats.ts';
import { commonStyles } from '../../../theme/common-styles.ts';
import { dryRunStyles } from './dry-run-styles.ts';
import { type DryRunEntry, doneCount, type Effect, type RefusedEntry } from './import-file.ts';
import type { ImportRun } from './import-run.ts';
import { texts } from './texts.ts';
import './vt-dry-run-entry.ts';

/** What a file would do: the counts, each product with what changes, refused ones first with their repair; then doing it. */
@customElement('vt-dry-run')
export class VtDryRun extends ConsoleElement {
  static override styles = [commonStyles, dryRunStyles];

  /** It tells when it changed: whoever hands it renders anew. */
  @property({ attribute: false, hasChanged: () => true }) run!: ImportRun;
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) store!: Store;

  override render() {
    const { run } = this;
    const { dryRun } = run;
    if (dryRun === undefined) return nothing;
    const left = run.total - run.entries.length;
    return html`
      ${run.isRenewed ? html`<vt-band tone="warning" icon="info" role="alert">${texts.renewed}</vt-band>` : nothing}
      ${this.#counts()} ${this.#tools()}
      ${
        run.total === 0 && run.effect === 'all'
          ? html`<p>${texts.nothing}</p>`
          : html`<div class="card table" role="table" aria-label=${texts.stepDryRun} aria-busy=${run.isBusy}>
              <div class="entry head" role="row">
                <span role="columnheader" class="line">${dryRun.counted === 'items' ? texts.item : texts.line}</span>
                <span role="columnheader">${texts.product}</span><span role="columnheader">${texts.effect}</span>
                <span role="columnheader">${texts.detail}</span><span></span>
              </div>
              ${repeat(run.entries, keyOf, (entry) => this.#entry(entry))}
            </div>`
      }
      ${left > 0 ? html`<wa-button appearance="plain" data-act="more" @click=${() => run.more()}>${texts.more(left)}</wa-button>` : nothing}
      ${this.#end()}
    `;
  }

  #counts() {
    const counts = this.run.dryRun?.counts;
    if (counts === undefined) return nothing;
    const { added, changed, refused, unchanged, removed, changedShown } = counts;
    const cards: readonly (readonly [icon: string, name: string, count: number, note: string])[] = [
      ['plus', texts.added, added, texts.addedNote],
      ['pencil', texts.changed, changed, texts.changedNote(changedShown)],
      ['circle-xmark', texts.refused, refused, texts.refusedNote],
      ...(removed > 0 ? ([['minus', texts.removed, removed, texts.removedNote]] as const) : []),
      ['check', texts.unchanged, unchanged, texts.unchangedNote],
    ];
    return html`<div class="counts">
      ${cards.map(
        ([icon, name, count, note]) => html`<dl class="card">
          <dt><wa-icon name=${icon}></wa-icon>${name}</dt>
          <dd>${numberText(count)}</dd>
          <dd class="quiet">${note}</dd>
        </dl>`,
      )}
    </div>`;
  }

  #tools() {
    const { run } = this;
    const counts = run.dryRun?.counts;
    if (counts === undefined) return nothing;
    const { added, changed, refused, removed } = counts;
    const views: readonly (readonly [Effect | 'all', string, number])[] = [
      ['all', texts.all, added + changed + refused + removed],
      ['added', texts.added, added],
      ['changed', texts.changed, changed],
      ['removed', texts.removed, removed],
      ['refused', texts.refused, refused],
    ];
    return html`<div class="tools">
      <div class="views">
        ${views
          .filter(([effect, , count]) => count > 0 || effect === 'all')
          .map(
            ([effect, name, count]) =>
              html`<button aria-pressed=${run.effect === effect} @click=${() => run.see(effect)}>
                ${name} ${numberText(count)}
              </button>`,
          )}
      </div>
      ${
        refused === 0
          ? nothing
          : html`<a
              rel="external"
              download="refused.csv"
              href=${this.desk.api.address(`products/import/${run.look?.id}/refused.csv`)}
              ><wa-icon name="download"></wa-icon> ${texts.download}</a
            >`
      }
    </div>`;
  }

  #entry(entry: DryRunEntry) {
    const { run } = this;
    return html`<vt-dry-run-entry
      role="row"
      .entry=${entry}
      .currency=${this.store.currency}
      .run=${run}
      ?off=${run.isBusy}
    ></vt-dry-run-entry>`;
  }

  #end() {
    const { run } = this;
    const count = run.dryRun === undefined ? 0 : doneCount(run.dryRun.counts);
    const why = this.desk.whyNot('edit');
    return html`<div class="end">
      <p class="quiet small">${texts.note}</p>
      ${
        run.look?.isMappable
          ? html`<wa-button appearance="plain" @click=${() => run.set({ step: 'columns' })}>${texts.stepColumns}</wa-button>`
          : nothing
      }
      <wa-button appearance="plain" @click=${() => run.cancel()}>${texts.cancel}</wa-button>
      <wa-button
        variant="brand"
        data-act="apply"
        ?disabled=${count === 0 || why !== undefined}
        ?loading=${run.isBusy}
        title=${why ?? nothing}
        @click=${() => run.apply()}
        >${texts.apply(count)}</wa-button
      >
    </div>`;
  }
}

function keyOf(entry: DryRunEntry): string {
  return entry.effect === 'refused' ? refusedKey(entry) : `${entry.effect} ${entry.id}`;
}

function refusedKey({ line, column }: RefusedEntry): string {
  return `refused ${line} ${column}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-dry-run': VtDryRun;
  }
}
