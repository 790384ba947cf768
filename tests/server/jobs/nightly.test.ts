import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../playlists/facts/fact.ts';
import { KEPT_DAYS } from '../../../playlists/facts/retention.ts';
import type { DocumentStore } from '../../../server/documents/document-store.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { backupJob } from '../../../server/jobs/backup.ts';
import { expireFactsJob } from '../../../server/jobs/expire-facts.ts';
import { nightlyJob } from '../../../server/jobs/nightly.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import type { Records } from '../../../server/records/records.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 2026-11-24 10:00 in Paris; the business day began at 04:00. */
const TEN = Date.UTC(2026, 10, 24, 9);

let dir: string;
let documents: DocumentStore;
let records: Records;
const clock = { nowMs: TEN };
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-nightly-'));
  documents = await openDocumentStore({ dir, clock: () => clock.nowMs });
  records = await openRecords({ dir, clock: () => clock.nowMs });
  const body = { name: 'Paris', timeZone: 'Europe/Paris', locales: ['fr'], brand: { name: 'Paris' } };
  await documents.createStore('main', [{ type: 'put', kind: 'store', id: 'main', body }], {
    by: 'test',
    atMs: TEN,
  });
});
afterAll(async () => {
  await documents.close();
  await records.close();
  await rm(dir, { recursive: true, force: true });
});

/** A nightly job at half an hour after the day start, and the instants at which it worked. */
function job(given: { readonly lastDoneMs?: number } = {}) {
  const worked: string[] = [];
  let isFailing = false;
  const made = nightlyJob({
    name: 'test',
    documents,
    afterDayStartMs: 30 * MINUTE,
    lastDoneMs: async () => given.lastDoneMs,
    async work(nowMs) {
      worked.push(new Date(nowMs).toISOString().slice(5, 16));
      if (isFailing) throw new Error('no disk');
      return { code: 'done', params: {} };
    },
  });
  return {
    ...made,
    worked,
    fail: (is: boolean) => {
      isFailing = is;
    },
    async minutes(fromMs: number, untilMs: number, stepMs = MINUTE) {
      for (let atMs = fromMs; atMs < untilMs; atMs += stepMs) await made.run(atMs).catch(() => undefined);
      return worked.splice(0);
    },
  };
}

describe('a nightly job', () => {
  it('is done once a business day, at the store’s own time', async () => {
    const { minutes } = job({ lastDoneMs: TEN });
    expect(await minutes(TEN, TEN + 2 * DAY, 5 * MINUTE)).toEqual(['11-25T03:30', '11-26T03:30']);
  });

  it('keeps its local time where the clock changes', async () => {
    const { minutes } = job({ lastDoneMs: Date.UTC(2026, 9, 24, 9) });
    expect(await minutes(Date.UTC(2026, 9, 24, 9), Date.UTC(2026, 9, 26, 9), 5 * MINUTE)).toEqual([
      '10-25T03:30',
      '10-26T03:30',
    ]);
  });

  it('is made up for by a machine that was off at that hour', async () => {
    expect(await job({ lastDoneMs: TEN - DAY }).minutes(TEN, TEN + 3 * MINUTE)).toEqual(['11-24T09:00']);
    expect(await job().minutes(TEN, TEN + 3 * MINUTE)).toEqual(['11-24T09:00']);
  });

  it('is tried again an hour after it failed, not each minute', async () => {
    const { minutes, fail } = job();
    fail(true);
    expect(await minutes(TEN, TEN + 125 * MINUTE)).toEqual(['11-24T09:00', '11-24T10:00', '11-24T11:00']);
  });

  it('says when it is due next', async () => {
    const { nextRunMs, run } = job();
    expect(await nextRunMs(TEN)).toBe(TEN);
    await run(TEN);
    expect(new Date((await nextRunMs(TEN)) ?? 0).toISOString()).toBe('2026-11-25T03:30:00.000Z');
  });
});

describe('the nightly backup', () => {
  it('finds what an earlier start has made, so that a restart makes none anew', async () => {
    expect((await backupJob({ documents, dir }).run(TEN))?.code).toBe('backed-up');
    expect(await readdir(join(dir, 'backups'))).toHaveLength(1);
    expect(await backupJob({ documents, dir }).run(TEN + MINUTE)).toBeUndefined();
    expect((await backupJob({ documents, dir }).run(TEN + DAY))?.code).toBe('backed-up');
  });
});

describe('the expiry of facts', () => {
  const idOf = (atMs: number, number: number) => {
    const time = Math.floor(atMs).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(number).padStart(12, '0')}`;
  };
  const shown = (madeMs: number, number: number): Fact => ({
    type: 'shown',
    id: idOf(madeMs, number),
    screen: 'till',
    atMs: madeMs,
    cue: `cue-${number}`,
  });
  const scan = (madeMs: number, number: number): Fact => ({
    type: 'scan',
    id: idOf(madeMs, number),
    atMs: madeMs,
    product: 'lamp',
    code: 'abc',
  });

  it('counts from the receipt: what an offline screen kept for long is not lost on arrival', async () => {
    clock.nowMs = TEN;
    await records.facts.add('main', [shown(TEN - MINUTE, 1), scan(TEN - MINUTE, 2)]);
    clock.nowMs = TEN + 20 * DAY;
    // Made with the first, delivered three weeks later.
    await records.facts.add('main', [shown(TEN - MINUTE, 3)]);
    const expiry = expireFactsJob({ documents, facts: records.facts });
    expect(await expiry.runNow(TEN + 35 * DAY)).toEqual({ code: 'expired', params: { facts: 0 } });
    expect(await expiry.runNow(TEN + 36 * DAY)).toEqual({ code: 'expired', params: { facts: 1 } });
    expect((await records.facts.list('main', { limit: 10 })).map(({ id }) => id)).toEqual([
      idOf(TEN - MINUTE, 3),
      idOf(TEN - MINUTE, 2),
    ]);
    expect(await expiry.runNow(TEN + 401 * DAY)).toEqual({ code: 'expired', params: { facts: 2 } });
  });

  it('goes on until all are gone, however many there are', async () => {
    clock.nowMs = TEN;
    for (let batch = 0; batch < 2; batch += 1)
      await records.facts.add(
        'main',
        Array.from({ length: 2_100 }, (_, index) => shown(TEN - MINUTE, 10 + batch * 2_100 + index)),
      );
    const expiry = expireFactsJob({ documents, facts: records.facts });
    expect((await expiry.runNow(TEN + 36 * DAY)).params).toEqual({ facts: 4_200 });
  });

  it('has a time for every type of fact', () => {
    expect(KEPT_DAYS.map(([type]) => type).sort()).toEqual(['failed', 'play', 'scan', 'shown']);
  });
});
