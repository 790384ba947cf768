// `npm run import -- FILE [--dry-run] [--store main]`: takes a product file in, through the running controller where there
// is one, so that screens follow at once; else straight into the records.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { readLocalAddress } from '../accounts/local-access.ts';
import type { ImportReport } from '../catalogue/import-products.ts';
import { reportText } from '../catalogue/report-text.ts';
import { takeInto } from '../catalogue/take-in.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openDocumentStore } from '../documents/lowdb-store.ts';
import { openRecords } from '../records/open-records.ts';
import { requireDataFolder } from './require-data-folder.ts';

interface Order {
  readonly dir: string;
  readonly store: string;
  readonly text: string;
  readonly isDryRun: boolean;
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, store: { type: 'string', default: 'main' } },
  });
  const [file] = positionals;
  if (file === undefined)
    throw new VitrineError(
      'invalid',
      'Which file? npm run import -- products.csv [--dry-run] [--store main]',
    );
  const text = await readFile(file, 'utf8').catch(() => {
    throw new VitrineError('not-found', `There is no readable file "${file}".`);
  });
  const order = {
    dir: readConfig(process.env).dataDir,
    store: values.store,
    text,
    isDryRun: values['dry-run'],
  };
  console.log(reportText((await throughController(order)) ?? (await straight(order))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof VitrineError)
    for (const { field, message } of error.issues.slice(0, 20)) console.error(`  ${field} ${message}`);
  process.exitCode = 1;
}

/** @returns `undefined` when no controller runs on this data folder. */
async function throughController({ dir, store, text, isDryRun }: Order): Promise<ImportReport | undefined> {
  const local = await readLocalAddress(dir);
  if (local === undefined) return undefined;
  const address = `${local.address}/api/stores/${encodeURIComponent(store)}/products/import?dryRun=${isDryRun ? 1 : 0}`;
  const headers = { 'Content-Type': 'text/csv', Authorization: `Bearer ${local.secret}` };
  const answer = await fetch(address, { method: 'POST', headers, body: text }).catch(() => undefined);
  // The file of a controller that was killed: nobody answers there any more, or one with another data folder.
  if (answer === undefined || answer.status === 401) return undefined;
  const body: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) return body as ImportReport;
  const problem = body as { detail?: string; issues?: { field: string; message: string }[] };
  throw new VitrineError('invalid', problem.detail ?? `The controller answers ${answer.status}.`, {
    issues: problem.issues ?? [],
  });
}

async function straight({ dir, store, text, isDryRun }: Order): Promise<ImportReport> {
  requireDataFolder(dir);
  const documents = await openDocumentStore({ dir, clock: systemClock });
  try {
    const records = await openRecords({ dir, clock: systemClock });
    try {
      // The controller fetches missing pictures when it starts.
      const { products, media } = records;
      const takeIn = takeInto({ documents, products, media, clock: systemClock });
      return await takeIn(store, text, isDryRun, 'vitrine:command');
    } finally {
      await records.close();
    }
  } finally {
    await documents.close();
  }
}
