import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Committed, DocumentStore } from '../../../server/documents/document-store.ts';
import {
  announcement,
  camille,
  EXAMPLES,
  FIRST,
  NOW_MS,
  publication,
} from '../../playlists/documents/examples.ts';

/** What the suite needs of an engine: opened again after a close, it holds what was committed. */
export interface DocumentStoreEngine {
  open(): Promise<DocumentStore>;
  dispose(): Promise<void>;
}

const put = (id: string, name: string, expected?: number) =>
  ({
    type: 'put',
    kind: 'playlists',
    id,
    body: { ...EXAMPLES.playlists, name },
    ...(expected === undefined ? {} : { expected }),
  }) as const;

/** What every engine of the document store must do. */
export function documentStoreContract(name: string, makeEngine: () => Promise<DocumentStoreEngine>): void {
  describe(`document store: ${name}`, () => {
    let engine: DocumentStoreEngine;
    let store: DocumentStore;

    beforeEach(async () => {
      engine = await makeEngine();
      store = await engine.open();
    });
    afterEach(async () => {
      await store.close();
      await engine.dispose();
    });

    async function reopen(): Promise<void> {
      await store.close();
      store = await engine.open();
    }

    describe('stores', () => {
      it('begins without any', async () => {
        expect(await store.stores()).toEqual([]);
        expect(store.notices()).toEqual([]);
      });

      it('begins a store with its settings and an empty schedule, planned from the business day', async () => {
        const shop = await store.createStore('main', FIRST, camille);
        expect(shop.documents.store.main).toMatchObject({ revision: 1, at: NOW_MS, by: camille.by });
        expect(shop.documents.schedule.main?.body.entries).toEqual([]);
        expect(shop.plansFrom).toBe('2026-11-24');
        expect(await store.stores()).toEqual(['main']);
      });

      it.each([
        { what: 'twice', name: 'main', first: FIRST, code: 'conflict' },
        { what: 'under a name that no URL can hold', name: '../etc', first: FIRST, code: 'invalid' },
        { what: 'without settings', name: 'other', first: [], code: 'invalid' },
      ])('begins no store $what', async ({ name, first, code }) => {
        await store.createStore('main', FIRST, camille);
        await expect(store.createStore(name, first, camille)).rejects.toMatchObject({ code });
        expect(await store.stores()).toEqual(['main']);
      });

      it('begins a store once when two ask at the same time', async () => {
        const results = await Promise.allSettled([1, 2].map(() => store.createStore('main', FIRST, camille)));
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      });

      it('keeps stores apart', async () => {
        await store.createStore('main', FIRST, camille);
        await store.createStore('lyon', FIRST, camille);
        await store.commit('lyon', [put('evening', 'Lyon')], camille);
        expect((await store.shop('main')).documents.playlists).toEqual({});
        expect(await store.stores()).toEqual(['lyon', 'main']);
      });

      it.each(['shop', 'commit'] as const)('knows no store that was never begun: %s', async (method) => {
        const asked = method === 'shop' ? store.shop('nowhere') : store.commit('nowhere', [], camille);
        await expect(asked).rejects.toMatchObject({ code: 'not-found' });
      });
    });

    describe('commits', () => {
      beforeEach(() => store.createStore('main', FIRST, camille));

      it('counts revisions of each document, and commits of the store', async () => {
        await store.commit('main', [put('evening', 'One')], camille);
        const shop = await store.commit('main', [put('evening', 'Two')], camille);
        expect(shop.documents.playlists.evening).toMatchObject({ revision: 2, body: { name: 'Two' } });
        expect(shop.revision).toBe(3);
      });

      it('goes on counting after a deletion and a new creation', async () => {
        await store.commit('main', [put('evening', 'One'), put('evening', 'Two')], camille);
        await store.commit('main', [{ type: 'delete', kind: 'playlists', id: 'evening' }], camille);
        await reopen();
        const shop = await store.commit('main', [put('evening', 'Three', 0)], camille);
        expect(shop.documents.playlists.evening?.revision).toBe(3);
      });

      it('takes all steps together or none', async () => {
        const before = await store.shop('main');
        await expect(
          store.commit('main', [put('good', 'Good'), put('bad', '')], camille),
        ).rejects.toMatchObject({
          code: 'invalid',
          issues: [{ field: 'name' }],
        });
        expect(await store.shop('main')).toEqual(before);
      });

      it.each([
        {
          rule: 'a revision that is no longer the last',
          id: 'evening',
          expected: 1,
          current: { revision: 2 },
        },
        { rule: 'a creation where one stands', id: 'evening', expected: 0, current: { revision: 2 } },
        { rule: 'a revision of what was deleted', id: 'gone', expected: 1, current: undefined },
      ])('refuses $rule, with what stands', async ({ id, expected, current }) => {
        await store.commit('main', [put('evening', 'One'), put('evening', 'Two')], camille);
        const refused = await store
          .commit('main', [put(id, 'Mine', expected)], camille)
          .catch((error) => error);
        expect(refused.code).toBe('conflict');
        if (current === undefined) expect(refused.current).toBeUndefined();
        else expect(refused.current).toMatchObject({ ...current, body: { name: 'Two' } });
        expect((await store.shop('main')).documents.playlists.evening?.body.name).toBe('Two');
      });

      it('judges each of the commits that come together by its own expectations', async () => {
        const results = await Promise.allSettled([
          store.commit('main', [put('evening', 'First', 0)], camille),
          store.commit('main', [put('evening', 'Second', 0)], camille),
          store.commit('main', [put('morning', 'Third', 0)], camille),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(results[1]).toMatchObject({
          reason: { code: 'conflict', current: { body: { name: 'First' } } },
        });
        expect(Object.keys((await store.shop('main')).documents.playlists).sort()).toEqual([
          'evening',
          'morning',
        ]);
      });

      it('counts every one of many commits that come together', async () => {
        await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            store.commit('main', [put('evening', `Name ${index}`)], camille),
          ),
        );
        const shop = await store.shop('main');
        expect(shop.documents.playlists.evening).toMatchObject({ revision: 50, body: { name: 'Name 49' } });
      });

      it('holds what it acknowledged after a restart', async () => {
        const committed = await store.commit(
          'main',
          [
            put('evening', 'One'),
            { type: 'publish', publication: publication(1, { 'playlists/evening': 1 }) },
            { type: 'cue', cue: announcement('a') },
            { type: 'delete', kind: 'playlists', id: 'evening' },
          ],
          camille,
        );
        await reopen();
        expect(await store.shop('main')).toEqual(committed);
        expect(store.notices()).toEqual([]);
      });

      it('changes nothing that it handed out before', async () => {
        const before = await store.shop('main');
        const copy = structuredClone(before);
        await store.commit('main', [put('evening', 'One')], camille);
        expect(before).toEqual(copy);
      });

      it('shares what a commit leaves alone', async () => {
        const before = await store.commit('main', [put('evening', 'One'), put('morning', 'Two')], camille);
        const after = await store.commit('main', [put('evening', 'Three')], camille);
        expect(after.documents.playlists.morning).toBe(before.documents.playlists.morning);
        expect(after.documents.layouts).toBe(before.documents.layouts);
      });
    });

    describe('listeners', () => {
      beforeEach(() => store.createStore('main', FIRST, camille));

      it('hear every commit in order, before its author does', async () => {
        const heard: string[] = [];
        store.onCommitted(({ after, touched }) => heard.push(`${after.revision} ${touched.join()}`));
        await Promise.all(
          ['one', 'two', 'three'].map((id) =>
            store
              .commit('main', [put(id, id)], camille)
              .then(({ revision }) => heard.push(`told ${revision}`)),
          ),
        );
        const commits = heard.filter((line) => !line.startsWith('told'));
        expect(commits).toEqual(['2 playlists/one', '3 playlists/two', '4 playlists/three']);
        for (const revision of [2, 3, 4]) {
          const heardAt = heard.findIndex((line) => line.startsWith(`${revision} `));
          expect(heard.indexOf(`told ${revision}`)).toBeGreaterThan(heardAt);
        }
      });

      it('get the state before and after, and the author', async () => {
        const heard: Committed[] = [];
        store.onCommitted((committed) => heard.push(committed));
        const before = await store.shop('main');
        const after = await store.commit('main', [put('evening', 'One')], camille);
        expect(heard).toEqual([
          { store: 'main', by: camille.by, atMs: NOW_MS, before, after, touched: ['playlists/evening'] },
        ]);
      });

      it('hear nothing of what is refused, of what changes nothing, and after they stopped', async () => {
        const heard: number[] = [];
        const stop = store.onCommitted(({ after }) => heard.push(after.revision));
        await store.commit('main', [put('evening', '')], camille).catch(() => undefined);
        await store.commit('main', [{ type: 'cue', cue: announcement('a') }], camille);
        await store.commit('main', [{ type: 'cue', cue: announcement('a', NOW_MS + 3_000) }], camille);
        stop();
        await store.commit('main', [put('evening', 'One')], camille);
        expect(heard).toEqual([2]);
      });
    });

    it('refuses commits once it is closed', async () => {
      await store.createStore('main', FIRST, camille);
      await store.close();
      await expect(store.commit('main', [put('evening', 'One')], camille)).rejects.toMatchObject({
        code: 'storage-failed',
      });
      store = await engine.open();
      expect((await store.shop('main')).revision).toBe(1);
    });

    it('finishes on closing what was asked before', async () => {
      await store.createStore('main', FIRST, camille);
      const asked = store.commit('main', [put('evening', 'One')], camille);
      await store.close();
      await asked;
      store = await engine.open();
      expect((await store.shop('main')).documents.playlists.evening?.body.name).toBe('One');
    });
  });
}
