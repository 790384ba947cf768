import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { CONSOLE_MESSAGES_PER_MINUTE } from '../../../playlists/protocol/protocol.ts';
import type { PersonRecord } from '../../records/records.ts';
import type { Role } from '../../records/role.ts';
import type { MessageAllowance } from '../message-allowance.ts';
import type { MessageConnection } from '../message-sockets.ts';
import type { Outbox } from '../outbox.ts';

/** What the hub remembers of one console's socket. */
export class ConsoleConnection implements MessageConnection {
  readonly ws: WebSocket;
  readonly outbox: Outbox;
  readonly openedAtMs: number;
  readonly allowance: MessageAllowance;
  /** The upgrade: its cookie says again and again who this is. */
  readonly request: IncomingMessage;
  /** `watching`: welcomed, and told of every change. */
  state: 'new' | 'watching' | 'closed' = 'new';
  person: PersonRecord | undefined;
  store = '';
  role: Role | undefined;
  missedPings = 0;
  heartbeatSlot = 0;

  constructor(
    ws: WebSocket,
    outbox: Outbox,
    nowMs: number,
    request: IncomingMessage,
    person: PersonRecord | undefined,
  ) {
    this.ws = ws;
    this.outbox = outbox;
    this.openedAtMs = nowMs;
    this.request = request;
    this.person = person;
    this.allowance = { left: CONSOLE_MESSAGES_PER_MINUTE, refilledAtMs: nowMs };
  }
}
