import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Product, productSchema } from '../../../playlists/documents/product.ts';
import { type Store, storeSchema } from '../../../playlists/documents/store.ts';
import { type Fact, factSchema } from '../../../playlists/facts/fact.ts';
import { visitRoutes } from '../../../server/visits/visit-routes.ts';
import { serveRouter } from '../http/serve-router.ts';

const NOW_MS = Date.UTC(2026, 10, 24, 9);
const settings = storeSchema.parse({
  name: 'Pop-up Paris',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  brand: { name: 'Vitrine Les Halles' },
});
const lamp = productSchema.parse({
  id: 'lamp',
  name: { fr: 'Lampe Galet', en: 'Pebble lamp' },
  priceMinor: 2_999,
  link: 'https://shop.example/lampe',
});

let facts: Fact[] = [];
let isDiskFull = false;
let leadsTo: Store['scanLeadsTo'] = 'page';
let product: Product = lamp;
let served: Awaited<ReturnType<typeof serveRouter>>;
beforeAll(async () => {
  served = await serveRouter(
    visitRoutes({
      find: async (code) =>
        code === 'k7m2px'
          ? { store: 'main', settings: { ...settings, scanLeadsTo: leadsTo }, product }
          : undefined,
      anyStore: async () => settings,
      screenOf: async (store, code) => (store === 'main' && code === 'a1b2' ? 'entrance-1' : undefined),
      addFact: async (_store, fact) => {
        if (isDiskFull) throw new Error('ENOSPC');
        facts.push(fact);
      },
      clock: () => NOW_MS,
    }),
  );
});
afterAll(() => served.close());
beforeEach(() => {
  facts = [];
  isDiskFull = false;
  leadsTo = 'page';
  product = lamp;
});

const scan = (path: string, headers = {}) => served.browser.get(path, headers);

describe('/q/<code>', () => {
  it('shows the product in the language of the phone and counts the scan of that screen', async () => {
    const page = await scan('/q/k7m2px?s=a1b2', { 'Accept-Language': 'en-GB,en;q=0.9' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Pebble lamp</h1>');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(facts).toMatchObject([
      { type: 'scan', atMs: NOW_MS, product: 'lamp', code: 'k7m2px', screen: 'entrance-1' },
    ]);
    expect(factSchema.safeParse(facts[0]).success).toBe(true);
  });

  it('speaks the first language of the shop to a phone that speaks none of them', async () => {
    expect((await scan('/q/k7m2px', { 'Accept-Language': 'ja' })).text).toContain('<h1>Lampe Galet</h1>');
  });

  it('reads a code that a phone has put into capitals', async () => {
    expect((await scan('/q/K7M2PX')).status).toBe(200);
    expect(facts).toMatchObject([{ code: 'k7m2px' }]);
  });

  it('counts a scan without a screen where the screen code is unknown', async () => {
    await scan('/q/k7m2px?s=zzzz');
    expect(facts).toHaveLength(1);
    expect(facts[0]).not.toHaveProperty('screen');
  });

  it.each([{ Purpose: 'prefetch' }, { 'Sec-Purpose': 'prefetch;prerender' }])(
    'shows the page without counting what no person asked for: %j',
    async (headers) => {
      expect((await scan('/q/k7m2px', headers)).status).toBe(200);
      expect(facts).toEqual([]);
    },
  );

  it('leads to the shop’s own link where the store chooses so, counted all the same', async () => {
    leadsTo = 'shop';
    const answer = await scan('/q/k7m2px?url=https://elsewhere.example');
    expect(answer).toMatchObject({ status: 302, headers: { location: 'https://shop.example/lampe' } });
    expect(facts).toHaveLength(1);
  });

  it('shows the page where the shop has no link for the product', async () => {
    leadsTo = 'shop';
    const { link: _, ...rest } = lamp;
    product = rest;
    expect((await scan('/q/k7m2px')).status).toBe(200);
  });

  it('shows the page though the scan cannot be kept', async () => {
    isDiskFull = true;
    expect((await scan('/q/k7m2px')).status).toBe(200);
  });

  it.each(['/q/unknown', '/q/a', `/q/${'a'.repeat(40)}`, '/q/%3Cscript%3E'])(
    'has a page in the phone’s language for a code that means nothing: %s',
    async (path) => {
      const page = await scan(path, { 'Accept-Language': 'en' });
      expect(page.status).toBe(404);
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      expect(page.text).toContain('lang="en"');
      expect(page.text).not.toContain('<script');
      expect(facts).toEqual([]);
    },
  );
});
