import type { Writable } from 'node:stream';
import { CLOSE_CODES, type CloseReason } from '../../playlists/protocol/protocol.ts';
import type { Flushable, FlushQueue } from './flush-queue.ts';
import { PING_FRAME } from './frames.ts';
import type { LiveMetrics } from './live-metrics.ts';

/** What an outbox needs of `ws`: its state and its closing handshake. */
export interface ClosableSocket {
  /** 1 while frames may be written. */
  readonly readyState: number;
  close(code: number, reason: string): void;
  terminate(): void;
}

const OPEN = 1;

/** What may wait unread in front of a slow screen: several whole programmes. */
export const SLOW_READER_BYTES = 1024 * 1024;

const NOTHING: readonly Buffer[] = [];

/** What all outboxes of a hub share. */
export interface OutboxShared {
  readonly queue: FlushQueue;
  readonly metrics: LiveMetrics;
  readonly limitBytes: number;
}

/**
 * The only writer of text frames to one screen.
 *
 * Frames leave whole, in order, in one write per turn; `ws` writes its own control frames to the same stream, each whole
 * and at once, so that they can only fall between our writes. Closing flushes first: what was pushed before is sent
 * before the close frame. A class, because there are ten thousand of them: closures would cost a kilobyte each.
 */
export class Outbox implements Flushable {
  readonly #socket: ClosableSocket;
  readonly #stream: Writable;
  readonly #shared: OutboxShared;
  #frames: Buffer[] | undefined;
  #urgentFrames: Buffer[] | undefined;

  /** @param stream - The upgrade's raw socket, below `socket`. */
  constructor(socket: ClosableSocket, stream: Writable, shared: OutboxShared) {
    this.#socket = socket;
    this.#stream = stream;
    this.#shared = shared;
  }

  /** Sends a whole frame, soon. */
  push(frame: Buffer): void {
    if (this.#frames !== undefined) this.#frames.push(frame);
    else {
      this.#frames = [frame];
      if (this.#urgentFrames === undefined) this.#shared.queue.add(this, false);
    }
  }

  /** Sends a whole frame ahead of everything that waits, here and before other sockets. */
  pushUrgent(frame: Buffer): void {
    if (this.#urgentFrames !== undefined) this.#urgentFrames.push(frame);
    else {
      this.#urgentFrames = [frame];
      this.#shared.queue.add(this, true);
    }
  }

  /** Writes an empty ping now. */
  ping(): void {
    if (this.#socket.readyState === OPEN) this.#stream.write(PING_FRAME);
  }

  /** Writes all that waits, now. Nothing happens when nothing waits. */
  flush(): void {
    if (this.#frames === undefined && this.#urgentFrames === undefined) return;
    const urgent = this.#urgentFrames ?? NOTHING;
    const frames = this.#frames ?? NOTHING;
    this.#urgentFrames = undefined;
    this.#frames = undefined;
    // A close frame is out already: nothing may follow it.
    if (this.#socket.readyState !== OPEN) return;
    const { metrics } = this.#shared;
    if (this.#stream.writableLength > this.#shared.limitBytes) {
      metrics.dropped += 1;
      this.#closeNow('too-slow');
      return;
    }
    const bytes = joined(urgent, frames);
    metrics.framesSent += urgent.length + frames.length;
    metrics.bytesSent += bytes.length;
    metrics.writes += 1;
    this.#stream.write(bytes);
  }

  /** Sends what waits, then the close frame. Whatever is pushed later is forgotten. */
  close(reason: CloseReason): void {
    this.flush();
    this.#closeNow(reason);
  }

  /** Cuts a socket that does not answer any more. */
  terminate(): void {
    this.#socket.terminate();
  }

  #closeNow(reason: CloseReason): void {
    if (this.#socket.readyState === OPEN) this.#socket.close(CLOSE_CODES[reason], reason);
  }
}

let lastFrames: readonly Buffer[] = NOTHING;
let lastBytes: Buffer = Buffer.alloc(0);

/**
 * All frames as one buffer. Neighbours in a broadcast hold the same frames: the last result is kept, so that a burst is
 * joined once and not once per socket.
 */
function joined(urgent: readonly Buffer[], frames: readonly Buffer[]): Buffer {
  const all = urgent.length === 0 ? frames : frames.length === 0 ? urgent : [...urgent, ...frames];
  const only = all.length === 1 ? all[0] : undefined;
  if (only !== undefined) return only;
  if (all.length !== lastFrames.length || all.some((frame, index) => frame !== lastFrames[index])) {
    lastBytes = Buffer.concat(all);
    lastFrames = all;
  }
  return lastBytes;
}
