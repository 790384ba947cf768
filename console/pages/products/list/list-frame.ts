import { html, nothing } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import type { Desk } from '../../../app/desk.ts';
import type { Refused } from '../../../link/refused.ts';
import '../../../parts/vt-empty.ts';
import '../../../parts/vt-loading.ts';
import '../../../parts/vt-page-header.ts';
import '../../../parts/vt-problem.ts';
import '../feeds/vt-feed-bands.ts';
import { type ProductFilter, queryOf } from './product-filter.ts';
import { texts } from './texts.ts';

// What stands around the table of products, or instead of it.

/** While the products are counted. */
export function waiting() {
  return html`<vt-page-header heading=${texts.title}></vt-page-header>
    <vt-loading>${Array.from({ length: 10 }, () => html`<wa-skeleton class="block"></wa-skeleton>`)}</vt-loading>`;
}

/** They could not be read. */
export function failedReading(problem: Refused, retry: () => void) {
  return html`<vt-problem class="block" heading=${texts.failed} kept=${texts.screensPlay} todo=${problem.message}>
    <wa-button slot="actions" @click=${retry}>${texts.retry}</wa-button>
  </vt-problem>`;
}

/** No product yet: what it brings, and both ways to begin. */
export function emptyCatalogue(desk: Desk) {
  return html`<vt-page-header heading=${texts.title}></vt-page-header>
    <vt-feed-bands class="block" .desk=${desk}></vt-feed-bands>
    <vt-empty heading=${texts.emptyHeading} text=${texts.emptyText}>
      ${importButton(desk, 'actions')} ${addButton(desk, 'actions')}
      <span slot="note">${texts.emptyNote}</span>
    </vt-empty>`;
}

/** Print sheet, a new product, an import: the one primary last. */
export function headActions(desk: Desk, filter: ProductFilter) {
  return html`<wa-button appearance="plain" href=${`/console/products/labels?${queryOf(filter)}`}
      ><wa-icon slot="start" name="printer"></wa-icon>${texts.printLabels}</wa-button
    >
    ${addButton(desk, '')} ${importButton(desk, '')}`;
}

function addButton(desk: Desk, slot: string) {
  const why = desk.whyNot('edit');
  return html`<wa-button
    slot=${slot}
    appearance="outlined"
    href=${why === undefined ? '/console/products/new' : nothing}
    ?disabled=${why !== undefined}
    title=${why ?? nothing}
    ><wa-icon slot="start" name="plus"></wa-icon>${texts.add}</wa-button
  >`;
}

function importButton(desk: Desk, slot: string) {
  const why = desk.whyNot('edit');
  return html`<wa-button
    slot=${slot}
    variant="brand"
    href=${why === undefined ? '/console/products/import' : nothing}
    ?disabled=${why !== undefined}
    title=${why ?? nothing}
    ><wa-icon slot="start" name="import"></wa-icon>${texts.importFile}</wa-button
  >`;
}
