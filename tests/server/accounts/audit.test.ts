import { describe, expect, it } from 'vitest';
import { createAudit, type Noted } from '../../../server/accounts/audit.ts';
import type { HistoryRecords } from '../../../server/records/records.ts';

describe('what is noted of people', () => {
  it('counts up, and is told once it is written: with no revision where it is gone', async () => {
    const written: { reference: string; revision: number }[] = [];
    const told: (Noted & { readonly written: number })[] = [];
    const history = {
      list: async (_: string, { reference }: { reference: string }) =>
        written.filter((one) => one.reference === reference).slice(-1),
      add: async (_: string, entries: readonly { reference: string; revision: number }[]) => {
        written.push(...entries);
      },
    } as unknown as HistoryRecords;
    const note = createAudit({
      history,
      clock: () => 1_000,
      onNoted: (store, noted) => {
        expect(store).toBe('main');
        told.push({ ...noted, written: written.length });
      },
    });
    await note('main', 'people/karim', { role: 'viewer' }, 'camille@example.org');
    await note('main', 'people/karim', null, 'camille@example.org');
    const by = 'camille@example.org';
    expect(told).toEqual([
      { reference: 'people/karim', revision: 1, by, written: 1 },
      { reference: 'people/karim', revision: null, by, written: 2 },
    ]);
  });
});
