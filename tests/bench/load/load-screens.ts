// Thousands of screens in one process: naked TCP, one shared read buffer, frames counted and thrown away.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { answerParent, monotonicMs } from '../answer-parent.ts';
import { FrameCounter } from './frame-counter.ts';

export type LoadQuestion =
  | {
      readonly do: 'connect';
      readonly port: number;
      readonly path: string;
      readonly count: number;
      /** Text frames sent after the upgrade; `%i` is the screen's number. */
      readonly greetings: readonly string[];
      /** Messages that each screen gets before it counts as there. */
      readonly awaits: number;
    }
  /** Answers once all have got so many messages more. */
  | { readonly do: 'await'; readonly messages: number }
  | { readonly do: 'disconnect' };

export interface Received {
  /** Monotonic clock: when the last screen had everything. */
  readonly lastAtMs: number;
  readonly messageBytes: number;
  /** Whole bytes that arrived since the last answer, over all screens. */
  readonly bytes: number;
}

/** Handshakes under way at a time: a server's accept queue is not what is measured. */
const AT_ONCE = 500;
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
const buffer = Buffer.allocUnsafe(256 * 1024);

let screens: { socket: Socket; frames: FrameCounter; isUpgraded: boolean; target: number }[] = [];
let missing = 0;
let bytesArrived = 0;
let resolveAll: ((received: Received) => void) | undefined;

answerParent(async (question: LoadQuestion) => {
  if (question.do === 'disconnect') {
    for (const { socket } of screens) socket.destroy();
    screens = [];
    return {};
  }
  bytesArrived = 0;
  const all = new Promise<Received>((resolve) => {
    resolveAll = resolve;
  });
  if (question.do === 'connect') {
    missing = question.count;
    let next = 0;
    const open = () => {
      if (next < question.count) openScreen(next++, question, open);
    };
    for (let count = 0; count < AT_ONCE; count++) open();
  } else {
    missing = screens.length;
    for (const screen of screens) screen.target += question.messages;
    const behind = screens.filter((screen) => screen.frames.messages < screen.target).length;
    missing = behind;
    if (behind === 0) finish(screens[0]?.frames);
  }
  return all;
});

function finish(frames: FrameCounter | undefined): void {
  resolveAll?.({ lastAtMs: monotonicMs(), messageBytes: frames?.lastBytes ?? 0, bytes: bytesArrived });
}

function openScreen(
  index: number,
  question: Extract<LoadQuestion, { do: 'connect' }>,
  onUpgraded: () => void,
): void {
  const frames = new FrameCounter();
  let pings = 0;
  const socket = connect({
    port: question.port,
    host: '127.0.0.1',
    onread: {
      buffer,
      callback(length) {
        take(length);
        return true;
      },
    },
  });
  const screen = { socket, frames, isUpgraded: false, target: question.awaits };
  screens.push(screen);
  socket.on('error', (error) => {
    console.error(`screen ${index}: ${error.message}`);
    process.exit(1);
  });
  socket.on('connect', () =>
    socket.write(
      `GET ${question.path} HTTP/1.1\r\nHost: 127.0.0.1:${question.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    ),
  );

  function take(length: number): void {
    let from = 0;
    if (!screen.isUpgraded) {
      const end = buffer.subarray(0, length).indexOf('\r\n\r\n');
      if (end < 0) return;
      screen.isUpgraded = true;
      from = end + 4;
      for (const text of question.greetings) socket.write(clientFrame(text.replaceAll('%i', String(index))));
      onUpgraded();
      if (screen.target === 0) arrived();
    }
    const before = frames.messages;
    frames.take(buffer.subarray(from, length), length - from);
    bytesArrived += length - from;
    while (pings < frames.pings) {
      pings += 1;
      socket.write(PONG);
    }
    if (before < screen.target && frames.messages >= screen.target) arrived();
  }

  function arrived(): void {
    missing -= 1;
    if (missing === 0) finish(frames);
  }
}

/** Masked with zeros: what a mask is for, loopback does not need. */
function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([header, payload]);
}
