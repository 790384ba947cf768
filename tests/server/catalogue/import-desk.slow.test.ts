import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../playlists/documents/product-mapping.ts';
import {
  type DryRunOrder,
  type ImportDesk,
  openImportDesk,
} from '../../../server/catalogue/importing/import-desk.ts';
import { refusedCsv } from '../../../server/catalogue/importing/refused-csv.ts';
import { NO_REPAIRS } from '../../../server/catalogue/reading/collect-products.ts';
import { type WatchedProducts, watchProducts } from '../../../server/catalogue/watched-products.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { productOf } from '../programmes/support/open-shop.ts';
import { type ImportRig, importRig } from './support/import-rig.ts';

const author = { by: 'camille', atMs: 1 };
const ORDER: DryRunOrder = { isWhole: false, repairs: NO_REPAIRS };
const FILE = 'id,name,price\nlampe,Lampe,12\nvase,Vase,8\nmug,Mug,"1O"\n';

const kept = keepRecords();
let products: WatchedProducts;
let rig: ImportRig;
let desk: ImportDesk;
let nowMs: number;
let told: string[];
beforeEach(async () => {
  products = watchProducts(kept.records().products);
  rig = importRig(products);
  nowMs = 1_000;
  told = [];
  desk = openImportDesk({
    importing: rig.importing,
    clock: () => nowMs,
    beginWork: (_store, name) => ({
      report: () => undefined,
      end: () => told.push(`${name} done`),
      fail: (detail) => told.push(`${name} failed: ${detail}`),
      cancel: () => told.push(`${name} cancelled`),
    }),
  });
});
afterEach(async () => {
  for (const { body } of await products.all('main')) await products.delete('main', body.id, author);
});

const look = async (text: string, name = 'catalogue.csv') =>
  (await desk.look('main', Buffer.from(text), name, 'camille')).id;
const ids = async () => (await products.all('main')).map(({ body }) => body.id);
const priceOf = async (id: string) => (await products.get('main', id))?.body.priceMinor;

describe('a dry run', () => {
  it('tells what would be added, changed field by field, removed and refused, and changes nothing', async () => {
    await products.putAll('main', [productOf('lampe', { name: { fr: 'Lampe' } }), productOf('old')], author);
    rig.shown.add('lampe').add('old');
    const run = await desk.dryRun('main', await look(FILE), { ...ORDER, isWhole: true });
    expect(run.counts).toEqual({
      ...{ rows: 3, added: 1, changed: 1, unchanged: 0, removed: 1, refused: 1, skipped: 0 },
      ...{ changedShown: 1, removedShown: 1, withoutPicture: 2 },
    });
    expect(run.entries).toEqual([
      expect.objectContaining({ effect: 'refused', line: 4, id: 'mug', code: 'price-letter-o' }),
      {
        ...{ effect: 'changed', line: 2, id: 'lampe', name: { fr: 'Lampe' }, isShown: true },
        changes: [{ field: 'priceMinor', before: 10_000, after: 1_200 }],
      },
      {
        ...{ effect: 'added', line: 3, id: 'vase', name: { fr: 'Vase' }, isShown: false },
        summary: { category: '', priceMinor: 800, pictures: 0, locales: ['fr'] },
      },
      { effect: 'removed', id: 'old', name: { fr: 'old', en: 'old' }, isShown: true },
    ]);
    expect(await ids()).toEqual(['lampe', 'old']);
  });

  it('removes nothing unless the file is said to be the whole catalogue, and never what a refused row names', async () => {
    await products.putAll('main', [productOf('mug'), productOf('old')], author);
    expect((await desk.dryRun('main', await look(FILE), ORDER)).counts.removed).toBe(0);
    const whole = await desk.dryRun('main', await look(FILE), { ...ORDER, isWhole: true });
    expect(whole.step.delete).toEqual(['old']);
  });

  it('is taken again with repairs', async () => {
    const id = await look(FILE);
    const cells = [{ line: 4, column: 'price', value: '10' }];
    const run = await desk.dryRun('main', id, { ...ORDER, repairs: { ...NO_REPAIRS, cells } });
    expect(run.counts).toMatchObject({ added: 3, refused: 0 });
  });
});

describe('an import', () => {
  it('does exactly what the dry run said: refused rows stay out', async () => {
    const id = await look(FILE);
    const { digest } = await desk.dryRun('main', id, ORDER);
    const done = await desk.apply('main', id, digest, 'camille');
    expect(done).toMatchObject({ change: expect.any(Number), counts: { added: 2, refused: 1 } });
    expect(await ids()).toEqual(['lampe', 'vase']);
    expect(rig.written.map(({ body }) => body.id)).toEqual(['lampe', 'vase']);
    expect(told).toEqual(['catalogue.csv done', 'catalogue.csv done']);
  });

  it('is refused with the new dry run where the catalogue changed since', async () => {
    const id = await look(FILE);
    const { digest } = await desk.dryRun('main', id, ORDER);
    await products.put('main', productOf('lampe'), author);
    const refused = await desk.apply('main', id, digest, 'camille').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'conflict', current: { id, counts: { added: 1, changed: 1 } } });
    expect(await priceOf('lampe')).toBe(10_000);
    const again = (refused as { current: { digest: string } }).current.digest;
    await desk.apply('main', id, again, 'camille');
    expect(await priceOf('lampe')).toBe(1_200);
  });

  it('is refused with the new dry run where somebody saves in the very moment between', async () => {
    let isFirst = true;
    const hasty: WatchedProducts = {
      ...products,
      async change(store, step, by) {
        if (isFirst) await products.put('main', productOf('vase'), author);
        isFirst = false;
        return products.change(store, step, by);
      },
    };
    desk = openImportDesk({ importing: importRig(hasty).importing, clock: () => nowMs });
    const id = await look(FILE);
    const { digest } = await desk.dryRun('main', id, ORDER);
    await expect(desk.apply('main', id, digest, 'camille')).rejects.toMatchObject({
      code: 'conflict',
      current: { counts: { added: 1, changed: 1 } },
    });
    expect(await ids()).toEqual(['vase']);
  });

  it('needs a dry run first', async () => {
    const id = await look(FILE);
    await expect(desk.apply('main', id, 'x', 'camille')).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ field: 'digest' }],
    });
  });

  it('that is cancelled changes nothing, and its file is forgotten', async () => {
    const id = await look(FILE);
    const { digest } = await desk.dryRun('main', id, ORDER);
    const applying = desk.apply('main', id, digest, 'camille');
    await expect(desk.dryRun('main', id, ORDER)).rejects.toMatchObject({ code: 'too-many' });
    expect(desk.state('main', id).phase).toBe('reading');
    desk.forget('main', id);
    await expect(applying).rejects.toMatchObject({
      code: 'gone',
      message: expect.stringContaining('cancelled'),
    });
    expect(await ids()).toEqual([]);
    expect(told.at(-1)).toBe('catalogue.csv cancelled');
    expect(() => desk.state('main', id)).toThrowError(/choose it again/);
  });
});

describe('a file', () => {
  it('tells how far it is, and its last dry run', async () => {
    const id = await look(FILE);
    expect(desk.state('main', id)).toMatchObject({ phase: 'idle', read: 0, of: 3, dryRun: null });
    const { digest } = await desk.dryRun('main', id, ORDER);
    expect(desk.state('main', id)).toMatchObject({ phase: 'idle', dryRun: { digest } });
  });

  it('is kept an hour after its last use, in its own store, and four of them', async () => {
    const id = await look(FILE);
    expect(() => desk.state('other', id)).toThrowError(/choose it again/);
    nowMs += 3_600_000;
    expect(desk.state('main', id).id).toBe(id);
    nowMs += 3_600_001;
    expect(() => desk.state('main', id)).toThrowError(/choose it again/);
    const all: string[] = [];
    for (let count = 0; count < 5; count += 1) all.push(await look(FILE));
    expect(() => desk.state('main', all[0]!)).toThrowError(/choose it again/);
    expect(all.slice(1).map((one) => desk.state('main', one).id)).toEqual(all.slice(1));
  });
});

describe('the next file of a shape', () => {
  const SHAPE = 'a;b;c\n1;Lamp;12,5\n';

  it('is read as a person said that the last one is read', async () => {
    const id = await look(SHAPE);
    const mapping = productMappingSchema.parse({
      columns: { a: 'id', b: 'name.en', c: 'price' },
      decimal: 'comma',
      categories: { x: 'y' },
    });
    const { digest } = await desk.dryRun('main', id, { ...ORDER, mapping });
    await desk.apply('main', id, digest, 'camille');
    const next = await desk.look('main', Buffer.from('a;b;c;d\n2;Mug;3;x\n'), 'next.csv', 'camille');
    expect(next.mapping).toEqual(mapping);
    expect(next.columns.map(({ field }) => field)).toEqual(['id', 'name.en', 'price', undefined]);
    const other = await desk.look('main', Buffer.from('a;b;prix\n2;Mug;3\n'), 'other.csv', 'camille');
    expect(other.mapping.columns).toEqual({ prix: 'price' });
  });
});

describe('refused rows for a spreadsheet', () => {
  it('are quoted, and never a formula', async () => {
    const id = await look(
      'id,name,price\na,"=HYPERLINK(""https://evil.example"",""x"")",free\nb,"Vase, ""bleu""",free',
    );
    const { entries } = await desk.dryRun('main', id, ORDER);
    const lines = refusedCsv(entries.flatMap((entry) => (entry.effect === 'refused' ? entry : []))).split(
      '\r\n',
    );
    expect(lines[0]).toBe('\ufeffline,row,column,value,reason');
    expect(lines[1]).toBe(
      `2,"'=HYPERLINK(""https://evil.example"",""x"")",price,free,"""free"" is not a price"`,
    );
    expect(lines[2]).toMatch(/^3,"Vase, ""bleu""",price,/);
  });
});
