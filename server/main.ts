// The controller: reads the config, builds the parts, wires them, starts, stops. The only file that knows all parts.
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { Store } from '../playlists/documents/store.ts';
import { storeOf } from '../playlists/programme/published.ts';
import { VitrineError } from '../playlists/vitrine-error.ts';
import { type LocalAccess, openLocalAccess } from './accounts/local-access.ts';
import { createOwnerLink } from './accounts/owner-links.ts';
import { readSessionSecret } from './accounts/session-secret.ts';
import { importProducts } from './catalogue/import-products.ts';
import { startPictureFetcher } from './catalogue/picture-fetcher.ts';
import { watchProducts } from './catalogue/watched-products.ts';
import { readConfig } from './config.ts';
import { makeDataFolder } from './data-folder.ts';
import { openDocumentStore } from './documents/lowdb-store.ts';
import { createGuardedFetch } from './fetching/guarded-fetch.ts';
import { beginEmpty } from './first-run/begin-empty.ts';
import { loadDemo } from './first-run/load-demo.ts';
import { importRoutes } from './http/import-routes.ts';
import { startHttp } from './http/start-http.ts';
import { uploadRoutes } from './http/upload-routes.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { topUpJob } from './jobs/top-up.ts';
import { openControllerClock } from './live/controller-clock.ts';
import { screenCode } from './live/screen-code.ts';
import { startLive } from './live/start-live.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { openMediaStore } from './media/media-store.ts';
import { startProgrammes } from './programmes/start-programmes.ts';
import { startPublishing } from './programmes/start-publishing.ts';
import { keepHistory } from './records/keep-history.ts';
import { openRecords } from './records/open-records.ts';
import { streamRoutes } from './streams/stream-routes.ts';
import { visitRoutes } from './visits/visit-routes.ts';

const VERSION = '0.1.0';
const ROOT = resolve(import.meta.dirname, '..');
const PUBLIC_DIR = join(ROOT, 'public');

/** Builds and starts everything; resolves with how to stop it. @throws VitrineError with a sentence to print. */
async function start(): Promise<() => Promise<void>> {
  const startedAtMs = performance.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const clock = openControllerClock({ onStep: (byMs) => live?.hub.tellClockStep(byMs) });
  let live: Awaited<ReturnType<typeof startLive>> | undefined;
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  await makeDataFolder(config.dataDir);
  const stored = await openDocumentStore({ dir: config.dataDir, clock: clock.now });
  const records = await openRecords({ dir: config.dataDir, clock: clock.now });
  const products = watchProducts(records.products);
  const media = openMediaStore({
    dir: config.dataDir,
    records: records.media,
    onAdded: (store, medium) => programmes?.addMedia(store, medium),
  });
  let programmes: Awaited<ReturnType<typeof startProgrammes>> | undefined;
  for (const notice of stored.notices()) say('Attention', notice);

  const isFirstRun = (await stored.stores()).length === 0;
  if (isFirstRun) await fillFirst(config.isDemo);
  const names = await stored.stores();
  programmes = await startProgrammes({
    documents: stored,
    products,
    media: records.media,
    clock: clock.now,
    onFailed: (store, error) => failed(`loading ${store}`)(error),
  });
  const playing = programmes;
  const publishing = startPublishing({
    documents: stored,
    programmes: playing,
    clock: clock.now,
    onFailed: (store, error) => failed(`publishing ${store}`)(error),
  });
  const { documents } = publishing;
  const stopHistory = await keepHistory({
    documents: stored,
    history: records.history,
    onFailed: failed('history'),
  });

  const topUp = topUpJob({ documents: stored, onToppedUp: publishing.refreshRules });
  // A full disk stops edits, not the screens: the day is moved on as soon as there is room.
  await topUp.run(clock.now()).catch(failed('top-up'));
  const jobs = startJobs({ jobs: [topUp], clock: clock.now, onFailed: (job, error) => failed(job)(error) });
  const stopRules = products.onChanged(({ store }) => publishing.refreshRules(store));
  // The catalogue may have changed without us: `npm run import` while no controller ran, or a kill before its publication.
  for (const name of names) publishing.refreshRules(name);

  const pictures = startPictureFetcher({
    products,
    media,
    fetch: createGuardedFetch(),
    clock: clock.now,
  });
  for (const name of names) pictures.want(name, [...playing.store(name).products.values()]);

  live = await startLive({
    documents,
    records,
    programmes: playing,
    clock: clock.now,
    consoleAddress: () => `${http.addresses.publicUrl()}/console`,
    isOwnOrigin: (origin) => http.isAllowedOrigin(origin),
  });
  const links = live;
  let local: LocalAccess | undefined;
  const http = await startHttp({
    port: config.port,
    host: config.host,
    publicUrl: config.publicUrl,
    origins: config.origins,
    dist: join(ROOT, 'dist'),
    publicDir: PUBLIC_DIR,
    documents,
    records: { ...records, products },
    parts: playing,
    publishing,
    announcements: links.announcements,
    pairing: links.pairing,
    presence: links.hub.presence,
    commands: { identify: (store, screen) => links.hub.command(store, screen, 'identify') },
    clock: clock.now,
    log,
    localPerson: (request) => local?.personOf(request),
    sessionSecret: await readSessionSecret(config.dataDir),
    version: VERSION,
    counters: () => counted({ ...links.hub.metrics }),
    routes: [
      ...importRoutes({ importProducts: takeIn, pictureFailures: pictures.failures }),
      ...uploadRoutes({
        addMedia: (store, bytes, name, by) =>
          media.add(store, bytes, { name }, { by, atMs: Math.round(clock.now()) }),
      }),
    ],
    routers: [
      mediaRoutes(media),
      streamRoutes({ dir: join(PUBLIC_DIR, 'demo', 'live'), clock: clock.now }),
      visitRoutes({
        find: findCode,
        anyStore: () => settingsOf(names[0] ?? 'main'),
        screenOf,
        addFact: (store, fact) => records.facts.add(store, [fact]),
        clock: clock.now,
      }),
    ],
    upgrades: {
      '/live/screen': {
        judgesOrigin: false,
        handle: (request, socket, head, person) =>
          links.hub.handleUpgrade(request, socket, head, person !== undefined),
      },
    },
  });

  local = await openLocalAccess({ dir: config.dataDir, port: http.port, stores: playing.stores });
  await sayAddresses();

  async function fillFirst(isDemo: boolean): Promise<void> {
    if (!isDemo) {
      await beginEmpty(stored, clock.now());
      say('Shop', 'an empty one begins (DEMO=0)');
      return;
    }
    const loaded = await loadDemo({
      documents: stored,
      products,
      media,
      publicDir: PUBLIC_DIR,
      nowMs: clock.now(),
    });
    say('Shop', `the demo pop-up is loaded: ${loaded.products} products, ${loaded.pictures} pictures`);
  }

  async function settingsOf(store: string): Promise<Store> {
    return storeOf(await stored.shop(store));
  }

  async function takeIn(store: string, text: string, isDryRun: boolean, by: string) {
    const { locales, currency } = await settingsOf(store);
    return importProducts(
      {
        products,
        onImported: (name, written) =>
          pictures.want(
            name,
            written.map((product) => product.body),
          ),
        fetchedPictures: async (name) =>
          new Map((await records.media.all(name)).map((medium) => [medium.name, medium.hash])),
      },
      { store, settings: { locales, currency }, text, isDryRun, by, atMs: Math.round(clock.now()) },
    );
  }

  async function findCode(code: string) {
    for (const store of playing.stores()) {
      const { codes, products: catalogue } = playing.store(store);
      const product = catalogue.get(codes.productOf(code) ?? '');
      if (product !== undefined) return { store, product, settings: await settingsOf(store) };
    }
    return undefined;
  }

  async function screenOf(store: string, code: string): Promise<string | undefined> {
    const { screens } = (await stored.shop(store)).documents;
    return Object.keys(screens).find((screen) => screenCode(store, screen) === code);
  }

  async function sayAddresses(): Promise<void> {
    const address = http.addresses.publicUrl();
    say('Display', `${address}/display`);
    if (config.isDemo && isFirstRun)
      say('', `here at once, without pairing: http://localhost:${http.port}/display?demo=entrance`);
    say('Console', `${address}/console`);
    say('API', `${address}/api/openapi.json`);
    if (!(await records.people.hasOwner())) {
      const token = await createOwnerLink(records.people, clock.now());
      say('Owner', `create your account within 24 hours, once: ${address}/setup#${token}`);
    }
    say(
      'Ready',
      `in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s; Ctrl-C stops it, screens play on`,
    );
  }

  return async () => {
    stopRules();
    await local?.close();
    await jobs.close();
    await links.close();
    await http.close();
    await pictures.close();
    await publishing.close();
    playing.close();
    stopHistory();
    await stored.close();
    await records.close();
    clock.close();
  };
}

function counted(metrics: Readonly<Record<string, number>>): Record<string, number> {
  const named = Object.entries(metrics).map(([name, value]) => [
    `vitrine_live_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    value,
  ]);
  return Object.fromEntries(named);
}

/** One line a step, for people. */
function say(what: string, sentence: string): void {
  console.log(`${what.padEnd(9)} ${sentence}`);
}

try {
  const stop = await start();
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C means it.
      if (isStopping) process.exit(1);
      isStopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  console.error(error instanceof VitrineError ? error.message : error);
  process.exit(1);
}
