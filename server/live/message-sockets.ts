import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { CloseReason } from '../../playlists/protocol/protocol.ts';
import type { ReadMessage } from '../../playlists/protocol/read-message.ts';
import { createFlushQueue } from './flush-queue.ts';
import { type Beating, createHeartbeat } from './heartbeat.ts';
import type { LiveMetrics } from './live-metrics.ts';
import { type MessageAllowance, takeMessage } from './message-allowance.ts';
import { Outbox, SLOW_READER_BYTES } from './outbox.ts';

/** What is needed of a connection, whoever is at its other end. */
export interface MessageConnection extends Beating {
  readonly ws: WebSocket;
  readonly outbox: Outbox;
  readonly openedAtMs: number;
  readonly allowance: MessageAllowance;
  /** `new`: no hello yet. What comes between that and `closed` is its owner's. */
  state: string;
}

export interface MessageSocketsOptions<C extends MessageConnection, M extends { readonly type: string }> {
  readonly clock: () => number;
  readonly metrics: LiveMetrics;
  readonly heartbeatMs: number;
  readonly helloMs: number;
  readonly maxConnections: number;
  /** Largest message, bytes, and how many a minute. */
  readonly limitBytes: number;
  readonly perMinute: number;
  readonly slowReaderBytes?: number;
  readonly read: (text: string) => ReadMessage<M>;
  /** A message that fits its schema and its turn: a hello first, and only once. */
  readonly onMessage: (connection: C, message: M, receivedAtMs: number) => void;
  readonly onPong?: (connection: C) => void;
  readonly onClose: (connection: C) => void;
  /** Dealing with a message failed: a fault of ours. The socket is closed, its owner comes back a little later. */
  readonly onFailed: (error: unknown) => void;
  /** A thirtieth of a heartbeat has passed. */
  readonly onTick?: () => void;
}

/** Sockets of one kind of client: opened, bounded, kept alive and closed here; what is said on them is a hub's. */
export interface MessageSockets<C extends MessageConnection> {
  /** @param connectionOf - Makes what the hub remembers of the socket. */
  handleUpgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    connectionOf: (ws: WebSocket, outbox: Outbox, openedAtMs: number) => C,
    onOpen?: (connection: C) => void,
  ): void;
  /** Closes a socket because of what it sent. */
  refuse(connection: C, reason: CloseReason): void;
  /** Sends what waits, says that the controller goes, and resolves when all sockets are closed. */
  close(): Promise<void>;
}

const HEARTBEAT_SLOTS = 30;

/** How long a peer has to finish the closing handshake. */
const CLOSING_MS = 2_000;

/** `closeTimeout` is missing in the published types of ws 8.23. */
type WsOptions = ServerOptions & { readonly closeTimeout: number };

export function openMessageSockets<C extends MessageConnection, M extends { readonly type: string }>(
  options: MessageSocketsOptions<C, M>,
): MessageSockets<C> {
  const { clock, metrics } = options;
  const wsOptions: WsOptions = {
    noServer: true,
    clientTracking: false,
    // 240 KB a connection otherwise.
    perMessageDeflate: false,
    // Above our own limit, so that a little too much gets its named reason; far too much is cut by ws itself (1009).
    maxPayload: 2 * options.limitBytes,
    closeTimeout: CLOSING_MS,
  };
  const sockets = new WebSocketServer(wsOptions);
  const outboxes = {
    queue: createFlushQueue(),
    metrics,
    limitBytes: options.slowReaderBytes ?? SLOW_READER_BYTES,
  };
  const connections = new Set<C>();
  /** Without a hello yet, oldest first. */
  const strangers = new Set<C>();
  const heartbeat = createHeartbeat<C>({
    slots: HEARTBEAT_SLOTS,
    onSilent: () => {
      metrics.silent += 1;
    },
  });
  let isClosing = false;
  // One timer for all: pings, late hellos, and what their owner does with it.
  const timer = setInterval(tick, options.heartbeatMs / HEARTBEAT_SLOTS);
  timer.unref();

  function tick(): void {
    heartbeat.tick();
    options.onTick?.();
    const latestMs = clock() - options.helloMs;
    for (const stranger of strangers) {
      if (stranger.openedAtMs > latestMs) break;
      refuse(stranger, 'hello-late');
    }
  }

  function refuse(connection: C, reason: CloseReason): void {
    metrics.refused += 1;
    strangers.delete(connection);
    connection.outbox.close(reason);
  }

  function takeOne(connection: C, nowMs: number): boolean {
    if (takeMessage(connection.allowance, options.perMinute, nowMs)) return true;
    refuse(connection, 'too-many-messages');
    return false;
  }

  function readBytes(data: RawData, isBinary: boolean): ReadMessage<M> {
    if (isBinary || !Buffer.isBuffer(data)) return { refused: 'bad-message' };
    if (data.length > options.limitBytes) return { refused: 'message-too-large' };
    return options.read(data.toString());
  }

  function onMessage(connection: C, data: RawData, isBinary: boolean): void {
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
        // One client's fault takes no other with it.
        options.onFailed(error);
        connection.outbox.close('shutting-down');
      }
    }
  }

  function add(connection: C): void {
    const { ws } = connection;
    metrics.connected += 1;
    connections.add(connection);
    strangers.add(connection);
    heartbeat.add(connection);
    ws.on('message', (data, isBinary) => onMessage(connection, data, isBinary));
    ws.on('pong', () => {
      heartbeat.heard(connection);
      options.onPong?.(connection);
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
    handleUpgrade(request, socket, head, connectionOf, onOpen) {
      if (isClosing || connections.size >= options.maxConnections) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (ws) => {
        const connection = connectionOf(ws, new Outbox(ws, socket, outboxes), clock());
        add(connection);
        onOpen?.(connection);
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
      for (const { outbox } of connections) outbox.close('shutting-down');
      await Promise.all(closed);
      sockets.close();
    },
  };
}
