// The demo shop as main.ts serves it: real documents, SQLite, compiled programmes, published. A "broadcast" is a price edit.
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { watchProducts } from '../../../server/catalogue/watched-products.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { loadDemo } from '../../../server/first-run/load-demo.ts';
import { openControllerClock } from '../../../server/live/controller-clock.ts';
import { startLive } from '../../../server/live/start-live.ts';
import { openMediaStore } from '../../../server/media/media-store.ts';
import { startProgrammes } from '../../../server/programmes/start-programmes.ts';
import { startPublishing } from '../../../server/programmes/start-publishing.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import { monotonicMs } from '../answer-parent.ts';
import { measureServer } from './measured.ts';

const dir = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
const clock = openControllerClock();
const stored = await openDocumentStore({ dir, clock: clock.now });
const records = await openRecords({ dir, clock: clock.now });
const products = watchProducts(records.products);
const media = openMediaStore({ dir, records: records.media, onAdded: () => undefined });
await loadDemo({
  documents: stored,
  products,
  media,
  publicDir: resolve(import.meta.dirname, '../../../public'),
  nowMs: clock.now(),
});
const programmes = await startProgrammes({
  documents: stored,
  products,
  media: records.media,
  clock: clock.now,
});
const publishing = startPublishing({
  documents: stored,
  programmes,
  clock: clock.now,
  onFailed: (_store, error) => console.error(error),
});
const { documents: kinds } = await stored.shop('main');
const drafts = (['playlists', 'layouts', 'schedule'] as const).flatMap((kind) =>
  Object.keys(kinds[kind]).map((id) => `${kind}/${id}`),
);
await publishing.publish('main', drafts, 'bench');
const live = await startLive({
  documents: publishing.documents,
  records,
  programmes,
  clock: clock.now,
  consoleAddress: () => 'http://127.0.0.1/console',
});
const [demo = ''] = Object.keys(kinds.screens);
const { programme } = programmes.forScreen('main', demo);
const shown = Object.values(programme.slides).find((slide) => slide.kind === 'spotlight')?.face.product ?? '';
let prices = 0;

const server = createServer();
server.on('upgrade', (request, socket, head) => live.hub.handleUpgrade(request, socket, head));
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  measureServer({
    port: (server.address() as AddressInfo).port,
    info: () => ({
      demo,
      wholeBytes: Buffer.byteLength(programmes.part(programme.hash) ?? ''),
      metrics: { ...live.hub.metrics },
    }),
    isCommitted: true,
    async broadcast() {
      const product = await products.get('main', shown);
      if (product === undefined) throw new Error(`No product ${shown}.`);
      prices += 1;
      let committedAtMs = 0;
      const stop = products.onChanged(() => {
        committedAtMs = monotonicMs();
      });
      const body = { ...product.body, priceMinor: 1_000 + prices };
      await products.put('main', body, { by: 'bench', atMs: Math.round(clock.now()) });
      stop();
      return committedAtMs;
    },
  }),
);
