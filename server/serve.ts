import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { type LocalAccess, openLocalAccess } from './accounts/local-access.ts';
import { readSessionSecret } from './accounts/session-secret.ts';
import type { PictureFetcher } from './catalogue/picture-fetcher.ts';
import { shownProducts } from './catalogue/shown-products.ts';
import { startCatalogue } from './catalogue/start-catalogue.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { GuardedFetch } from './fetching/guarded-fetch.ts';
import { catalogueRoutes } from './http/catalogue-routes.ts';
import { draftRoutes } from './http/draft-routes.ts';
import { feedRoutes } from './http/feed-routes.ts';
import { importRoutes } from './http/import-routes.ts';
import { jobRoutes } from './http/job-routes.ts';
import { programmeRoutes } from './http/programme-routes.ts';
import { startHttp } from './http/start-http.ts';
import { uploadRoutes } from './http/upload-routes.ts';
import { refreshFeedsJob } from './jobs/refresh-feeds.ts';
import { createWorkBoard } from './live/consoles/work-board.ts';
import { namedCounters } from './live/live-metrics.ts';
import { startLive } from './live/start-live.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { receiveUploads } from './media/receive-upload.ts';
import type { Kept } from './open-stores.ts';
import { createPreviews } from './programmes/previews.ts';
import type { Playing } from './start-playing.ts';
import { streamRoutes } from './streams/stream-routes.ts';
import { readPrintedCodes } from './visits/printed-codes.ts';
import { visitRoutes } from './visits/visit-routes.ts';

const VERSION = '0.1.0';
const ROOT = resolve(import.meta.dirname, '..');
export const PUBLIC_DIR = join(ROOT, 'public');

interface Serving {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly kept: Kept;
  readonly playing: Playing;
  readonly pictures: PictureFetcher;
  readonly fetch: GuardedFetch;
}

/** What others reach: sockets of screens, REST, pages, files, and commands on this machine. */
export async function serve({ config, log, clock, kept, playing, pictures, fetch }: Serving) {
  const { records, products, people, media } = kept;
  const { programmes, publishing } = playing;
  const { documents } = publishing;
  const previews = createPreviews({ programmes, clock });
  const work = createWorkBoard({ clock });
  const catalogue = startCatalogue({
    ...{ documents, records, products, pictures, fetch, clock },
    shownProducts: (store) => shownProducts(programmes, store),
    codeOf: (store, product) => programmes.store(store).codes.codeOf(product),
    beginWork: (store, name, by) => work.begin(store, { kind: 'import', name, by }),
  });
  playing.jobs.add(refreshFeedsJob(catalogue.feeds));
  const live = await startLive({
    documents,
    records,
    programmes,
    clock,
    consoleAddress: () => `${http.addresses.publicUrl()}/console`,
    isOwnOrigin: (origin) => http.isAllowedOrigin(origin),
    onProducts: products.onChanged,
    work,
    personOf: (request) => http.app.personOf(request),
    onFailed: (error) => log.error({ err: error }, 'live'),
  });
  const { hub, consoles, announcements, pairing } = live;
  const stopPeople = people.onChanged(consoles.judgeAgain);
  let local: LocalAccess | undefined;
  const http = await startHttp({
    ...config,
    documents,
    records: { ...records, products },
    parts: programmes,
    publishing,
    announcements,
    pairing,
    presence: hub.presence,
    screenStates: live.screens,
    commands: { identify: (store, screen) => hub.command(store, screen, 'identify') },
    clock,
    log,
    dist: join(ROOT, 'dist'),
    publicDir: PUBLIC_DIR,
    version: VERSION,
    localPerson: (request) => local?.personOf(request),
    sessionSecret: await readSessionSecret(config.dataDir),
    onAccessChanged: () => consoles.judgeAgain(),
    onMediaChanged: consoles.tellMedia,
    onNoted: consoles.tellNoted,
    counters: () => namedCounters(hub.metrics),
    routes: [
      ...programmeRoutes(previews),
      ...draftRoutes(previews),
      ...jobRoutes(playing.jobs),
      ...catalogueRoutes(catalogue),
      ...importRoutes(catalogue),
      ...feedRoutes(catalogue.feeds),
      ...uploadRoutes({
        receiveMedia: receiveUploads({ media, work, clock }),
      }),
    ],
    routers: [
      mediaRoutes(media),
      streamRoutes({ dir: join(PUBLIC_DIR, 'demo', 'live'), clock }),
      visitRoutes({
        ...readPrintedCodes({ documents, programmes }),
        addFact: (store, fact) => records.facts.add(store, [fact]),
        clock,
      }),
    ],
    upgrades: {
      '/live/screen': {
        judgesOrigin: false,
        handle: (request, socket, head, person) =>
          hub.handleUpgrade(request, socket, head, person !== undefined),
      },
      '/live/console': { judgesOrigin: true, handle: consoles.handleUpgrade },
    },
  });
  local = await openLocalAccess({
    dir: config.dataDir,
    host: config.host,
    port: http.port,
    stores: programmes.stores,
  });
  const access = local;
  return {
    live,
    http,
    work,
    async close() {
      await access.close();
      await catalogue.close();
      stopPeople();
      await live.close();
      await http.close();
    },
  };
}
export type Served = Awaited<ReturnType<typeof serve>>;
