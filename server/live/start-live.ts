import type { IncomingMessage } from 'node:http';
import type { AnnouncementRequest } from '../../playlists/documents/preset.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { Records } from '../records/records.ts';
import { type Announced, createAnnouncements } from './announcements.ts';
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
  readonly pairing: Pairing;
  readonly announcements: {
    announce(store: string, request: AnnouncementRequest, by: string): Promise<Announced>;
    cancel(store: string, id: string, by: string): Promise<Announced>;
    receipts(store: string, id: string): Promise<Receipts>;
    setOnAir(store: string, stream: string, isOnAir: boolean, by: string): Promise<void>;
  };
  close(): Promise<void>;
}

/** Loads shops and tokens, then serves screens until closed. */
export async function startLive(options: LiveOptions): Promise<Live> {
  const { documents, records, clock } = options;
  const shops = await openShopMirror(documents);
  const tokens = await openScreenTokens(records.screenTokens);
  const codes = createPairingCodes({ clock });
  const hub = startScreenHub({ ...options, shops, tokens, codes, facts: records.facts });
  const announcements = createAnnouncements({ documents, clock, showUnrecorded: hub.showUnrecorded });
  return {
    hub,
    pairing: createPairing({ documents, tokens, codes, clock, hub }),
    announcements: {
      announce: announcements.announce,
      cancel: announcements.cancel,
      receipts: (store, id) =>
        receiptsOf({ announcements, facts: records.facts, presence: hub.presence, shops }, store, id),
      setOnAir: (store, stream, isOnAir, by) => setOnAir({ documents, clock }, store, stream, isOnAir, by),
    },
    async close() {
      await hub.close();
      shops.close();
    },
  };
}
