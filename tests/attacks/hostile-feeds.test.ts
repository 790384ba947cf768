import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeedReader } from '../../server/catalogue/reading/feed-reader.ts';
import { readFeed } from '../../server/catalogue/reading/read-feed.ts';
import type { Browser } from '../server/http/browser.ts';
import { type Controller, openController } from '../server/http/open-controller.ts';

// Product files that somebody made to break, blind or rob the one who imports them.

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (text: string) => readFeed(Buffer.from(text), SETTINGS);
const item = (inner: string) =>
  `<rss><channel><item><id>a</id><title>A</title><price>1</price>${inner}</item></channel></rss>`;

const BOMB = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>${item('<g:brand>&j;</g:brand>')}`;
const OUTSIDE = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${item('<description>&x;</description>')}`;

describe('an XML file', () => {
  it.each([
    ['a bomb of entities', BOMB],
    ['an outside entity', OUTSIDE],
    ['a document type of somebody else', `<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">${item('')}`],
  ])('with %s is refused', (_what, text) => {
    expect(() => read(text)).toThrowError(/declares a document type/);
  });

  it('expands no entity but the five of XML', () => {
    const { products } = read(item('<description>&amp;lt; &unknown; &#38;</description>'));
    expect(products[0]?.description).toEqual({ fr: '< &unknown; &' });
  });

  it('that is deep, torn, or no list of products is refused with the reason', () => {
    expect(() => read(`<rss>${'<a>'.repeat(5_000)}`)).toThrowError(/nested deeper than 20/);
    expect(() => read('<rss><channel><item><id>a</id></item>')).toThrowError(/torn off/);
    expect(() => read('<rss><item><item></item></item></rss>')).toThrowError(/within <item>/);
    expect(() => read('<svg><item></item></svg>')).toThrowError(/begins with <svg>/);
  });

  it('cannot give a product the price of its shipping', () => {
    const text =
      '<rss><channel><item><id>a</id><title>A</title><shipping><price>1 EUR</price></shipping><price>9 EUR</price></item></channel></rss>';
    expect(read(text).products[0]?.priceMinor).toBe(900);
  });
});

describe('a JSON file', () => {
  it.each([
    ['is nested without end', `${'['.repeat(100_000)}`],
    ['holds only depth', `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`],
    ['has no list', '{"a":1,"b":{"c":2}}'],
  ])('that %s is refused', (_what, text) => {
    expect(() => read(text)).toThrowError(/Nothing was changed/);
  });

  it('reaches for no prototype', () => {
    const text =
      '[{"id":"a","name":"A","price":1,"__proto__":{"stock":"out"},"constructor":{"prototype":{"x":1}}}]';
    expect(read(text).products[0]).not.toHaveProperty('stock');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe('a delimited file', () => {
  it('has columns of any name', () => {
    const { products } = read('id,name,price,__proto__,constructor,toString\na,A,1,x,y,z\n');
    expect(products).toHaveLength(1);
  });

  it('makes no product of the id "constructor"', () => {
    expect(read('id,name,price\nconstructor,A,1\n').products[0]?.id).toMatch(/^constructor-[0-9a-f]{12}$/);
  });

  it('keeps formulas and markup as the texts that they are', () => {
    const { products } = read(
      'id,name,price\na,"=cmd|\' /C calc\'!A0",1\nb,"<img src=x onerror=alert(1)>Lampe",2\n',
    );
    expect(products.map(({ name }) => name)).toEqual([{ fr: "=cmd|' /C calc'!A0" }, { fr: 'Lampe' }]);
  });

  it('with a cell of a megabyte and more is refused', () => {
    expect(() => read(`id,name,price\na,"${'x'.repeat(1_200_000)}",1\n`)).toThrowError(/not readable as CSV/);
  });

  it('with a long text keeps its beginning', () => {
    const { products } = read(`id,name,price,description\na,${'n'.repeat(5_000)},1,${'d'.repeat(50_000)}\n`);
    expect([products[0]?.name.fr?.length, products[0]?.description?.fr?.length]).toEqual([200, 2_000]);
  });

  it('of too many rows is refused', () => {
    expect(() => read(`name,price\n${'a,1\n'.repeat(50_001)}`)).toThrowError(/more than 50000 rows/);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'https://user:secret@shop.example/',
    'https:shop.example',
    `https://shop.example/${'x'.repeat(3_000)}`,
    ' vbscript:x',
  ])('with the link %s is refused', (link) => {
    expect(read(`id,name,price,link\na,A,1,"${link}"\n`).refused[0]).toMatchObject({
      code: 'link-unreadable',
    });
  });
});

describe('bytes', () => {
  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004whatever'), /save it as "CSV UTF-8"/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /save it as "CSV UTF-8"/],
    ['a PDF', Buffer.from('%PDF-1.7'), /is a PDF/],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0]), /unpack it/],
    ['zeros', Buffer.alloc(1_000), /not a text/],
  ])('of %s are told apart', (_what, bytes, sentence) => {
    expect(() => readFeed(bytes, SETTINGS)).toThrowError(sentence);
  });

  it('of chance never end otherwise than with a reason', () => {
    for (let round = 0; round < 200; round += 1) {
      const bytes = Buffer.concat([
        Buffer.from(['', '<', '{', '[', 'a,b\n'][round % 5] ?? ''),
        randomBytes(round * 7),
      ]);
      expect(() => {
        try {
          readFeed(bytes, SETTINGS);
        } catch (error) {
          if ((error as { code?: string }).code !== 'invalid') throw error;
        }
      }, bytes.toString('base64')).not.toThrow();
    }
  });
});

describe('over HTTP', () => {
  let controller: Controller;
  let owner: Browser;
  beforeAll(async () => {
    controller = await openController();
    owner = await controller.signedInAs('owner');
  });
  afterAll(() => controller.close());
  const PATH = '/api/stores/main/products/import/look';

  it('a file beyond 25 MB is refused before it is read', async () => {
    const answer = await owner.send('POST', PATH, {
      headers: { 'Content-Type': 'text/csv', 'Content-Length': String(26 * 1024 * 1024) },
    });
    expect(answer.json).toMatchObject({ status: 413, detail: expect.stringContaining('25 MB') });
  });

  it('a hostile file is a problem of its sender, not a mistake of ours', async () => {
    for (const body of [BOMB, '[', '<', '"', '\u0000', 'a\nb', '[[[[1]]]]', '[{}]', 'id,name,price']) {
      const answer = await owner.send('POST', PATH, {
        headers: { 'Content-Type': 'application/octet-stream' },
        body,
      });
      expect([200, 400], body.slice(0, 20)).toContain(answer.status);
    }
    expect(controller.mistakes).toEqual([]);
  });
});

describe('the thread that reads', () => {
  it('is ended when the reading is called off', async () => {
    const calling = new AbortController();
    const reading = createFeedReader().read(Buffer.from(`name,price\n${'a,1\n'.repeat(40_000)}`), SETTINGS, {
      signal: calling.signal,
      onRows: () => calling.abort(new Error('called off')),
    });
    await expect(reading).rejects.toThrowError('called off');
  });
});
