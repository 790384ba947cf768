import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createOwnerLink } from '../../../server/accounts/owner-links.ts';
import { startPictureFetcher } from '../../../server/catalogue/picture-fetcher.ts';
import { openStores } from '../../../server/open-stores.ts';
import type { Role } from '../../../server/records/role.ts';
import { serve } from '../../../server/serve.ts';
import { startPlaying } from '../../../server/start-playing.ts';
import { Browser } from '../http/browser.ts';
import { CATALOGUE, WALLS } from '../programmes/support/open-shop.ts';

const PASSWORD = 'correct horse battery';

/** The controller as main.ts starts it, in this process, over a folder of its own and a clock that a test may move. */
export async function startWholeController(given: { readonly dir?: string } = {}) {
  const dataDir = given.dir ?? (await mkdtemp(join(tmpdir(), 'vitrine-whole-')));
  const time = { aheadMs: 0 };
  const clock = () => performance.timeOrigin + performance.now() + time.aheadMs;
  const config = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    origins: [],
    dataDir,
    logLevel: 'silent' as const,
    isDemo: false,
  };
  /** What was logged as our own mistake. */
  const mistakes: unknown[] = [];
  const log = pino({ level: 'error' }, { write: (line) => mistakes.push(JSON.parse(line)) });
  const kept = await openStores(config, clock, (store, medium, by) => {
    playing.programmes.addMedia(store, medium);
    served.live.consoles.tellMedia(store, medium.hash, by);
  });
  const author = () => ({ by: 'test', atMs: Math.round(clock()) });
  if ((await kept.documents.stores()).length === 0) {
    await kept.documents.createStore('main', WALLS, author());
    await kept.products.putAll('main', CATALOGUE, author());
  }
  const playing = await startPlaying(kept, clock, log);
  const fetch = () => Promise.reject(new Error('Tests fetch nothing.'));
  const pictures = startPictureFetcher({ ...kept, fetch, clock });
  const served = await serve({ config, log, clock, kept, playing, pictures, fetch });
  const address = `http://127.0.0.1:${served.http.port}`;

  return {
    dataDir,
    time,
    clock,
    address,
    port: served.http.port,
    kept,
    playing,
    served,
    mistakes,
    author,
    browser: () => new Browser(address),
    /** Makes a person with this role in the store and signs in. */
    async signedInAs(
      role: Role | Readonly<Record<string, Role>>,
      email = `${String(role)}@example.org`,
    ): Promise<Browser> {
      const one = new Browser(address);
      const token = await createOwnerLink(kept.people, clock());
      const made = await one.post('/api/people/owner', { token, email, name: 'Camille', password: PASSWORD });
      const person = await kept.people.byEmail(email);
      if (made.status !== 201 || person === undefined)
        throw new Error(`no account: ${made.status} ${made.text}`);
      await kept.people.put({ ...person, roles: typeof role === 'string' ? { main: role } : role });
      return one;
    },
    /** Stops everything; the folder stays for another start. */
    async stop(): Promise<void> {
      await served.close();
      await pictures.close();
      await playing.close();
      await kept.documents.close();
      await kept.records.close();
    },
    async close(): Promise<void> {
      await this.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type WholeController = Awaited<ReturnType<typeof startWholeController>>;
