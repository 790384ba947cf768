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

type Waiting = Buffer | Buffer[] | undefined;

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
  /** Almost always one frame waits: it needs no list. */
  #frames: Waiting;
  #urgentFrames: Waiting;

  /** @param stream - The upgrade's raw socket, below `socket`. */
  constructor(socket: ClosableSocket, stream: Writable, shared: OutboxShared) {
    this.#socket = socket;
    this.#stream = stream;
    this.#shared = shared;
  }

  /** Sends a whole frame, soon. */
  push(frame: Buffer): void {
    if (this.#frames === undefined && this.#urgentFrames === undefined) this.#shared.queue.add(this, false);
    this.#frames = joinLine(this.#frames, frame);
  }

  /** Sends a whole frame ahead of everything that waits, here and before other sockets. */
  pushUrgent(frame: Buffer): void {
    if (this.#urgentFrames === undefined) this.#shared.queue.add(this, true);
    this.#urgentFrames = joinLine(this.#urgentFrames, frame);
  }

  /** Writes an empty ping now. */
  ping(): void {
    if (this.#socket.readyState === OPEN) this.#stream.write(PING_FRAME);
  }

  /** Writes all that waits, now. Nothing happens when nothing waits. */
  flush(): void {
    if (this.#frames === undefined && this.#urgentFrames === undefined) return;
    const urgent = this.#urgentFrames;
    const frames = this.#frames;
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
    metrics.framesSent += countOf(urgent) + countOf(frames);
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

function joinLine(waiting: Waiting, frame: Buffer): Waiting {
  if (waiting === undefined) return frame;
  if (Buffer.isBuffer(waiting)) return [waiting, frame];
  waiting.push(frame);
  return waiting;
}

function countOf(waiting: Waiting): number {
  if (waiting === undefined) return 0;
  return Buffer.isBuffer(waiting) ? 1 : waiting.length;
}

let lastFrames: readonly Buffer[] = [];
let lastBytes: Buffer = Buffer.alloc(0);

/**
 * All frames as one buffer. Neighbours in a broadcast hold the same frames: the last result is kept, so that a burst is
 * joined once and not once per socket.
 */
function joined(urgent: Waiting, frames: Waiting): Buffer {
  if (urgent === undefined && Buffer.isBuffer(frames)) return frames;
  if (frames === undefined && Buffer.isBuffer(urgent)) return urgent;
  const all = [urgent ?? [], frames ?? []].flat();
  if (all.length !== lastFrames.length || all.some((frame, index) => frame !== lastFrames[index])) {
    lastBytes = Buffer.concat(all);
    lastFrames = all;
  }
  return lastBytes;
}
