import { documentOf } from '../../playlists/documents/document-of.ts';
import type { CloseReason } from '../../playlists/protocol/protocol.ts';
import type { Hello } from '../../playlists/protocol/screen-messages.ts';
import type { PairingLine } from './pairing-line.ts';
import type { ScreenConnection, SeatKey } from './screen-connection.ts';
import { hashSecret, type ScreenTokens } from './screen-tokens.ts';
import type { Seats } from './seats.ts';
import type { ShopMirror } from './shop-mirror.ts';

/** Hears a display's hello and leads it on: to its seat, to the pairing line, to a demo's screen, or out. */
export interface Reception {
  greet(connection: ScreenConnection, hello: Hello, receivedAtMs: number): void;
}

export function createReception(options: {
  readonly shops: ShopMirror;
  readonly tokens: Pick<ScreenTokens, 'get'>;
  readonly seats: Pick<Seats, 'take'>;
  readonly pairing: Pick<PairingLine, 'add'>;
  /** A demo takes nobody's seat: it is welcomed beside the screen that it shows. */
  readonly onDemo: (connection: ScreenConnection, seat: SeatKey) => void;
  readonly refuse: (connection: ScreenConnection, reason: CloseReason) => void;
}): Reception {
  const { shops, tokens, seats, pairing, refuse } = options;

  function greetDemo(connection: ScreenConnection, screen: string): void {
    const store = shops.stores().find((name) => isPlanned(name, screen));
    if (!connection.origin.mayDemo || store === undefined) {
      refuse(connection, 'unknown-token');
      return;
    }
    connection.isDemo = true;
    connection.state = 'seated';
    connection.seat = { store, screen };
    options.onDemo(connection, connection.seat);
  }

  function isPlanned(store: string, screen: string): boolean {
    const shop = shops.shop(store);
    return shop !== undefined && documentOf(shop, 'screens', screen) !== undefined;
  }

  return {
    greet(connection, hello, receivedAtMs) {
      connection.asked = { sentAtMs: hello.sentAtMs, receivedAtMs };
      connection.instance = hello.instance;
      connection.head = hello.head;
      connection.live = hello.live;
      connection.client = hello.client;
      connection.viewport = hello.viewport;
      if (hello.demo !== undefined) {
        greetDemo(connection, hello.demo);
        return;
      }
      connection.tokenHash = hashSecret(hello.secret);
      const bound = tokens.get(connection.tokenHash);
      if (bound !== undefined) seats.take({ store: bound.store, screen: bound.screen }, connection);
      else if (!pairing.add(connection)) refuse(connection, 'too-many-messages');
    },
  };
}
