import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { SCREEN_MESSAGE_LIMIT, SCREEN_MESSAGES_PER_MINUTE } from '../../playlists/protocol/protocol.ts';
import { readScreenMessage } from '../../playlists/protocol/read-screen-message.ts';
import type { ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import { type MessageSockets, type MessageSocketsOptions, openMessageSockets } from './message-sockets.ts';
import { ScreenConnection } from './screen-connection.ts';

export interface ScreenSocketsOptions
  extends Omit<MessageSocketsOptions<ScreenConnection, ScreenMessage>, 'read' | 'limitBytes' | 'perMinute'> {
  readonly addressOf: (request: IncomingMessage) => string;
  readonly isOwnOrigin: (origin: string) => boolean;
}

/** The sockets of screens; what is said on them is the hub's. */
export interface ScreenSockets extends Omit<MessageSockets<ScreenConnection>, 'handleUpgrade'> {
  /** @param mayDemo - Whether the peer may play a planned screen without being paired; see ScreenHub. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, mayDemo: boolean): void;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

export function openScreenSockets(options: ScreenSocketsOptions): ScreenSockets {
  const sockets = openMessageSockets<ScreenConnection, ScreenMessage>({
    ...options,
    read: readScreenMessage,
    limitBytes: SCREEN_MESSAGE_LIMIT,
    perMinute: SCREEN_MESSAGES_PER_MINUTE,
  });

  /** A foreign page in a browser of this machine comes from loopback as well; a program sends no Origin. */
  function isTrustedLoopback({ socket, headers }: IncomingMessage): boolean {
    const isOwn = headers.origin === undefined || options.isOwnOrigin(headers.origin);
    return isOwn && LOOPBACK.test(socket.remoteAddress ?? '');
  }

  return {
    ...sockets,
    handleUpgrade(request, socket, head, mayDemo) {
      const origin = {
        address: options.addressOf(request),
        mayDemo: mayDemo || isTrustedLoopback(request),
      };
      sockets.handleUpgrade(
        request,
        socket,
        head,
        (ws, outbox, nowMs) => new ScreenConnection(ws, outbox, origin, nowMs, SCREEN_MESSAGES_PER_MINUTE),
      );
    },
  };
}
