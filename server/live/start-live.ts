import type { IncomingMessage } from 'node:http';
import type { AnnouncementRequest } from '../../playlists/documents/preset.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { Records } from '../records/records.ts';
import { type Announced, createAnnouncements } from './announcements.ts';
import { type ConsoleHub, type ConsoleHubOptions, startConsoleHub } from './consoles/console-hub.ts';
import { type ScreenWatch, watchScreens } from './consoles/screen-watch.ts';
import { createWorkBoard, type WorkBoard } from './consoles/work-board.ts';
import { setOnAir } from './on-air.ts';
import { createPairing, type Pairing } from './pairing.ts';
import { createPairingCodes } from './pairing-codes.ts';
import { type Receipts, receiptsOf } from './receipts.ts';
import { type ScreenHub, startScreenHub } from './screen-hub.ts';
import { openScreenTokens } from './screen-tokens.ts';
import { openShopMirror } from './shop-mirror.ts';

export interface LiveOptions {
  readonly documents: DocumentStore;
  readonly records: Pick<Records, 'facts' | 'screenTokens'>;
  readonly programmes: Programmes;
  /** Where consoles hear of the catalogue. */
  readonly onProducts?: ConsoleHubOptions['onProducts'];
  /** What takes long, for consoles. */
  readonly work?: WorkBoard;
  /** Who a console's request is from, by its cookie. Default: nobody. */
  readonly personOf?: ConsoleHubOptions['personOf'];
  /** Controller time, epoch milliseconds. */
  readonly clock: () => number;
  readonly consoleAddress: () => string;
  /** Whether an Origin is a page of the controller's own. */
  readonly isOwnOrigin?: (origin: string) => boolean;
  readonly addressOf?: (request: IncomingMessage) => string;
  readonly heartbeatMs?: number;
  readonly seatAnswerMs?: number;
  readonly helloMs?: number;
  readonly maxConnections?: number;
  readonly onFailed?: (error: unknown) => void;
}

/** The live link of the controller, whole: what main.ts starts and HTTP is handed. */
export interface Live {
  readonly hub: ScreenHub;
  readonly consoles: ConsoleHub;
  readonly screens: ScreenWatch;
  readonly pairing: Pairing;
  readonly announcements: {
    announce(store: string, request: AnnouncementRequest, by: string): Promise<Announced>;
    cancel(store: string, id: string, by: string): Promise<Announced>;
    clear(store: string, by: string): Promise<readonly string[]>;
    prolong(store: string, id: string, untilMs: number, by: string): Promise<Announced>;
    receipts(store: string, id: string): Promise<Receipts>;
    setOnAir(store: string, stream: string, isOnAir: boolean, by: string): Promise<void>;
  };
  /** Tells displays and consoles that the controller's clock was stepped, so that they measure anew at once. */
  tellClockStep(byMs: number): void;
  close(): Promise<void>;
}

/** Loads shops and tokens, then serves screens until closed. */
export async function startLive(options: LiveOptions): Promise<Live> {
  const { documents, records, programmes, clock } = options;
  const shops = await openShopMirror(documents);
  const tokens = await openScreenTokens(records.screenTokens);
  const codes = createPairingCodes({ clock });
  const hub = startScreenHub({ ...options, shops, tokens, codes, facts: records.facts });
  const { presence } = hub;
  const screens = watchScreens({ shops, programmes, presence, tokens, clock });
  const announcements = createAnnouncements({
    documents,
    clock,
    showUnrecorded(store, cue) {
      hub.showUnrecorded(store, cue);
      consoles.showUnrecorded(store, cue);
    },
  });
  const countReceipts = (store: string, id: string) =>
    receiptsOf({ announcements, facts: records.facts, presence, shops, screens }, store, id);
  const consoles = startConsoleHub({
    ...options,
    onProducts: options.onProducts ?? (() => () => undefined),
    work: options.work ?? createWorkBoard({ clock }),
    personOf: options.personOf ?? (async () => undefined),
    shops,
    screens,
    onFacts: hub.onFacts,
    receiptsOf: countReceipts,
  });
  return {
    hub,
    consoles,
    screens,
    pairing: createPairing({ documents, tokens, codes, clock, hub }),
    announcements: {
      announce: announcements.announce,
      cancel: announcements.cancel,
      clear: announcements.clear,
      prolong: announcements.prolong,
      receipts: countReceipts,
      setOnAir: (store, stream, isOnAir, by) => setOnAir({ documents, clock }, store, stream, isOnAir, by),
    },
    tellClockStep(byMs) {
      hub.tellClockStep(byMs);
      consoles.tellClockStep(byMs);
    },
    async close() {
      screens.close();
      await Promise.all([hub.close(), consoles.close()]);
      shops.close();
    },
  };
}
