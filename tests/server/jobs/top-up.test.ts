import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShopChange } from '../../../playlists/documents/shop.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../../../server/documents/document-store.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { topUpJob } from '../../../server/jobs/top-up.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let dir: string;
let documents: DocumentStore;
let toppedUp: string[];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-jobs-'));
  documents = await openDocumentStore({ dir, clock: () => 0 });
  toppedUp = [];
});
afterEach(async () => {
  await documents.close();
  await rm(dir, { recursive: true, force: true });
});

/** Begins a store at an instant, in a zone whose business days begin at this local time. */
async function begin(name: string, nowMs: number, timeZone = 'Europe/Paris', dayStart = '04:00') {
  const body = { name, timeZone, dayStart, locales: ['fr'], brand: { name } };
  const change: ShopChange = { type: 'put', kind: 'store', id: 'main', body };
  await documents.createStore(name, [change], { by: 'test', atMs: nowMs });
}
const job = () => topUpJob({ documents, onToppedUp: (store) => toppedUp.push(store) });
const plansFrom = async (name: string) => (await documents.shop(name)).plansFrom;

/** Rings each minute of a stretch, as the job runner does; returns the instants at which the day was moved on. */
async function minutes(fromMs: number, untilMs: number, stepMs = MINUTE): Promise<readonly string[]> {
  const topUp = job();
  const moved: string[] = [];
  for (let atMs = fromMs; atMs < untilMs; atMs += stepMs) {
    const before = toppedUp.length;
    await topUp.run(atMs);
    if (toppedUp.length > before) moved.push(new Date(atMs).toISOString().slice(0, 16));
  }
  return moved;
}

describe('the top-up', () => {
  it('moves the planned days on when the business day begins, once', async () => {
    await begin('main', Date.UTC(2026, 10, 24, 9));
    const moved = await minutes(Date.UTC(2026, 10, 25, 2, 50), Date.UTC(2026, 10, 25, 3, 10));
    expect(moved).toEqual(['2026-11-25T03:00']);
    expect(await plansFrom('main')).toBe('2026-11-25');
  });

  it('does nothing for the rest of the day', async () => {
    await begin('main', Date.UTC(2026, 10, 24, 3));
    const before = await documents.shop('main');
    expect(await minutes(Date.UTC(2026, 10, 24, 3), Date.UTC(2026, 10, 25, 3), HOUR)).toEqual([]);
    expect(await documents.shop('main')).toBe(before);
  });

  it('catches up at once after a week away, in one step', async () => {
    await begin('main', Date.UTC(2026, 10, 24, 9));
    await job().run(Date.UTC(2026, 11, 1, 2, 59));
    expect(await plansFrom('main')).toBe('2026-11-30');
    expect(toppedUp).toEqual(['main']);
    expect((await documents.shop('main')).revision).toBe(2);
  });

  it.each([
    // The clock goes from 02:00 to 03:00 on March 29th: that night the day start comes an hour earlier by UTC.
    [
      'spring, day start 04:00',
      '04:00',
      Date.UTC(2026, 2, 28, 12),
      48,
      ['2026-03-29T02:00', '2026-03-30T02:00'],
    ],
    // A local time that does not exist: the day begins all the same, when the clock has jumped over it.
    [
      'spring, day start 02:30',
      '02:30',
      Date.UTC(2026, 2, 28, 12),
      48,
      ['2026-03-29T01:30', '2026-03-30T00:30'],
    ],
    // The clock goes back from 03:00 to 02:00 on October 25th: 02:30 comes twice, the day begins once.
    [
      'autumn, day start 02:30',
      '02:30',
      Date.UTC(2026, 9, 24, 12),
      48,
      ['2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'autumn, day start 04:00',
      '04:00',
      Date.UTC(2026, 9, 24, 12),
      48,
      ['2026-10-25T03:00', '2026-10-26T03:00'],
    ],
  ])('begins each day once over a clock change (%s)', async (_rule, dayStart, fromMs, hours, instants) => {
    await begin('main', fromMs, 'Europe/Paris', dayStart);
    expect(await minutes(fromMs, fromMs + hours * HOUR, 30 * MINUTE)).toEqual(instants);
  });

  it('follows each store by its own clock', async () => {
    const nowMs = Date.UTC(2026, 10, 24, 12);
    await begin('paris', nowMs);
    await begin('tokyo', nowMs, 'Asia/Tokyo');
    await minutes(nowMs, nowMs + 12 * HOUR, HOUR);
    expect(toppedUp).toEqual(['tokyo']);
    expect([await plansFrom('paris'), await plansFrom('tokyo')]).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('drops ended announcements with the old day', async () => {
    const nowMs = Date.UTC(2026, 10, 24, 12);
    await begin('main', nowMs);
    const content = { style: 'banner', title: { fr: 'Soldes' } };
    const cue = {
      id: 'sale',
      kind: 'announcement',
      target: { all: true },
      fromMs: nowMs,
      untilMs: nowMs + HOUR,
      content,
    };
    await documents.commit('main', [{ type: 'cue', cue } as unknown as ShopChange], {
      by: 'test',
      atMs: nowMs,
    });
    await job().run(nowMs + 24 * HOUR);
    expect((await documents.shop('main')).cues).toEqual([]);
  });

  it('tops the other stores up when one cannot be, and says so', async () => {
    const nowMs = Date.UTC(2026, 10, 24, 12);
    await begin('full', nowMs);
    await begin('good', nowMs);
    const full = new VitrineError('storage-full', 'The disk is full.');
    const topUp = topUpJob({
      documents: {
        ...documents,
        commit: (store, ...rest) =>
          store === 'full' ? Promise.reject(full) : documents.commit(store, ...rest),
      },
      onToppedUp: (store) => toppedUp.push(store),
    });
    await expect(topUp.run(nowMs + 24 * HOUR)).rejects.toBe(full);
    expect(toppedUp).toEqual(['good']);
  });
});
