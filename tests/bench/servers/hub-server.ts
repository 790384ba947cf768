// The product's live link as main.ts wires it, over the real document store, with programmes of real types. Sockets are
// demo screens of four audiences, or (with tokens) paired ones.

import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShopChange } from '../../../playlists/documents/shop.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { openControllerClock } from '../../../server/live/controller-clock.ts';
import { startLive } from '../../../server/live/start-live.ts';
import { memoryRecords } from '../../server/live/support/memory-records.ts';
import { plainProgrammes } from '../../server/live/support/plain-programmes.ts';
import { measureServer } from './measured.ts';

const SCREENS = 40;
const clock = openControllerClock();
const documents = await openDocumentStore({
  dir: mkdtempSync(join(tmpdir(), 'vitrine-bench-')),
  clock: clock.now,
});
const author = () => ({ by: 'bench', atMs: Math.round(clock.now()) });
await documents.createStore(
  'main',
  [
    {
      type: 'put',
      kind: 'store',
      id: 'main',
      body: { name: 'Bench', timeZone: 'Europe/Paris', locales: ['fr'], brand: { name: 'Bench' } },
    },
    ...Array.from(
      { length: SCREENS },
      (_, index): ShopChange => ({
        type: 'put',
        kind: 'screens',
        id: `screen-${index}`,
        body: { name: `Screen ${index}`, tags: [`group-${index % 4}`] },
      }),
    ),
  ],
  author(),
);
const programmes = await plainProgrammes(documents, 'main', { slides: 40 });
const live = await startLive({
  documents,
  records: memoryRecords(),
  programmes,
  clock: clock.now,
  consoleAddress: () => 'http://127.0.0.1/console',
});

async function announce(): Promise<void> {
  await live.announcements.announce(
    'main',
    {
      id: randomUUID(),
      content: { style: 'banner', title: { fr: 'Flash' }, text: {}, symbol: 'gift' },
      timeToLiveMs: 5_000,
    },
    'bench',
  );
}

const server = createServer();
server.on('upgrade', (request, socket, head) => live.hub.handleUpgrade(request, socket, head));
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  measureServer({
    port: (server.address() as AddressInfo).port,
    info: () => ({
      metrics: { ...live.hub.metrics },
      heads: Array.from({ length: 4 }, (_, group) => programmes.programmeOf(`group-${group}`).hash),
    }),
    // The nightly change drops ended cues; a bench that lasts minutes must not measure a day's list.
    async broadcast(messages) {
      await Promise.all(Array.from({ length: messages }, announce));
    },
  }),
);
