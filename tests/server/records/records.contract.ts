import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Media } from '../../../playlists/documents/media.ts';
import type { Product } from '../../../playlists/documents/product.ts';
import { productSchema } from '../../../playlists/documents/product.ts';
import type { Fact } from '../../../playlists/facts/fact.ts';
import type { HistoryEntry, PersonRecord, Records } from '../../../server/records/records.ts';
import { camille, HASH, NOW_MS } from '../../playlists/documents/examples.ts';
import { accessContract } from './access.contract.ts';
import { factId, play, shown } from './fact-examples.ts';

/** What the suite needs of an engine: opened again after a close, it holds what was written. Its clock stands at NOW_MS. */
export interface RecordsEngine {
  open(): Promise<Records>;
  dispose(): Promise<void>;
}

function product(id: string, priceMinor = 1_000): Product {
  return productSchema.parse({ id, name: { fr: `Produit ${id}` }, priceMinor });
}

const person: PersonRecord = {
  id: 'camille',
  email: 'Camille@Example.org',
  name: 'Camille',
  passwordHash: '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA',
  roles: { main: 'manager' },
};

const picture: Media = {
  hash: HASH,
  name: 'lamp.webp',
  type: 'image/webp',
  bytes: 40_000,
  width: 1_600,
  height: 1_200,
  cutout: false,
  focus: { x: 0.5, y: 0.5 },
};

/** What every engine of the records must do. */
export function recordsContract(name: string, makeEngine: () => Promise<RecordsEngine>): void {
  describe(`records: ${name}`, () => {
    let engine: RecordsEngine;
    let records: Records;
    // One engine for all tests, because starting one takes long: each test has its own stores and ids of facts.
    let series = 0;
    let main = '';
    let lyon = '';

    beforeAll(async () => {
      engine = await makeEngine();
      records = await engine.open();
    });
    beforeEach(() => {
      series += 1;
      main = `main-${series}`;
      lyon = `lyon-${series}`;
    });
    afterEach(async () => {
      for (const { id } of await records.people.all()) await records.people.delete(id);
      for (const { store, screen } of await records.screenTokens.all())
        await records.screenTokens.revoke(store, screen);
    });
    afterAll(async () => {
      await records.close();
      await engine.dispose();
    });

    const idOf = (number: number) => factId(series * 1_000 + number);
    const playOf = (number: number): Fact => ({ ...play(number), id: idOf(number) });
    const shownOf = (number: number, screen: string, atMs: number): Fact => ({
      ...shown(number, screen, atMs),
      id: idOf(number),
    });

    async function reopen(): Promise<void> {
      await records.close();
      records = await engine.open();
    }

    describe('products', () => {
      it('come back as they were put, ordered by id, after a restart too', async () => {
        await records.products.put(main, product('lamp'), camille);
        await records.products.put(main, product('dress'), camille);
        await reopen();
        expect(await records.products.all(main)).toEqual([
          { revision: 1, at: NOW_MS, by: camille.by, body: product('dress') },
          { revision: 1, at: NOW_MS, by: camille.by, body: product('lamp') },
        ]);
        expect((await records.products.get(main, 'lamp'))?.body).toEqual(product('lamp'));
        expect(await records.products.get(main, 'chair')).toBeUndefined();
      });

      it('belong to one store', async () => {
        await records.products.put(main, product('lamp'), camille);
        expect(await records.products.all(lyon)).toEqual([]);
        expect(await records.products.get(lyon, 'lamp')).toBeUndefined();
      });

      it('count their revisions; one that does not differ keeps its own', async () => {
        await records.products.put(main, product('lamp', 1_000), camille);
        await records.products.put(main, product('lamp', 1_000), { by: 'feed', atMs: NOW_MS + 5 });
        const put = await records.products.put(main, product('lamp', 900), {
          by: 'feed',
          atMs: NOW_MS + 9.5,
        });
        expect(put).toEqual({ revision: 2, at: NOW_MS + 9, by: 'feed', body: product('lamp', 900) });
      });

      it.each([
        { rule: 'another revision than the author saw', expected: 1, revision: 2 },
        { rule: 'a creation where one stands', expected: 0, revision: 2 },
      ])('refuse $rule, with what stands', async ({ expected, revision }) => {
        await records.products.put(main, product('lamp', 1), camille);
        await records.products.put(main, product('lamp', 2), camille);
        await expect(records.products.put(main, product('lamp', 3), camille, expected)).rejects.toMatchObject(
          {
            code: 'conflict',
            current: { revision, body: product('lamp', 2) },
          },
        );
        expect((await records.products.get(main, 'lamp'))?.body.priceMinor).toBe(2);
      });

      it('let one of two authors win who saw the same revision', async () => {
        await records.products.put(main, product('lamp'), camille);
        const results = await Promise.allSettled([
          records.products.put(main, product('lamp', 2), camille, 1),
          records.products.put(main, product('lamp', 3), camille, 1),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      });

      it('are gone when deleted, and go on counting when they return', async () => {
        await records.products.put(main, product('lamp'), camille);
        await records.products.delete(main, 'lamp', camille, 1);
        expect(await records.products.all(main)).toEqual([]);
        expect(await records.products.get(main, 'lamp')).toBeUndefined();
        expect((await records.products.put(main, product('lamp'), camille, 0)).revision).toBe(3);
      });

      it.each([
        { rule: 'what is not there', id: 'chair', expected: undefined, code: 'not-found' },
        { rule: 'what somebody changed meanwhile', id: 'lamp', expected: 7, code: 'conflict' },
      ])('are not deleted: $rule', async ({ id, expected, code }) => {
        await records.products.put(main, product('lamp'), camille);
        await expect(records.products.delete(main, id, camille, expected)).rejects.toMatchObject({ code });
        expect(await records.products.all(main)).toHaveLength(1);
      });

      it('tell which of a catalogue changed', async () => {
        await records.products.putAll(main, [product('a'), product('b')], camille);
        const changed = await records.products.putAll(
          main,
          [product('a'), product('b', 5), product('c')],
          camille,
        );
        expect(changed.map(({ body, revision }) => `${body.id}@${revision}`)).toEqual(['b@2', 'c@1']);
      });

      it.each([
        { rule: 'one is not valid', bad: { ...product('c'), priceMinor: -1 }, field: '1.priceMinor' },
        { rule: 'one stands twice', bad: product('b'), field: '1.id' },
      ])('of a catalogue are kept all or none: $rule', async ({ bad, field }) => {
        await records.products.put(main, product('a'), camille);
        const refused = records.products.putAll(main, [product('b'), bad, product('a', 7)], camille);
        await expect(refused).rejects.toMatchObject({ code: 'invalid', issues: [{ field }] });
        expect((await records.products.all(main)).map(({ body }) => body)).toEqual([product('a')]);
      });

      it('stand in the history with every revision, a deletion too', async () => {
        await records.products.put(main, product('lamp', 1), camille);
        await records.products.put(main, product('lamp', 1), camille);
        await records.products.put(main, product('lamp', 2), camille);
        await records.products.delete(main, 'lamp', camille);
        const history = await records.history.list(main, { reference: 'products/lamp', limit: 10 });
        expect(history.map(({ revision, body }) => [revision, body])).toEqual([
          [3, null],
          [2, product('lamp', 2)],
          [1, product('lamp', 1)],
        ]);
      });
    });

    describe('media', () => {
      it('are listed by store and found by hash', async () => {
        await records.media.put(main, picture, camille);
        await records.media.put(lyon, picture, camille);
        await records.media.put(main, { ...picture, name: 'renamed.webp' }, camille);
        await reopen();
        expect(await records.media.all(main)).toEqual([{ ...picture, name: 'renamed.webp' }]);
        expect(await records.media.all('paris')).toEqual([]);
        expect((await records.media.get(HASH))?.hash).toBe(HASH);
        expect(await records.media.get('B'.repeat(43))).toBeUndefined();
      });

      it('that are not valid are refused with the field', async () => {
        const bad = { ...picture, bytes: 0 };
        await expect(records.media.put(main, bad, camille)).rejects.toMatchObject({
          issues: [{ field: 'bytes' }],
        });
      });
    });

    describe('deleted media', () => {
      it('are listed by no store, still served by hash, and had back as they were', async () => {
        await records.media.put(main, picture, camille);
        expect(await records.media.delete(lyon, HASH, camille)).toBe(false);
        expect(await records.media.delete(main, HASH, camille)).toBe(true);
        expect(await records.media.delete(main, HASH, camille)).toBe(false);
        expect(await records.media.all(main)).toEqual([]);
        expect((await records.media.get(HASH))?.hash).toBe(HASH);
        expect(await records.media.deleted(main, HASH)).toEqual(picture);
        await records.media.put(main, picture, camille);
        expect(await records.media.all(main)).toEqual([picture]);
        expect(await records.media.deleted(main, HASH)).toBeUndefined();
      });

      it('are forgotten store by store; the last one that forgets says that the file may go', async () => {
        const own = { ...picture, hash: 'C'.repeat(43) };
        for (const store of [main, lyon]) {
          await records.media.put(store, own, camille);
          await records.media.delete(store, own.hash, { ...camille, atMs: 5_000 });
        }
        const due = (atMs: number) =>
          records.media.deletedBefore(atMs).then((all) => all.filter(({ media }) => media.hash === own.hash));
        expect(await due(5_000)).toEqual([]);
        expect((await due(5_001)).map(({ store }) => store).sort()).toEqual([lyon, main]);
        expect(await records.media.forget(main, own.hash)).toBe(false);
        expect(await records.media.forget(main, own.hash)).toBe(false);
        expect(await records.media.forget(lyon, own.hash)).toBe(true);
        expect(await records.media.get(own.hash)).toBeUndefined();
      });
    });

    describe('ways in', () => {
      accessContract(() => records);
    });

    describe('facts', () => {
      it('are stored once, however often they come, and acknowledged each time', async () => {
        const facts = [playOf(1), playOf(2), playOf(3)];
        expect(await records.facts.add(main, facts)).toEqual(facts.map(({ id }) => id));
        expect(await records.facts.add(main, [playOf(3), playOf(4), playOf(4)])).toEqual([3, 4, 4].map(idOf));
        await reopen();
        expect(await records.facts.count(main, 'play')).toBe(4);
      });

      it('are never edited: what came first stands', async () => {
        await records.facts.add(main, [playOf(1)]);
        await records.facts.add(main, [{ ...playOf(1), durationMs: 1 } as Fact]);
        expect(await records.facts.list(main, { limit: 10 })).toEqual([playOf(1)]);
      });

      it('are listed newest first, of one type or of all, up to the limit', async () => {
        const scan: Fact = { type: 'scan', id: idOf(9), atMs: NOW_MS + 2, product: 'lamp', code: 'abc' };
        await records.facts.add(main, [playOf(1), playOf(3), scan]);
        const ids = async (query: { type?: Fact['type']; limit: number }) =>
          (await records.facts.list(main, query)).map(({ id }) => id);
        expect(await ids({ limit: 10 })).toEqual([3, 9, 1].map(idOf));
        expect(await ids({ limit: 2 })).toEqual([3, 9].map(idOf));
        expect(await ids({ type: 'play', limit: 10 })).toEqual([3, 1].map(idOf));
      });

      it('count as receipts of a cue once a screen, from its first painting', async () => {
        await records.facts.add(main, [
          shownOf(1, 'till', NOW_MS + 80),
          shownOf(2, 'entrance', NOW_MS + 90),
          shownOf(3, 'till', NOW_MS + 40),
          shownOf(3, 'till', NOW_MS + 40),
        ]);
        expect(await records.facts.shown(main, 'cue-1')).toEqual([
          { screen: 'till', atMs: NOW_MS + 40 },
          { screen: 'entrance', atMs: NOW_MS + 90 },
        ]);
        expect(await records.facts.shown(main, 'cue-2')).toEqual([]);
        expect(await records.facts.shown(lyon, 'cue-1')).toEqual([]);
      });

      it('are refused together when one has no id that tells it apart', async () => {
        const bad = { ...playOf(2), id: 'two' };
        await expect(records.facts.add(main, [playOf(1), bad])).rejects.toMatchObject({
          code: 'invalid',
          issues: [{ field: '1.id' }],
        });
        expect(await records.facts.count(main, 'play')).toBe(0);
      });

      it('of deliveries that come together are all kept, but for the one that is refused', async () => {
        const results = await Promise.allSettled([
          ...Array.from({ length: 20 }, (_, index) => records.facts.add(main, [playOf(index)])),
          records.facts.add(main, [{ ...playOf(99), id: '' }]),
        ]);
        expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
        expect(await records.facts.count(main, 'play')).toBe(20);
      });

      it('of no delivery are none', async () => {
        expect(await records.facts.add(main, [])).toEqual([]);
      });
    });

    describe('history', () => {
      const entry = (revision: number, reference = 'playlists/evening'): HistoryEntry => ({
        reference,
        revision,
        at: NOW_MS + revision,
        by: camille.by,
        body: { name: `Name ${revision}` },
      });

      it('is added once by reference and revision, and read newest first', async () => {
        await records.history.add(main, [entry(1), entry(2)]);
        await records.history.add(main, [entry(2), entry(3), entry(2, 'layouts/main')]);
        await reopen();
        expect(await records.history.list(main, { reference: 'playlists/evening', limit: 2 })).toEqual([
          entry(3),
          entry(2),
        ]);
        expect(await records.history.list(main, { limit: 10 })).toHaveLength(4);
        expect(await records.history.get(main, 'playlists/evening', 1)).toEqual(entry(1));
        expect(await records.history.get(main, 'playlists/evening', 4)).toBeUndefined();
      });

      it('keeps a deletion as a revision without body', async () => {
        await records.history.add(main, [{ ...entry(1), body: null }]);
        expect((await records.history.get(main, 'playlists/evening', 1))?.body).toBeNull();
      });
    });

    describe('people', () => {
      it('are found by id and by e-mail address, whatever its capitals', async () => {
        await records.people.put(person);
        await reopen();
        expect(await records.people.byId('camille')).toEqual(person);
        expect(await records.people.byEmail(' camille@EXAMPLE.org')).toEqual(person);
        expect(await records.people.byEmail('nobody@example.org')).toBeUndefined();
      });

      it('change under their id', async () => {
        await records.people.put(person);
        await records.people.put({ ...person, email: 'c@example.org' });
        expect(await records.people.all()).toEqual([{ ...person, email: 'c@example.org' }]);
      });

      it('never share an e-mail address', async () => {
        await records.people.put(person);
        await expect(
          records.people.put({ ...person, id: 'other', email: 'CAMILLE@example.org' }),
        ).rejects.toMatchObject({ code: 'conflict', issues: [{ field: 'email' }] });
      });

      it('are forgotten when deleted', async () => {
        await records.people.put(person);
        await records.people.delete('camille');
        await records.people.delete('camille');
        expect(await records.people.all()).toEqual([]);
      });

      it('have an owner when one of them owns a store', async () => {
        await records.people.put(person);
        expect(await records.people.hasOwner()).toBe(false);
        await records.people.put({ ...person, roles: { main: 'staff', lyon: 'owner' } });
        expect(await records.people.hasOwner()).toBe(true);
      });
    });

    describe('one-time links', () => {
      it('are used up by one of those that come together', async () => {
        await records.people.putLink(HASH, NOW_MS + 1_000);
        const taken = await Promise.all([1, 2, 3].map(() => records.people.takeLink(HASH, NOW_MS)));
        expect(taken).toEqual([true, false, false]);
      });

      it.each([
        { rule: 'is over', untilMs: NOW_MS },
        { rule: 'is not known', untilMs: undefined },
      ])('open nothing: one that $rule', async ({ untilMs }) => {
        if (untilMs !== undefined) await records.people.putLink(HASH, untilMs);
        expect(await records.people.takeLink(HASH, NOW_MS)).toBe(false);
      });
    });

    describe('sessions', () => {
      it('last until their end, or until they are deleted', async () => {
        await records.people.putSession('s', '{"person":"camille"}', NOW_MS + 1_000);
        await reopen();
        expect(await records.people.session('s', NOW_MS + 999)).toBe('{"person":"camille"}');
        expect(await records.people.session('s', NOW_MS + 1_000)).toBeUndefined();
        await records.people.putSession('s', '{}', NOW_MS + 9_000);
        expect(await records.people.session('s', NOW_MS + 1_000)).toBe('{}');
        await records.people.deleteSession('s');
        expect(await records.people.session('s', NOW_MS)).toBeUndefined();
      });
    });

    describe('tokens of screens', () => {
      const token = { store: 'main', screen: 'entrance', tokenHash: HASH };
      const other = 'B'.repeat(43);

      it('are one a screen: the newer revokes the older', async () => {
        await records.screenTokens.put(token);
        await records.screenTokens.put({ ...token, tokenHash: other });
        await reopen();
        expect(await records.screenTokens.all()).toEqual([{ ...token, tokenHash: other }]);
      });

      it('are one a display: paired anew it leaves the screen that it was', async () => {
        await records.screenTokens.put(token);
        await records.screenTokens.put({ ...token, screen: 'till' });
        expect(await records.screenTokens.all()).toEqual([{ ...token, screen: 'till' }]);
      });

      it('are revoked by screen', async () => {
        await records.screenTokens.put(token);
        await records.screenTokens.revoke('lyon', 'entrance');
        expect(await records.screenTokens.all()).toEqual([token]);
        await records.screenTokens.revoke('main', 'entrance');
        expect(await records.screenTokens.all()).toEqual([]);
      });
    });

    it('refuse what comes once they are closed, and finish what came before', async () => {
      const asked = records.facts.add(main, [playOf(1)]);
      await records.close();
      expect(await asked).toEqual([idOf(1)]);
      await expect(records.facts.add(main, [playOf(2)])).rejects.toMatchObject({ code: 'storage-failed' });
      records = await engine.open();
      expect(await records.facts.count(main, 'play')).toBe(1);
    });
  });
}
