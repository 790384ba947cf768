import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openRecords } from '../../../../server/records/open-records.ts';
import type { Records } from '../../../../server/records/records.ts';

/** Opens records for all tests of a file, on a disk of their own. */
export function keepRecords(): { records(): Records } {
  let dir: string;
  let opened: Records;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-records-'));
    opened = await openRecords({ dir, clock: () => Date.UTC(2026, 10, 24, 9) });
  });
  afterAll(async () => {
    await opened.close();
    await rm(dir, { recursive: true, force: true });
  });
  return { records: () => opened };
}
