import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Publication } from '../../../playlists/documents/publication.ts';
import type { Browser } from '../http/browser.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

let shop: WholeController;
let owner: Browser;
beforeAll(async () => {
  shop = await startWholeController();
  owner = await shop.signedInAs('owner');
});
afterAll(() => shop.close());

/** The next publication that is committed. */
function nextPublication(): Promise<Publication | undefined> {
  return new Promise((resolve) => {
    const stop = shop.kept.documents.onCommitted(({ before, after }) => {
      if (before.publications === after.publications) return;
      stop();
      resolve(after.publications.at(-1));
    });
  });
}

const CSV = { 'Content-Type': 'text/csv' };
const take = (text: string) =>
  owner.send('POST', '/api/stores/main/products/import?name=best.csv', { headers: CSV, body: text });

it('an import after which a rule yields another list publishes it, at once the first time', async () => {
  const rule = { categories: ['Mode'], sort: 'best-sellers', limit: 2 };
  await owner.put('/api/stores/main/playlists/best', { name: 'Best', rule });
  await owner.post('/api/stores/main/publications', { takes: ['playlists/best', 'schedule/main'] });
  const published = nextPublication();
  const done = await take(
    'id,name,price,category,sales_rank\ncoat,Manteau,90,Mode,1\nsocks,Chaussettes,5,Mode,2\n',
  );
  expect(done.json).toMatchObject({ added: ['coat', 'socks'] });
  expect(await published).toMatchObject({ by: 'vitrine:rules', ruleResults: { best: ['coat', 'socks'] } });
});

it('what was imported is found by its name, with the playlists and the short code that it has now', async () => {
  const { json } = await owner.get('/api/stores/main/catalogue?q=manteau');
  expect(json.products[0]).toMatchObject({
    id: 'coat',
    playlists: ['best'],
    code: expect.stringMatching(/^[a-z0-9]{7}$/),
  });
  expect((await owner.get('/api/jobs')).json).toContainEqual(
    expect.objectContaining({ name: 'refresh-feeds', nextRunMs: null }),
  );
  expect(shop.mistakes).toEqual([]);
});
