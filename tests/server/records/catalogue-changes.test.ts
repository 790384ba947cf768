import { describe, expect, it } from 'vitest';
import type { Product } from '../../../playlists/documents/product.ts';
import type { CatalogueStep } from '../../../server/records/records.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { productOf } from '../programmes/support/open-shop.ts';

const kept = keepRecords();
const camille = { by: 'camille@example.org', atMs: 1_000 };
const pictures = { by: 'vitrine:pictures', atMs: 2_000 };
const noor = { by: 'noor@example.org', atMs: 3_000 };
const DAY_MS = 86_400_000;

let lastStore = 0;
/** A store that no other test knows. */
function newStore() {
  lastStore += 1;
  const store = `store-${lastStore}`;
  const records = () => kept.records().products;
  return {
    records,
    store,
    change: (put: readonly Product[], more: Partial<CatalogueStep> = {}, author = camille) =>
      records().change(
        store,
        { put, delete: [], expected: {}, note: { kind: 'import', title: 'a.csv' }, ...more },
        author,
      ),
    undo: (number = 0, author = noor) => records().undo(store, number, author),
    prices: async () =>
      Object.fromEntries((await records().all(store)).map(({ body }) => [body.id, body.priceMinor])),
  };
}

describe('a change of the catalogue', () => {
  it('writes and deletes in one step, numbers it and lists it', async () => {
    const { change, prices, records, store } = newStore();
    await change([productOf('a'), productOf('b')]);
    const done = await change([productOf('a', { priceMinor: 5 }), productOf('c')], { delete: ['b'] });
    expect(done).toMatchObject({ number: 2, deleted: ['b'] });
    expect(await prices()).toEqual({ a: 5, c: 10_000 });
    expect(await records().changes(store, 1)).toEqual([
      {
        ...{ number: 2, kind: 'import', title: 'a.csv', at: 1_000, by: camille.by },
        ...{ added: 1, changed: 1, removed: 1, undoneBy: null },
      },
    ]);
  });

  it('that changes nothing has no number', async () => {
    const { change, records, store } = newStore();
    await change([productOf('a')]);
    expect(await change([productOf('a')], { delete: ['never-was'] })).toEqual({
      number: undefined,
      changed: [],
      deleted: [],
    });
    expect(await records().changes(store, 9)).toHaveLength(1);
  });

  it('is all or nothing where a product is at another revision', async () => {
    const { change, prices } = newStore();
    await change([productOf('a')]);
    await expect(
      change([productOf('b'), productOf('a', { priceMinor: 1 })], { expected: { a: 7, b: 0 } }),
    ).rejects.toMatchObject({ code: 'conflict', current: { revision: 1 } });
    await expect(change([productOf('b')], { delete: ['a'], expected: { a: 7 } })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await prices()).toEqual({ a: 10_000 });
  });
});

describe('undoing a change', () => {
  it('puts every product back to what it was', async () => {
    const { change, undo, prices } = newStore();
    await change([productOf('a'), productOf('b')]);
    const { number } = await change([productOf('a', { priceMinor: 5 }), productOf('c')], { delete: ['b'] });
    const undone = await undo(number);
    expect(undone).toMatchObject({ number: 3, deleted: ['c'], kept: [] });
    expect(undone.changed.map(({ body }) => body.id).sort()).toEqual(['a', 'b']);
    expect(await prices()).toEqual({ a: 10_000, b: 10_000 });
  });

  it('keeps and tells what a person edited since, not what only got its picture', async () => {
    const { change, undo, records, store } = newStore();
    const { number } = await change([productOf('a', { priceMinor: 5 }), productOf('b', { priceMinor: 5 })]);
    await records().put(store, productOf('a', { priceMinor: 5, pictures: ['p'.repeat(43)] }), pictures);
    await records().put(store, productOf('b', { priceMinor: 7 }), noor);
    expect(await undo(number)).toMatchObject({
      deleted: ['a'],
      kept: [{ id: 'b', reason: 'edited-since', by: noor.by }],
    });
    expect((await records().get(store, 'b'))?.body.priceMinor).toBe(7);
  });

  it('can be undone itself', async () => {
    const { change, undo, prices } = newStore();
    await change([productOf('a')]);
    const { number } = await change([productOf('a', { priceMinor: 5 })]);
    const { number: back } = await undo(number);
    await undo(back);
    expect(await prices()).toEqual({ a: 5 });
  });

  it('is refused twice, after 30 days, and for what never was', async () => {
    const { change, undo, records, store } = newStore();
    const { number } = await change([productOf('a')]);
    await undo(number);
    await expect(undo(number)).rejects.toMatchObject({ code: 'conflict' });
    expect((await records().changes(store, 9)).find((one) => one.number === number)?.undoneBy).toBe(2);
    await expect(undo(99)).rejects.toMatchObject({ code: 'not-found' });
    const { number: old } = await change([productOf('b')]);
    await expect(undo(old, { by: noor.by, atMs: 1_000 + 30 * DAY_MS + 1 })).rejects.toMatchObject({
      code: 'gone',
    });
    await change([productOf('c')], {}, { by: noor.by, atMs: 1_000 + 31 * DAY_MS });
    expect((await records().changes(store, 9)).map((one) => one.number)).toEqual([2 + 2]);
  });
});

describe('states of feeds', () => {
  it('are kept by store and feed', async () => {
    const { feedStates } = kept.records();
    await feedStates.put('main', 'b', { state: 'ok' });
    await feedStates.put('main', 'a', { state: 'held' });
    await feedStates.put('main', 'b', { state: 'failed' });
    await feedStates.put('other', 'c', {});
    expect(await feedStates.all('main')).toEqual([
      { feed: 'a', body: { state: 'held' } },
      { feed: 'b', body: { state: 'failed' } },
    ]);
    await feedStates.delete('main', 'a');
    expect((await feedStates.all('main')).map(({ feed }) => feed)).toEqual(['b']);
  });
});
