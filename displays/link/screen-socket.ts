import type { ControllerMessage } from '../../playlists/protocol/controller-messages.ts';
import { CLOSE_CODES, type CloseReason } from '../../playlists/protocol/protocol.ts';
import type { ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

export interface ScreenSocketOptions {
  /** `ws://controller:8080/live/screen` */
  readonly address: string;
  /** Made anew for each connection: what is held changes. */
  readonly hello: () => ScreenMessage;
  /** @param arrivedAtMs - Local clock at arrival, for the clock exchange. */
  readonly onMessage: (message: ControllerMessage, arrivedAtMs: number) => void;
  readonly onState: (state: SocketState) => void;
  readonly localNow: () => number;
  readonly random?: () => number;
}

/** How the link stands. `refused` names why the controller does not want this display as it is. */
export type SocketState =
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  | { readonly is: 'waiting'; readonly reason: CloseReason | undefined }
  | { readonly is: 'refused'; readonly reason: CloseReason };

/** Coming back at once would change nothing: a person must act first. Tried again now and then all the same. */
const REFUSALS: readonly CloseReason[] = ['unsupported-version', 'seat-taken'];
const REFUSED_AGAIN_MS = 30_000;

/** A socket that half died says nothing: no answer to a clock request within this, and it is opened anew. */
const SILENCE_MS = 70_000;

/** Holds a socket to the controller, for ever: comes back by itself, with full jitter. */
export class ScreenSocket {
  readonly #options: ScreenSocketOptions;
  #socket: WebSocket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isClosed = false;

  constructor(options: ScreenSocketOptions) {
    this.#options = options;
    this.#open();
  }

  /** Sends now if the link stands. What must not be lost is kept by the caller until it is acknowledged. */
  send(message: ScreenMessage): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Closes, and comes back by itself. */
  reopen(): void {
    this.#socket?.close();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    this.#socket?.close();
  }

  #open(): void {
    this.#options.onState({ is: 'connecting' });
    const socket = new WebSocket(this.#options.address);
    this.#socket = socket;

    socket.onopen = () => {
      socket.send(JSON.stringify(this.#options.hello()));
      this.#expectSound(socket);
      this.#options.onState({ is: 'open' });
    };
    socket.onmessage = (event) => {
      const arrivedAtMs = this.#options.localNow();
      this.#expectSound(socket);
      const message = parse(event.data);
      if (message === undefined) return;
      if (message.type === 'welcome' || message.type === 'pairing') this.#failures = 0;
      try {
        this.#options.onMessage(message, arrivedAtMs);
      } catch (error) {
        // A controller may be newer, or broken: what this display cannot take in, it leaves out, and plays on.
        console.warn('A message of the controller was left out', message.type, error);
      }
    };
    socket.onclose = (event) => this.#closed(socket, event.code);
  }

  #closed(socket: WebSocket, code: number): void {
    if (this.#isClosed || socket !== this.#socket) return;
    clearTimeout(this.#silence);
    const reason = reasonOf(code);
    const isRefused = reason !== undefined && REFUSALS.includes(reason);
    this.#options.onState(isRefused ? { is: 'refused', reason } : { is: 'waiting', reason });
    const delayMs = isRefused
      ? REFUSED_AGAIN_MS
      : reconnectDelayMs(this.#failures, (this.#options.random ?? Math.random)());
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#open(), delayMs);
  }

  #expectSound(socket: WebSocket): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      // close() alone may hang for minutes on a path that swallows packets: give the socket up first.
      socket.onclose = null;
      socket.close();
      this.#closed(socket, 1006);
    }, SILENCE_MS);
  }
}

/**
 * Reads a frame of the controller. Only its outline is looked at: the schemas are the controller's own tests' business, and
 * would be a third of what a display loads. Whatever is hashed is held against its hash; a handler that trips over the rest
 * leaves the last good state standing.
 */
function parse(data: unknown): ControllerMessage | undefined {
  try {
    const message: unknown = JSON.parse(String(data));
    const isMessage = typeof message === 'object' && message !== null && 'type' in message;
    return isMessage ? (message as ControllerMessage) : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE_CODES) as CloseReason[]).find((reason) => CLOSE_CODES[reason] === code);
}
