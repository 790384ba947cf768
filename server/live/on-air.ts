import { randomUUID } from 'node:crypto';
import type { Cue } from '../../playlists/documents/cue.ts';
import { documentOf } from '../../playlists/documents/document-of.ts';
import { CONTENT_DELAY_MS } from '../../playlists/protocol/protocol.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../documents/document-store.ts';

/** Last instant of the year 9999: an interval that nobody has ended. */
const OPEN_END_MS = 253_402_300_799_999;

type OnAirCue = Extract<Cue, { kind: 'on-air' }>;

/**
 * Says whether a stream is on air, from 300 ms after the commit on, so that all screens change together.
 *
 * On air is an interval. A stream that nobody ever set counts as on air: taking it off the first time writes the interval
 * that has been running since ever and ends it. Saying what is so already changes nothing.
 *
 * @throws VitrineError not-found, storage-full, storage-failed
 */
export async function setOnAir(
  options: { readonly documents: DocumentStore; readonly clock: () => number },
  store: string,
  stream: string,
  isOnAir: boolean,
  by: string,
): Promise<void> {
  const shop = await options.documents.shop(store);
  if (documentOf(shop, 'streams', stream) === undefined)
    throw new VitrineError('not-found', `There is no stream "${stream}".`);
  const nowMs = Math.round(options.clock());
  const changesAtMs = nowMs + CONTENT_DELAY_MS;
  const intervals = shop.cues.filter(
    (cue): cue is OnAirCue => cue.kind === 'on-air' && cue.stream === stream,
  );
  const open = intervals.find((cue) => cue.untilMs > changesAtMs);
  if (isOnAir ? open !== undefined : open === undefined && intervals.length > 0) return;
  const cue: Omit<OnAirCue, 'version'> = isOnAir
    ? {
        kind: 'on-air',
        id: randomUUID(),
        target: { all: true },
        stream,
        fromMs: intervals.length === 0 ? 0 : changesAtMs,
        untilMs: OPEN_END_MS,
      }
    : {
        kind: 'on-air',
        id: open?.id ?? randomUUID(),
        target: { all: true },
        stream,
        fromMs: Math.min(open?.fromMs ?? 0, changesAtMs),
        untilMs: changesAtMs,
      };
  await options.documents.commit(store, [{ type: 'cue', cue }], { by, atMs: nowMs });
}
