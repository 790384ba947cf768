// `npm run owner-link`: prints a new one-time link, for whoever lost the password or never used the first one.
// It works beside a running controller: the link is written to the records, which several processes may open.
import { resolve } from 'node:path';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { readLocalAddress } from '../accounts/local-access.ts';
import { createOwnerLink } from '../accounts/owner-links.ts';
import { systemClock } from '../clock.ts';
import { watchOwnAddresses } from '../http/own-addresses.ts';
import { openRecords } from '../records/open-records.ts';
import { requireDataFolder } from './require-data-folder.ts';

export interface OwnerLinkSettings {
  readonly DATA_DIR?: string | undefined;
  readonly PORT?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/**
 * Makes a link in the data folder that the settings name.
 *
 * @returns The whole address, `http://192.168.1.20:8080/setup#…`.
 * @throws VitrineError not-found (no data folder there), storage-failed
 */
export async function printableOwnerLink(settings: OwnerLinkSettings): Promise<string> {
  const dir = resolve(settings.DATA_DIR || 'data');
  requireDataFolder(dir);
  const records = await openRecords({ dir, clock: systemClock });
  try {
    const token = await createOwnerLink(records.people, systemClock());
    const addresses = watchOwnAddresses({
      // The running controller knows its port best.
      port: Number(
        settings.PORT || new URL((await readLocalAddress(dir))?.address ?? 'http://localhost:8080').port,
      ),
      publicUrl: settings.PUBLIC_URL || undefined,
    });
    addresses.close();
    return `${addresses.publicUrl()}/setup#${token}`;
  } finally {
    await records.close();
  }
}

if (import.meta.main) {
  try {
    const { DATA_DIR, PORT, PUBLIC_URL } = process.env;
    const link = await printableOwnerLink({ DATA_DIR, PORT, PUBLIC_URL });
    console.log(`Open this within 24 hours; it works once:\n${link}`);
  } catch (error) {
    console.error(error instanceof VitrineError ? error.message : error);
    process.exit(1);
  }
}
