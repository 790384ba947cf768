// The controller: reads the config, starts its parts one after the other, and stops them. Read on in those parts.
import { pino } from 'pino';
import { VitrineError } from '../playlists/vitrine-error.ts';
import { startPictureFetcher } from './catalogue/picture-fetcher.ts';
import { readConfig } from './config.ts';
import { createGuardedFetch } from './fetching/guarded-fetch.ts';
import { fillFirst } from './first-run/fill-first.ts';
import { openControllerClock } from './live/controller-clock.ts';
import { openStores } from './open-stores.ts';
import { say } from './say.ts';
import { sayAddresses } from './say-addresses.ts';
import { PUBLIC_DIR, type Served, serve } from './serve.ts';
import { type Playing, startPlaying } from './start-playing.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Builds and starts everything; resolves with how to stop it. @throws VitrineError with a sentence to print. */
async function start(): Promise<() => Promise<void>> {
  const startedAtMs = performance.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const clock = openControllerClock({ onStep: (byMs) => served?.live.tellClockStep(byMs) });
  let playing: Playing | undefined;
  let served: Served | undefined;

  const kept = await openStores(config, clock.now, (store, medium, by) => {
    playing?.programmes.addMedia(store, medium);
    served?.live.consoles.tellMedia(store, medium.hash, by);
  });
  const isFirstRun = await fillFirst({
    ...kept,
    publicDir: PUBLIC_DIR,
    nowMs: clock.now(),
    isDemo: config.isDemo,
  });
  playing = await startPlaying(kept, clock.now, log);
  const fetch = createGuardedFetch();
  const pictures = startPictureFetcher({ ...kept, fetch, clock: clock.now });
  for (const { name, products } of playing.catalogues()) pictures.want(name, products);
  served = await serve({ config, log, clock: clock.now, kept, playing, pictures, fetch });

  const { http, close } = served;
  const publicUrl = http.addresses.publicUrl();
  const isNewDemo = config.isDemo && isFirstRun;
  await sayAddresses({ publicUrl, port: http.port, isNewDemo }, kept.records.people, clock.now());
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  say('Ready', `in ${seconds} s; Ctrl-C stops it, screens play on`);

  const { close: stopPlaying } = playing;
  return async () => {
    await close();
    await pictures.close();
    await stopPlaying();
    await kept.documents.close();
    await kept.records.close();
    clock.close();
  };
}

try {
  stopOnSignal(await start());
} catch (error) {
  console.error(error instanceof VitrineError ? error.message : error);
  process.exit(1);
}
