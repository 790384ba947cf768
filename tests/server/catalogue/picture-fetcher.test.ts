import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../../playlists/documents/product.ts';
import { importProducts } from '../../../server/catalogue/importing/import-products.ts';
import { type PictureFetcher, startPictureFetcher } from '../../../server/catalogue/picture-fetcher.ts';
import { type WatchedProducts, watchProducts } from '../../../server/catalogue/watched-products.ts';
import { createGuardedFetch } from '../../../server/fetching/guarded-fetch.ts';
import { openMediaStore } from '../../../server/media/media-store.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { productOf } from '../programmes/support/open-shop.ts';
import { importRig } from './support/import-rig.ts';

const author = { by: 'test', atMs: 1 };
const kept = keepRecords();
let dir: string;
let server: Server;
let port: number;
let answer: RequestListener;
let asked: string[];
let products: WatchedProducts;
let fetcher: PictureFetcher;
const colours = new Map<string, Buffer>();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-pictures-'));
  for (const [name, background] of Object.entries({ red: '#f00', blue: '#00f', green: '#0f0' })) {
    const picture = sharp({ create: { width: 8, height: 6, channels: 3, background } });
    colours.set(name, await picture.png().toBuffer());
  }
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  answer = (request, response) => {
    const picture = colours.get(/(\w+)\.png/.exec(request.url ?? '')?.[1] ?? '');
    if (picture === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
  };
  products = watchProducts(kept.records().products);
  fetcher = openFetcher();
});
afterEach(async () => {
  await fetcher.close();
  for (const { body } of await products.all('main')) await products.delete('main', body.id, author);
});

/** Over the real guard: a name of the outside that leads to this test's own server. */
function openFetcher(watched = products): PictureFetcher {
  return startPictureFetcher({
    products: watched,
    media: openMediaStore({ dir, records: kept.records().media }),
    fetch: createGuardedFetch({
      resolve: async (host) => (host === 'pictures.example' ? ['127.0.0.1'] : ['10.0.0.1']),
      isAllowed: (address) => address === '127.0.0.1',
    }),
    clock: () => 1_000,
  });
}
const at = (name: string) => `http://pictures.example:${port}/${name}.png`;
const bodyOf = async (id: string) => (await products.get('main', id))?.body as Product;

/** Writes a product and asks for its pictures. */
async function want(id: string, ...pictureSources: readonly string[]): Promise<void> {
  const { body } = await products.put('main', productOf(id, { pictureSources: [...pictureSources] }), author);
  fetcher.want('main', [body]);
}

describe('the picture fetcher', () => {
  it('brings pictures in the order of the feed, indexed and attached', async () => {
    await want('lamp', at('red'), at('blue'), at('green'));
    await fetcher.idle();
    const { pictures, pictureSources, pictureOrigins } = await bodyOf('lamp');
    expect(pictureSources).toEqual([]);
    expect([at('red'), at('blue'), at('green')].map((source) => pictureOrigins?.[source])).toEqual(pictures);
    expect(await kept.records().media.get(pictures[0] ?? '')).toMatchObject({
      name: at('red'),
      type: 'image/png',
      width: 8,
      height: 6,
      tone: '#ff0000',
    });
    expect(fetcher.failures('main')).toEqual([]);
  });

  it.each([
    ['a page that is not there', () => at('nothing'), 'answers 404'],
    ['a file that is no picture', () => `http://pictures.example:${port}/page`, 'not a picture'],
    ['an address inside the network', () => 'http://intranet.example/red.png', 'private network'],
  ])('lists %s, and keeps the product and its other pictures', async (_what, source, reason) => {
    const usual = answer;
    answer = (request, response) =>
      request.url === '/page' ? response.end('<html>hello</html>') : usual(request, response);
    await want('lamp', source(), at('blue'));
    await fetcher.idle();
    expect(fetcher.failures('main')).toEqual([
      { product: 'lamp', source: source(), reason: expect.stringContaining(reason) },
    ]);
    expect(await bodyOf('lamp')).toMatchObject({
      pictureSources: [source()],
      pictures: [expect.any(String)],
    });
  });

  it('forgets a failure when the picture comes, is no longer wanted, or its product is deleted', async () => {
    const refuse: RequestListener = (_request, response) => response.writeHead(503).end();
    const serve = answer;
    answer = refuse;
    for (const id of ['lamp', 'vase', 'hat']) await want(id, at(id === 'lamp' ? 'red' : 'blue'));
    await fetcher.idle();
    expect(fetcher.failures('main')).toHaveLength(3);
    answer = serve;
    fetcher.want('main', [await bodyOf('lamp')]);
    await fetcher.idle();
    await products.put('main', { ...(await bodyOf('vase')), pictureSources: [] }, author);
    await products.delete('main', 'hat', author);
    expect(fetcher.failures('main')).toEqual([]);
    expect(fetcher.failures('other')).toEqual([]);
  });

  it('keeps an edit that comes while a picture is on its way', async () => {
    const serve = answer;
    answer = (request, response) => {
      void bodyOf('lamp')
        .then((body) => products.put('main', { ...body, priceMinor: 5 }, author))
        .then(() => serve(request, response));
    };
    await want('lamp', at('red'));
    await fetcher.idle();
    expect(await bodyOf('lamp')).toMatchObject({ priceMinor: 5, pictures: [expect.any(String)] });
  });

  it('tries again when the product is saved in the very moment of attaching', async () => {
    let edits = 0;
    const busy: WatchedProducts = {
      ...products,
      async get(store, id) {
        const stored = await products.get(store, id);
        // The first look is for what to fetch, the second for attaching.
        edits += 1;
        if (edits === 2 && stored !== undefined)
          await products.put(store, { ...stored.body, priceMinor: 7 }, author);
        return stored;
      },
    };
    await fetcher.close();
    fetcher = openFetcher(busy);
    await want('lamp', at('red'));
    await fetcher.idle();
    expect(await bodyOf('lamp')).toMatchObject({ priceMinor: 7, pictures: [expect.any(String)] });
    expect(fetcher.failures('main')).toEqual([]);
  });

  it('asks for nothing that was taken out of the product, or whose product is gone', async () => {
    await want('lamp', at('red'));
    fetcher.want('main', [await bodyOf('lamp')]);
    await fetcher.idle();
    fetcher.want('main', [
      productOf('lamp', { pictureSources: [at('green')] }),
      productOf('gone', { pictureSources: [at('blue')] }),
    ]);
    await fetcher.idle();
    expect(asked.filter((path) => path !== '/red.png')).toEqual([]);
  });

  it('closes at once while a server keeps it waiting, and tells no failure for that', async () => {
    const reached = new Promise<void>((resolve) => {
      answer = () => resolve();
    });
    await want('lamp', at('red'), at('blue'));
    await reached;
    await fetcher.close();
    expect(asked).toEqual(['/red.png']);
    expect(fetcher.failures('main')).toEqual([]);
    expect(await bodyOf('lamp')).toMatchObject({ pictureSources: [at('red'), at('blue')] });
  });

  it('leaves an import of the same file unchanged, also for long addresses and equal pictures', async () => {
    const long = `${at('red')}?signature=${'x'.repeat(400)}`;
    const text = `id,name,price,image\nlamp,Lamp,10,${long}\nvase,Vase,12,${at('red')}`;
    const { importing } = importRig(products, (written) => fetcher.want('main', written));
    const take = () =>
      importProducts(importing, 'main', {
        bytes: Buffer.from(text),
        name: 'products.csv',
        isDryRun: false,
        by: author.by,
      });
    expect(await take()).toMatchObject({ added: ['lamp', 'vase'], withoutPicture: ['lamp', 'vase'] });
    await fetcher.idle();
    expect(await take()).toMatchObject({ added: [], changed: [], unchanged: 2, withoutPicture: [] });
    expect((await bodyOf('lamp')).pictures).toEqual((await bodyOf('vase')).pictures);
    expect(asked).toHaveLength(2);
  });
});
