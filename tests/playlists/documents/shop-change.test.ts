import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginShop } from '../../../playlists/documents/begin-shop.ts';
import { documentOf, publishedBody } from '../../../playlists/documents/document-of.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../playlists/documents/kinds.ts';
import type { Shop, ShopChange } from '../../../playlists/documents/shop.ts';
import { applyChanges } from '../../../playlists/documents/shop-change.ts';
import { shopFileSchema } from '../../../playlists/documents/shop-file.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { announcement, camille, EXAMPLES, FIRST, NOW_MS, publication } from './examples.ts';

const begun = beginShop(FIRST, camille).shop;
const DAY_MS = 86_400_000;

const put = (
  kind: DocumentKind,
  id: string,
  body: unknown = EXAMPLES[kind],
  expected?: number,
): ShopChange => ({
  type: 'put',
  kind,
  id,
  body,
  ...(expected === undefined ? {} : { expected }),
});
const named = (name: string) => ({ ...EXAMPLES.playlists, name });
const cue = (id: string, fromMs?: number, untilMs?: number): ShopChange => ({
  type: 'cue',
  cue: announcement(id, fromMs, untilMs),
});
const onAir = (id: string, stream: string, fromMs: number, untilMs: number): ShopChange => ({
  type: 'cue',
  cue: { kind: 'on-air', id, stream, target: { all: true }, fromMs, untilMs },
});

const applied = (shop: Shop, ...changes: readonly ShopChange[]) => applyChanges(shop, changes, camille).shop;
function refusal(shop: Shop, ...changes: readonly ShopChange[]): VitrineError {
  try {
    applyChanges(shop, changes, camille);
  } catch (error) {
    if (error instanceof VitrineError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('applyChanges: documents', () => {
  it.each(DOCUMENT_KINDS)('puts a document of kind %s and tells that it was touched', (kind) => {
    const { shop, touched } = applyChanges(begun, [put(kind, 'main')], { by: 'me', atMs: NOW_MS + 0.7 });
    const revision = kind === 'store' || kind === 'schedule' ? 2 : 1;
    expect(documentOf(shop, kind, 'main')).toMatchObject({ revision, at: NOW_MS, by: 'me' });
    expect(touched).toEqual([`${kind}/main`]);
    expect(shop.revision).toBe(begun.revision + 1);
  });

  it.each(DOCUMENT_KINDS)('names the field that refuses a body of kind %s', (kind) => {
    expect(refusal(begun, put(kind, 'main', { ...EXAMPLES[kind], surprise: 1 }))).toMatchObject({
      code: 'invalid',
      issues: [{ field: 'surprise' }],
    });
  });

  it.each<{ rule: string; changes: readonly ShopChange[]; code: string; field?: string }>([
    {
      rule: 'an id that no URL can hold',
      changes: [put('playlists', 'Evening!')],
      code: 'invalid',
      field: 'id',
    },
    {
      rule: 'an id that every object has',
      changes: [put('playlists', 'constructor')],
      code: 'invalid',
      field: 'id',
    },
    { rule: 'an empty id', changes: [put('playlists', '')], code: 'invalid', field: 'id' },
    { rule: 'a second store document', changes: [put('store', 'second')], code: 'invalid', field: 'id' },
    { rule: 'a second schedule', changes: [put('schedule', 'second')], code: 'invalid', field: 'id' },
    {
      rule: 'a kind that does not exist',
      changes: [put('toString' as DocumentKind, 'a')],
      code: 'invalid',
      field: 'kind',
    },
    {
      rule: 'the end of the settings',
      changes: [{ type: 'delete', kind: 'store', id: 'main' }],
      code: 'invalid',
      field: 'id',
    },
    {
      rule: 'the end of the schedule',
      changes: [{ type: 'delete', kind: 'schedule', id: 'main' }],
      code: 'invalid',
      field: 'id',
    },
    {
      rule: 'a deletion of nothing',
      changes: [{ type: 'delete', kind: 'screens', id: 'a' }],
      code: 'not-found',
    },
    {
      rule: 'a step that does not exist',
      changes: [{ type: 'drop' } as unknown as ShopChange],
      code: 'invalid',
      field: 'type',
    },
    {
      rule: 'more steps than a commit holds',
      changes: Array.from({ length: 2_001 }, () => cue('a')),
      code: 'too-large',
    },
  ])('refuses $rule', ({ changes, code, field }) => {
    const refused = refusal(begun, ...changes);
    expect(refused.code).toBe(code);
    expect(refused.issues.map((issue) => issue.field)).toEqual(field === undefined ? [] : [field]);
  });

  it.each<{ rule: string; change: ShopChange; revision: number | undefined }>([
    { rule: 'who saw an older revision', change: put('playlists', 'evening', named('Mine'), 1), revision: 2 },
    { rule: 'who creates what stands', change: put('playlists', 'evening', named('Mine'), 0), revision: 2 },
    {
      rule: 'who changes what was deleted',
      change: put('playlists', 'gone', named('Mine'), 1),
      revision: undefined,
    },
    {
      rule: 'who deletes what was changed',
      change: { type: 'delete', kind: 'playlists', id: 'evening', expected: 1 },
      revision: 2,
    },
  ])('shows what stands to one $rule', ({ change, revision }) => {
    const shop = applied(
      begun,
      put('playlists', 'evening', named('One')),
      put('playlists', 'evening', named('Two')),
    );
    const refused = refusal(shop, change);
    expect(refused.code).toBe('conflict');
    expect(refused.current).toBe(
      revision === undefined ? undefined : documentOf(shop, 'playlists', 'evening'),
    );
  });

  it.each([
    { author: { by: 'x'.repeat(201), atMs: NOW_MS }, field: 'by' },
    { author: { by: '', atMs: NOW_MS }, field: 'by' },
    { author: { by: 'me', atMs: Number.NaN }, field: 'atMs' },
    { author: { by: 'me', atMs: -1 }, field: 'atMs' },
  ])('refuses an author that its file could not be read with: $field', ({ author, field }) => {
    const refused = () => applyChanges(begun, [put('screens', 'till')], author);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'invalid', issues: [{ field, message: expect.any(String) }] }),
    );
  });

  it('judges each step by what the steps before it left', () => {
    const shop = applied(
      begun,
      put('playlists', 'evening', named('One'), 0),
      put('playlists', 'evening', named('Two'), 1),
      { type: 'delete', kind: 'playlists', id: 'evening', expected: 2 },
      put('playlists', 'evening', named('Three'), 0),
    );
    expect(documentOf(shop, 'playlists', 'evening')).toMatchObject({ revision: 3, body: { name: 'Three' } });
    expect(shop.tombstones).toEqual({});
    expect(shop.revision).toBe(begun.revision + 1);
  });

  it('never gives a revision of a document twice, whatever is put and deleted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b'), isPut: fc.boolean() })), (steps) => {
        let shop = begun;
        const given: string[] = [];
        for (const { id, isPut } of steps) {
          if (!isPut && documentOf(shop, 'playlists', id) === undefined) continue;
          shop = applied(shop, isPut ? put('playlists', id) : { type: 'delete', kind: 'playlists', id });
          if (isPut) given.push(`${id}@${documentOf(shop, 'playlists', id)?.revision}`);
          expect(shopFileSchema.safeParse(JSON.parse(JSON.stringify(shop))).data).toEqual(shop);
        }
        expect(new Set(given).size).toBe(given.length);
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing of the shop that it was given, and shares what it leaves alone', () => {
    const copy = structuredClone(begun);
    const shop = applied(begun, put('screens', 'till'), cue('a'));
    expect(begun).toEqual(copy);
    expect(shop.documents.store).toBe(begun.documents.store);
    expect(shop.publications).toBe(begun.publications);
    expect(applied(begun)).toBe(begun);
  });
});

describe('beginShop', () => {
  it.each([
    { at: '2026-11-24T02:59:00Z', plansFrom: '2026-11-23', rule: 'the evening before, until the day starts' },
    { at: '2026-11-24T03:00:00Z', plansFrom: '2026-11-24', rule: 'the new day from its start on' },
    { at: '2026-01-01T01:00:00Z', plansFrom: '2025-12-31', rule: 'the year before, in the night' },
    { at: '2026-11-24T23:30:00Z', plansFrom: '2026-11-24', rule: 'the old day after midnight of the shop' },
  ])('plans from $rule', ({ at, plansFrom }) => {
    expect(beginShop(FIRST, { by: 'me', atMs: Date.parse(at) }).shop.plansFrom).toBe(plansFrom);
  });

  it('takes a schedule and a first planned day that it is given', () => {
    const topUp = { type: 'top-up', plansFrom: '2026-12-01', nowMs: NOW_MS } as const;
    const { shop, touched } = beginShop([...FIRST, put('schedule', 'main'), topUp], camille);
    expect(shop.documents.schedule.main).toMatchObject({
      revision: 1,
      body: { entries: [{ id: 'evening' }] },
    });
    expect(shop.plansFrom).toBe('2026-12-01');
    expect(touched).toEqual(['store/main', 'schedule/main']);
  });
});

describe('applyChanges: publications', () => {
  const drafted = applied(begun, put('playlists', 'evening', named('One')), put('layouts', 'wide'));
  const publish = (number: number, takes: Record<string, number>, atMs?: number): ShopChange => ({
    type: 'publish',
    publication: publication(number, takes, atMs),
  });

  it('pin the bodies that they take, against edits and deletions', () => {
    const published = applied(drafted, publish(1, { 'playlists/evening': 1, 'layouts/wide': 1 }));
    const edited = applied(published, put('playlists', 'evening', named('Two')), {
      type: 'delete',
      kind: 'layouts',
      id: 'wide',
    });
    expect(publishedBody(edited, 'playlists', 'evening', 1)?.name).toBe('One');
    expect(publishedBody(edited, 'layouts', 'wide', 1)).toBeDefined();
    expect(publishedBody(edited, 'playlists', 'evening', 2)).toBeUndefined();
    // The next one may take the old body again, as an automatic one does.
    expect(applied(edited, publish(2, { 'playlists/evening': 1 })).publications).toHaveLength(2);
  });

  it.each<{ rule: string; change: ShopChange; code: string; field?: string }>([
    {
      rule: 'a revision that is not kept',
      change: publish(2, { 'playlists/evening': 7 }),
      code: 'invalid',
      field: 'takes.playlists/evening',
    },
    {
      rule: 'a document that does not exist',
      change: publish(2, { 'playlists/morning': 1 }),
      code: 'invalid',
      field: 'takes.playlists/morning',
    },
    { rule: 'a number that was given', change: publish(1, {}, NOW_MS + 60_000), code: 'conflict' },
    {
      rule: 'a commit before the last one',
      change: publish(2, {}, NOW_MS),
      code: 'invalid',
      field: 'committedAtMs',
    },
    {
      rule: 'an effect before its own commit',
      change: {
        type: 'publish',
        publication: { ...publication(2, {}, NOW_MS + 60_000), effectiveAtMs: NOW_MS + 59_999 },
      },
      code: 'invalid',
      field: 'effectiveAtMs',
    },
    {
      rule: 'a record with a broken field',
      change: { type: 'publish', publication: { ...publication(2, {}), by: 'x'.repeat(200) } },
      code: 'invalid',
      field: 'by',
    },
  ])('refuse $rule', ({ change, code, field }) => {
    const published = applied(drafted, publish(1, { 'playlists/evening': 1 }));
    const refused = refusal(published, change);
    expect(refused.code).toBe(code);
    expect(refused.issues.map((issue) => issue.field)).toEqual(field === undefined ? [] : [field]);
    if (code === 'conflict') expect(refused.current).toBe(published.publications[0]);
  });
});

describe('applyChanges: cues', () => {
  it('get one version a commit, which grows', () => {
    const first = applied(begun, cue('a'), cue('b'));
    const second = applied(first, cue('c'));
    expect(second.cues.map(({ id, version }) => `${id}@${version}`)).toEqual(['a@1', 'b@1', 'c@2']);
    expect(second.liveVersion).toBe(2);
  });

  it.each([
    { rule: 'pressed twice', again: cue('a') },
    { rule: 'pressed again after a lost answer', again: cue('a', NOW_MS + 3_000, NOW_MS + 63_000) },
  ])('change nothing when an announcement is $rule', ({ again }) => {
    const first = applied(begun, cue('a'));
    expect(applied(first, again)).toBe(first);
  });

  it('are replaced under their id: taken down, prolonged', () => {
    const first = applied(begun, cue('a'), cue('b'));
    const ended = applied(first, cue('a', NOW_MS, NOW_MS + 10));
    expect(ended.cues).toHaveLength(2);
    expect(ended.cues.find(({ id }) => id === 'a')).toMatchObject({ untilMs: NOW_MS + 10, version: 2 });
  });

  it('take the version of the store, whatever their author says', () => {
    const shop = applied(begun, { type: 'cue', cue: { ...announcement('a'), version: 99 } });
    expect(shop.cues[0]?.version).toBe(1);
  });

  it('are refused with the field', () => {
    const broken = { ...announcement('a'), target: {} };
    expect(refusal(begun, { type: 'cue', cue: broken }).issues).toMatchObject([{ field: 'target' }]);
  });
});

describe('applyChanges: the nightly top-up', () => {
  const topUp = (nowMs: number, plansFrom = '2026-11-25'): ShopChange => ({
    type: 'top-up',
    plansFrom,
    nowMs,
  });

  it('moves the first planned day on, never back', () => {
    const shop = applied(begun, topUp(NOW_MS));
    expect(shop.plansFrom).toBe('2026-11-25');
    expect(applied(shop, topUp(NOW_MS, '2026-11-01'))).toBe(shop);
  });

  it('drops what has ended, but of each stream its last interval', () => {
    const shop = applied(
      begun,
      cue('over', NOW_MS, NOW_MS + 10),
      cue('living', NOW_MS, NOW_MS + 90_000),
      onAir('s1', 'studio', NOW_MS, NOW_MS + 10),
      onAir('s2', 'studio', NOW_MS + 20, NOW_MS + 30),
      onAir('k1', 'kitchen', NOW_MS, NOW_MS + 10),
      onAir('k2', 'kitchen', NOW_MS + 20, NOW_MS + 90_000),
    );
    const topped = applied(shop, topUp(NOW_MS + 1_000));
    expect(topped.cues.map(({ id }) => id)).toEqual(['living', 's2', 'k2']);
    expect(topped.liveVersion).toBe(shop.liveVersion);
  });

  it('drops publications and bodies of more than a day ago, but never the last two', () => {
    let shop = begun;
    for (const number of [1, 2, 3, 4]) {
      shop = applied(shop, put('playlists', 'evening', named(`Name ${number}`)), {
        type: 'publish',
        publication: publication(number, { 'playlists/evening': number }, NOW_MS + number * DAY_MS),
      });
    }
    const numbersAt = (nowMs: number) => applied(shop, topUp(nowMs)).publications.map(({ number }) => number);
    expect(numbersAt(NOW_MS + 4 * DAY_MS)).toEqual([3, 4]);
    expect(numbersAt(NOW_MS + 2.5 * DAY_MS)).toEqual([2, 3, 4]);
    expect(numbersAt(NOW_MS + 400 * DAY_MS)).toEqual([3, 4]);
    expect(Object.keys(applied(shop, topUp(NOW_MS + 4 * DAY_MS)).published)).toEqual([
      'playlists/evening@3',
      'playlists/evening@4',
    ]);
  });

  it('is refused with a day that is none', () => {
    expect(refusal(begun, topUp(NOW_MS, 'tomorrow')).issues).toMatchObject([{ field: 'plansFrom' }]);
  });
});

describe('shopFileSchema', () => {
  it('reads back what was written, in other order of members too', () => {
    const shop = applied(begun, put('playlists', 'evening'), cue('a'), {
      type: 'publish',
      publication: publication(1, { 'schedule/main': 1 }),
    });
    const reordered = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(shop))).reverse());
    expect(shopFileSchema.parse(reordered)).toEqual(shop);
  });

  it('reads a file of before there were feeds as one without', () => {
    const { feeds: _feeds, ...documents } = begun.documents;
    expect(shopFileSchema.parse({ ...begun, documents })).toEqual(begun);
  });

  it.each<{ what: string; change: (shop: Record<string, unknown>) => unknown }>([
    { what: 'a later schema', change: (shop) => ({ ...shop, schema: 2 }) },
    { what: 'no settings', change: (shop) => ({ ...shop, documents: { ...begun.documents, store: {} } }) },
    { what: 'a member that is not known', change: (shop) => ({ ...shop, extra: 1 }) },
    { what: 'a broken pinned body', change: (shop) => ({ ...shop, published: { 'playlists/a@1': {} } }) },
    { what: 'a pinned body of no draft', change: (shop) => ({ ...shop, published: { 'screens/a@1': {} } }) },
    { what: 'a revision below one', change: (shop) => ({ ...shop, tombstones: { 'screens/a': 0 } }) },
  ])('refuses a file with $what', ({ change }) => {
    expect(shopFileSchema.safeParse(change(JSON.parse(JSON.stringify(begun)))).success).toBe(false);
  });
});
