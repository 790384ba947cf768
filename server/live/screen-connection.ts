import type { WebSocket } from 'ws';
import type { CloseReason } from '../../playlists/protocol/protocol.ts';
import type { MessageAllowance } from './message-allowance.ts';
import type { Outbox } from './outbox.ts';

/**
 * `new`: no hello yet. `pairing`: shows a code. `waiting`: another window of the same screen is being asked whether it
 * lives. `seated`: plays its screen.
 */
export type ConnectionState = 'new' | 'pairing' | 'waiting' | 'seated' | 'closed';

/** A screen document, or a planned one that a demo plays. */
export interface SeatKey {
  readonly store: string;
  readonly screen: string;
}

/** First half of a clock exchange: when a display asked, and when that arrived. */
export interface ClockQuestion {
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
}

export interface ConnectionOrigin {
  /** The peer's address, as the hub was told to find it. */
  readonly address: string;
  /** Whether it may play a screen without being paired. */
  readonly mayDemo: boolean;
}

/** What the hub remembers of one socket. A class for its hidden shape: ten thousand of them are kept. */
export class ScreenConnection {
  readonly ws: WebSocket;
  readonly outbox: Outbox;
  readonly origin: ConnectionOrigin;
  readonly openedAtMs: number;
  readonly allowance: MessageAllowance;
  state: ConnectionState = 'new';
  isDemo = false;
  /** Of the page load: tells a reload from a second window. */
  instance = '';
  tokenHash = '';
  client = '';
  viewport: { readonly width: number; readonly height: number } = { width: 0, height: 0 };
  asked: ClockQuestion | undefined;
  seat: SeatKey | undefined;
  /** Key of the group that gets the same frames. */
  group: string | undefined;
  /** Hash of the head that it holds, once what is on its way has arrived. */
  head: string | undefined;
  /** Version of the live list, likewise. */
  live = 0;
  /** Pings since its last sign of life. */
  missedPings = 0;
  heartbeatSlot = 0;

  constructor(ws: WebSocket, outbox: Outbox, origin: ConnectionOrigin, nowMs: number, messages: number) {
    this.ws = ws;
    this.outbox = outbox;
    this.origin = origin;
    this.openedAtMs = nowMs;
    this.allowance = { left: messages, refilledAtMs: nowMs };
  }

  /** Sends what waits, says why, and closes. */
  close(reason: CloseReason): void {
    this.outbox.close(reason);
  }
}
