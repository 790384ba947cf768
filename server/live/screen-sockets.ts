import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type ServerOptions, WebSocketServer } from 'ws';
import {
  type CloseReason,
  SCREEN_MESSAGE_LIMIT,
  SCREEN_MESSAGES_PER_MINUTE,
} from '../../playlists/protocol/protocol.ts';
import { readScreenMessage } from '../../playlists/protocol/read-screen-message.ts';
import type { ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import { createFlushQueue } from './flush-queue.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { LiveMetrics } from './live-metrics.ts';
import { takeMessage } from './message-allowance.ts';
import { Outbox, SLOW_READER_BYTES } from './outbox.ts';
import { ScreenConnection } from './screen-connection.ts';

export interface ScreenSocketsOptions {
  readonly clock: () => number;
  readonly metrics: LiveMetrics;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly isOwnOrigin: (origin: string) => boolean;
  readonly heartbeatMs: number;
  readonly helloMs: number;
  readonly maxConnections: number;
  readonly slowReaderBytes?: number;
  /** A message that fits its schema and its turn: a hello first, and only once. */
  readonly onMessage: (connection: ScreenConnection, message: ScreenMessage, receivedAtMs: number) => void;
  readonly onPong: (connection: ScreenConnection) => void;
  readonly onClose: (connection: ScreenConnection) => void;
  /** Dealing with a message failed: a fault of ours. The socket is closed, the display comes back a little later. */
  readonly onFailed: (error: unknown) => void;
  /** A thirtieth of a heartbeat has passed. */
  readonly onTick: () => void;
}

/** The sockets of screens: opened, bounded, kept alive and closed here; what is said on them is the hub's. */
export interface ScreenSockets {
  /** @param mayDemo - Whether the peer may play a planned screen without being paired; see ScreenHub. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, mayDemo: boolean): void;
  /** Closes a socket because of what it sent. */
  refuse(connection: ScreenConnection, reason: CloseReason): void;
  /** Sends what waits, says that the controller goes, and resolves when all sockets are closed. */
  close(): Promise<void>;
}

const HEARTBEAT_SLOTS = 30;

/** How long a peer has to finish the closing handshake. */
const CLOSING_MS = 2_000;

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** `closeTimeout` is missing in the published types of ws 8.23. */
const WS_OPTIONS: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  clientTracking: false,
  // 240 KB a connection otherwise.
  perMessageDeflate: false,
  // Above our own limit, so that a little too much gets its named reason; far too much is cut by ws itself (1009).
  maxPayload: 2 * SCREEN_MESSAGE_LIMIT,
  closeTimeout: CLOSING_MS,
};

export function openScreenSockets(options: ScreenSocketsOptions): ScreenSockets {
  const { clock, metrics } = options;
  const sockets = new WebSocketServer(WS_OPTIONS);
  const outboxes = {
    queue: createFlushQueue(),
    metrics,
    limitBytes: options.slowReaderBytes ?? SLOW_READER_BYTES,
  };
  const connections = new Set<ScreenConnection>();
  /** Without a hello yet, oldest first. */
  const strangers = new Set<ScreenConnection>();
  const heartbeat = createHeartbeat<ScreenConnection>({
    slots: HEARTBEAT_SLOTS,
    onSilent: () => {
      metrics.silent += 1;
    },
  });
  let isClosing = false;
  // One timer for all screens: pings, late hellos, ended codes.
  const timer = setInterval(tick, options.heartbeatMs / HEARTBEAT_SLOTS);
  timer.unref();

  /** A foreign page in a browser of this machine comes from loopback as well; a program sends no Origin. */
  function isTrustedLoopback({ socket, headers }: IncomingMessage): boolean {
    const isOwn = headers.origin === undefined || options.isOwnOrigin(headers.origin);
    return isOwn && LOOPBACK.test(socket.remoteAddress ?? '');
  }

  function tick(): void {
    heartbeat.tick();
    options.onTick();
    const latestMs = clock() - options.helloMs;
    for (const stranger of strangers) {
      if (stranger.openedAtMs > latestMs) break;
      refuse(stranger, 'hello-late');
    }
  }

  function refuse(connection: ScreenConnection, reason: CloseReason): void {
    metrics.refused += 1;
    strangers.delete(connection);
    connection.close(reason);
  }

  function takeOne(connection: ScreenConnection, nowMs: number): boolean {
    if (takeMessage(connection.allowance, SCREEN_MESSAGES_PER_MINUTE, nowMs)) return true;
    refuse(connection, 'too-many-messages');
    return false;
  }

  function onMessage(connection: ScreenConnection, data: RawData, isBinary: boolean): void {
    // Whatever comes after our close frame is read by nobody.
    if (connection.ws.readyState !== connection.ws.OPEN) return;
    const receivedAtMs = clock();
    metrics.messagesReceived += 1;
    heartbeat.heard(connection);
    if (!takeOne(connection, receivedAtMs)) return;
    const read = readBytes(data, isBinary);
    if ('refused' in read) refuse(connection, read.refused);
    else if ((read.message.type === 'hello') !== (connection.state === 'new'))
      refuse(connection, 'bad-message');
    else {
      strangers.delete(connection);
      try {
        options.onMessage(connection, read.message, receivedAtMs);
      } catch (error) {
        // One screen's fault takes no other screen with it.
        options.onFailed(error);
        connection.close('shutting-down');
      }
    }
  }

  function add(connection: ScreenConnection): void {
    const { ws } = connection;
    metrics.connected += 1;
    connections.add(connection);
    strangers.add(connection);
    heartbeat.add(connection);
    ws.on('message', (data, isBinary) => onMessage(connection, data, isBinary));
    ws.on('pong', () => {
      heartbeat.heard(connection);
      options.onPong(connection);
    });
    ws.on('ping', () => void takeOne(connection, clock()));
    // ws closes by itself after an error, and then says so.
    ws.on('error', () => undefined);
    ws.on('close', () => {
      metrics.connected -= 1;
      connections.delete(connection);
      strangers.delete(connection);
      heartbeat.remove(connection);
      options.onClose(connection);
      connection.state = 'closed';
    });
  }

  return {
    handleUpgrade(request, socket, head, mayDemo) {
      if (isClosing || connections.size >= options.maxConnections) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\nConnection: close\r\n\r\n');
        return;
      }
      const origin = {
        address: options.addressOf(request),
        mayDemo: mayDemo || isTrustedLoopback(request),
      };
      sockets.handleUpgrade(request, socket, head, (ws) => {
        const outbox = new Outbox(ws, socket, outboxes);
        add(new ScreenConnection(ws, outbox, origin, clock(), SCREEN_MESSAGES_PER_MINUTE));
      });
    },
    refuse,
    async close() {
      isClosing = true;
      clearInterval(timer);
      // ws cuts those that do not answer after `closeTimeout`.
      const closed = [...connections].map(
        ({ ws }) => new Promise<void>((resolve) => void ws.once('close', () => resolve())),
      );
      for (const connection of connections) connection.close('shutting-down');
      await Promise.all(closed);
      sockets.close();
    },
  };
}

function readBytes(data: RawData, isBinary: boolean): ReturnType<typeof readScreenMessage> {
  if (isBinary || !Buffer.isBuffer(data)) return { refused: 'bad-message' };
  if (data.length > SCREEN_MESSAGE_LIMIT) return { refused: 'message-too-large' };
  return readScreenMessage(data.toString());
}
