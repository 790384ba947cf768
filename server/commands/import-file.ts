// `npm run import -- FILE [--dry-run] [--whole] [--leave-out] [--store main]`: takes a product file in, through the running
// controller where there is one, so that screens follow at once; else straight into the records. With --whole what the file
// does not name is deleted; with --leave-out refused rows stay out, else one of them refuses all.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { readLocalAddress } from '../accounts/local-access.ts';
import { type ImportReport, importProducts } from '../catalogue/importing/import-products.ts';
import { reportText } from '../catalogue/importing/report-text.ts';
import { createImporting } from '../catalogue/importing/run-import.ts';
import { createFeedReader } from '../catalogue/reading/feed-reader.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openDocumentStore } from '../documents/lowdb-store.ts';
import { openRecords } from '../records/open-records.ts';
import { requireDataFolder } from './require-data-folder.ts';

interface Order {
  readonly dir: string;
  readonly store: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly name: string;
  readonly isDryRun: boolean;
  readonly isWhole: boolean;
  readonly leavesOut: boolean;
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      'leave-out': { type: 'boolean', default: false },
      store: { type: 'string', default: 'main' },
    },
  });
  const [file] = positionals;
  if (file === undefined)
    throw new VitrineError(
      'invalid',
      'Which file? npm run import -- products.csv [--dry-run] [--whole] [--leave-out] [--store main]',
    );
  const bytes = await readFile(file).catch(() => {
    throw new VitrineError('not-found', `There is no readable file "${file}".`);
  });
  const order = {
    dir: readConfig(process.env).dataDir,
    store: values.store,
    bytes,
    name: basename(file).slice(0, 200),
    isDryRun: values['dry-run'],
    isWhole: values.whole,
    leavesOut: values['leave-out'],
  };
  console.log(reportText((await throughController(order)) ?? (await straight(order))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof VitrineError)
    for (const { field, message } of error.issues.slice(0, 20)) console.error(`  ${field} ${message}`);
  process.exitCode = 1;
}

/** @returns `undefined` when no controller runs on this data folder. */
async function throughController(order: Order): Promise<ImportReport | undefined> {
  const { dir, store, bytes, name } = order;
  const local = await readLocalAddress(dir);
  if (local === undefined) return undefined;
  const query = new URLSearchParams({
    name,
    dryRun: order.isDryRun ? '1' : '0',
    whole: order.isWhole ? '1' : '0',
    leaveOut: order.leavesOut ? '1' : '0',
  });
  const address = `${local.address}/api/stores/${encodeURIComponent(store)}/products/import?${query}`;
  const headers = { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${local.secret}` };
  const answer = await fetch(address, { method: 'POST', headers, body: bytes }).catch(() => undefined);
  // The file of a controller that was killed: nobody answers there any more, or one with another data folder.
  if (answer === undefined || answer.status === 401) return undefined;
  const body: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) return body as ImportReport;
  const problem = body as { detail?: string; issues?: { field: string; message: string }[] };
  throw new VitrineError('invalid', problem.detail ?? `The controller answers ${answer.status}.`, {
    issues: problem.issues ?? [],
  });
}

async function straight({ dir, store, ...shot }: Order): Promise<ImportReport> {
  requireDataFolder(dir);
  const documents = await openDocumentStore({ dir, clock: systemClock });
  try {
    const records = await openRecords({ dir, clock: systemClock });
    try {
      // The controller fetches missing pictures when it starts.
      const { products, media } = records;
      const importing = createImporting({
        documents,
        products,
        media,
        reader: createFeedReader(),
        clock: systemClock,
      });
      return await importProducts(importing, store, { ...shot, by: 'vitrine:command' });
    } finally {
      await records.close();
    }
  } finally {
    await documents.close();
  }
}
