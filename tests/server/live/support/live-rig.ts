import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShopChange } from '../../../../playlists/documents/shop.ts';
import type { DocumentStore } from '../../../../server/documents/document-store.ts';
import { openDocumentStore } from '../../../../server/documents/lowdb-store.ts';
import { type Live, type LiveOptions, startLive } from '../../../../server/live/start-live.ts';
import type { ScreenTokenRecord } from '../../../../server/records/records.ts';
import { type MemoryRecords, memoryRecords } from './memory-records.ts';
import { type PlainProgrammes, plainProgrammes } from './plain-programmes.ts';
import { openScreen, type TestScreen } from './test-screen.ts';

/** The live link as main.ts wires it, on a port of its own, over real documents. */
export interface LiveRig {
  readonly port: number;
  readonly live: Live;
  readonly documents: DocumentStore;
  readonly records: MemoryRecords;
  readonly programmes: PlainProgrammes;
  /** Moves the controller's clock. */
  clock: { aheadMs: number };
  commit(...changes: ShopChange[]): Promise<void>;
  connect(options?: Parameters<typeof openScreen>[1]): Promise<TestScreen>;
  /** A display that is paired with a planned screen and has its programme. */
  seated(screen: string, over?: Parameters<TestScreen['hello']>[0]): Promise<TestScreen>;
  close(): Promise<void>;
}

export async function startRig(
  options: Partial<LiveOptions> & {
    screens?: number;
    slides?: number;
    note?: string;
    tokens?: readonly ScreenTokenRecord[];
  } = {},
): Promise<LiveRig> {
  const dir = await mkdtemp(join(tmpdir(), 'vitrine-live-'));
  const clock = { aheadMs: 0 };
  const now = () => performance.timeOrigin + performance.now() + clock.aheadMs;
  const documents = await openDocumentStore({ dir, clock: now });
  await documents.createStore(
    'main',
    [
      {
        type: 'put',
        kind: 'store',
        id: 'main',
        body: {
          name: 'Maison Test',
          timeZone: 'Europe/Paris',
          locales: ['fr', 'en'],
          brand: { name: 'Maison' },
        },
      },
      ...Array.from(
        { length: options.screens ?? 3 },
        (_, index): ShopChange => ({
          type: 'put',
          kind: 'screens',
          id: `screen-${index}`,
          body: { name: `Screen ${index}`, tags: [index % 2 === 0 ? 'even' : 'odd'] },
        }),
      ),
    ],
    { by: 'test', atMs: Math.round(now()) },
  );
  const records = memoryRecords();
  for (const token of options.tokens ?? []) await records.screenTokens.put(token);
  const programmes = await plainProgrammes(documents, 'main', options);
  const live = await startLive({
    documents,
    records,
    programmes,
    clock: now,
    consoleAddress: () => 'http://shop.local/console',
    ...options,
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => live.hub.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    live,
    documents,
    records,
    programmes,
    clock,
    async commit(...changes) {
      await documents.commit('main', changes, { by: 'test', atMs: Math.round(now()) });
    },
    connect: (how) => openScreen(port, how),
    async seated(screen, over) {
      const display = await openScreen(port);
      display.hello(over);
      const { code } = await display.next('pairing');
      await live.pairing.claim('main', code, { screen }, 'camille');
      await display.next('welcome');
      await display.next('programme');
      return display;
    },
    async close() {
      await live.close();
      server.close();
      server.closeAllConnections();
      await documents.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
