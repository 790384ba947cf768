import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import type { Cue } from '../../../playlists/documents/cue.ts';
import type { Publication } from '../../../playlists/documents/publication.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { createOwnerLink } from '../../../server/accounts/owner-links.ts';
import { startCatalogue } from '../../../server/catalogue/start-catalogue.ts';
import { watchProducts } from '../../../server/catalogue/watched-products.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import type { GuardedFetch } from '../../../server/fetching/guarded-fetch.ts';
import { catalogueRoutes } from '../../../server/http/catalogue-routes.ts';
import { feedRoutes } from '../../../server/http/feed-routes.ts';
import { importRoutes } from '../../../server/http/import-routes.ts';
import { type HttpOptions, startHttp } from '../../../server/http/start-http.ts';
import { uploadRoutes } from '../../../server/http/upload-routes.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import type { Role } from '../../../server/records/role.ts';
import { Browser } from './browser.ts';

export const STORE = {
  name: 'Pop-up Paris',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  brand: { name: 'Pop-up Paris' },
};
export const PASSWORD = 'correct horse battery';
export const PART = 'p'.repeat(43);
export const PART_TEXT = JSON.stringify({
  slots: Array.from({ length: 200 }, (_, index) => ({ id: `a#${index}` })),
});

/** A controller's HTTP side over the real stores, in a folder of its own; the live parts are the simplest that answer. */
export async function openController(changed: Partial<HttpOptions> & { readonly fetch?: GuardedFetch } = {}) {
  const { fetch = fetchNothing, ...over } = changed;
  const dir = await mkdtemp(join(tmpdir(), 'vitrine-http-'));
  const clock = { nowMs: Date.UTC(2026, 10, 24, 9) };
  const now = () => clock.nowMs;
  const [documents, records] = await Promise.all([
    openDocumentStore({ dir, clock: now }),
    openRecords({ dir, clock: now }),
  ]);
  await documents.createStore('main', [{ type: 'put', kind: 'store', id: 'main', body: STORE }], {
    by: 'test',
    atMs: now(),
  });
  const products = watchProducts(records.products);
  const catalogue = startCatalogue({
    ...{ documents, records, products, fetch, clock: now },
    shownProducts: () => new Set<string>(),
    codeOf: (_store, product) => `c-${product}`,
    pictures: { want: () => undefined, failures: () => [] },
  });
  const mistakes: unknown[] = [];
  const http = await startHttp({
    port: 0,
    host: '127.0.0.1',
    documents,
    records: { ...records, products },
    clock: now,
    ...simplestLive(documents, now),
    routes: [
      ...catalogueRoutes(catalogue),
      ...importRoutes(catalogue),
      ...feedRoutes(catalogue.feeds),
      ...uploadRoutes({
        receiveMedia: async (_store, { stream, name }) => ({
          hash: 'm'.repeat(43),
          name,
          type: 'image/png',
          bytes: (await buffer(stream)).byteLength,
          cutout: false,
          focus: { x: 0.5, y: 0.5 },
        }),
      }),
    ],
    parts: {
      part: (hash) => (hash === PART ? PART_TEXT : undefined),
      bundle: (head) => (head === PART ? `${PART_TEXT}\n${PART_TEXT}` : undefined),
    },
    log: pino({ level: 'error' }, { write: (line) => mistakes.push(JSON.parse(line)) }),
    sessionSecret: 'a secret of the tests, long enough',
    version: '0.1.0',
    dist: join(dir, 'dist'),
    publicDir: join(dir, 'public'),
    ...over,
  });
  const address = `http://127.0.0.1:${http.port}`;
  const browser = () => new Browser(address);

  /** Makes a person with this role in the store and signs in. */
  async function signedInAs(
    role: Role | Readonly<Record<string, Role>>,
    email = `${String(role)}@example.org`,
  ) {
    const one = browser();
    const token = await createOwnerLink(records.people, now());
    const made = await one.post('/api/people/owner', { token, email, name: 'Camille', password: PASSWORD });
    const person = await records.people.byEmail(email);
    if (made.status !== 201 || person === undefined)
      throw new Error(`no account: ${made.status} ${made.text}`);
    await records.people.put({ ...person, roles: typeof role === 'string' ? { main: role } : role });
    return one;
  }

  return {
    dir,
    clock,
    documents,
    records,
    catalogue,
    http,
    address,
    /** What was logged as our own mistake: every test that sends bad input expects none. */
    mistakes,
    browser,
    signedInAs,
    async close() {
      await catalogue.close();
      await http.close();
      await Promise.all([documents.close(), records.close()]);
      await rm(dir, { recursive: true });
    },
  };
}
export type Controller = Awaited<ReturnType<typeof openController>>;

const fetchNothing: GuardedFetch = async (address) => {
  throw new VitrineError('unreachable', `${address} does not answer.`);
};

function simplestLive(documents: Awaited<ReturnType<typeof openDocumentStore>>, now: () => number) {
  const onAir = async () => undefined;
  return {
    publishing: {
      async publish(store: string, takes: readonly string[], by: string) {
        const { publications, documents: kept } = await documents.shop(store);
        const number = (publications.at(-1)?.number ?? 0) + 1;
        const missing = takes.find((take) => {
          const [kind = '', id = ''] = take.split('/');
          return !Object.hasOwn(kept[kind as 'playlists'], id);
        });
        if (missing !== undefined)
          throw new VitrineError('invalid', `There is no draft ${missing}.`, {
            issues: [{ field: 'takes', message: `names ${missing}, which does not exist` }],
          });
        const publication: Publication = {
          number,
          by,
          committedAtMs: now() + number,
          effectiveAtMs: now() + 1_000 + number,
          named: [...takes],
          takes: Object.fromEntries(
            takes.map((take) => [take, kept.playlists[take.split('/')[1] ?? '']?.revision ?? 1]),
          ),
          ruleResults: {},
          resumes: {},
        };
        await documents.commit(store, [{ type: 'publish', publication }], { by, atMs: now() });
        return { publication, warnings: [] };
      },
    },
    announcements: {
      async announce(store: string, press: { id: string; content?: unknown }, by: string) {
        const cue = {
          kind: 'announcement',
          id: press.id,
          target: { all: true },
          fromMs: now(),
          untilMs: now() + 60_000,
          content: press.content ?? { style: 'banner', title: { fr: 'Bonjour' }, text: {}, symbol: 'none' },
        } as Omit<Extract<Cue, { kind: 'announcement' }>, 'version'>;
        const shop = await documents.commit(store, [{ type: 'cue', cue }], { by, atMs: now() });
        const kept = shop.cues.find((one) => one.id === press.id);
        if (kept === undefined) throw new Error('the cue is lost');
        return { cue: kept, recorded: true };
      },
      async cancel(store: string, id: string) {
        await standing(store, id);
      },
      clear: async () => [],
      prolong: (store: string, id: string) => standing(store, id),
      async receipts(store: string, id: string) {
        await standing(store, id);
        return { of: 3, reachable: 2, shown: [], missing: [] };
      },
      setOnAir: onAir,
    },
    pairing: {
      async claim(store: string, code: string, target: { screen: string } | { name: string }, by: string) {
        if (code !== 'K7M2PX') throw new VitrineError('not-found', 'No display shows this code now.');
        if ('screen' in target) return target;
        await documents.commit(
          store,
          [{ type: 'put', kind: 'screens', id: 'paired', body: target, expected: 0 }],
          { by, atMs: now() },
        );
        return { screen: 'paired' };
      },
      revoke: async () => undefined,
      restored: async () => undefined,
    },
    presence: { of: () => undefined },
    screenStates: { of: () => undefined },
    commands: { identify: () => false },
  };

  async function standing(store: string, id: string) {
    const cue = (await documents.shop(store)).cues.find((one) => one.id === id);
    if (cue === undefined) throw new VitrineError('not-found', 'This announcement is not known any more.');
    return { cue, recorded: true };
  }
}
