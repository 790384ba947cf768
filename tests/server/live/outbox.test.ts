import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { CLOSE_CODES, type CloseReason } from '../../../playlists/protocol/protocol.ts';
import { createFlushQueue } from '../../../server/live/flush-queue.ts';
import { textFrame } from '../../../server/live/frames.ts';
import { createLiveMetrics, type LiveMetrics } from '../../../server/live/live-metrics.ts';
import { Outbox, type OutboxShared } from '../../../server/live/outbox.ts';
import { type ReadFrame, readFrames } from './support/read-frames.ts';

const UPGRADE =
  'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
/** Masked with zeros, as a client must mask. */
const CLIENT_PING = Buffer.from([0x89, 0x84, 0, 0, 0, 0, 1, 2, 3, 4]);
const CLIENT_CLOSE = Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8]);

interface Pair {
  readonly outbox: Outbox;
  readonly ws: import('ws').WebSocket;
  readonly peer: Socket;
  /** All that the peer was sent after the handshake. */
  readonly bytes: () => Buffer;
}

describe('an outbox on a real socket', () => {
  let server: Server;
  let metrics: LiveMetrics;

  beforeEach(async () => {
    metrics = createLiveMetrics();
    server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
  });

  /** An outbox on the upgrade's raw socket, and the naked TCP peer before it. */
  async function open(shared: Partial<OutboxShared> = {}): Promise<Pair> {
    const sockets = new WebSocketServer({ noServer: true });
    const opened = new Promise<{ outbox: Outbox; ws: import('ws').WebSocket }>((resolve) => {
      server.once('upgrade', (request, socket, head) =>
        sockets.handleUpgrade(request, socket, head, (ws) => {
          ws.on('error', () => undefined);
          const all = { queue: createFlushQueue(), metrics, limitBytes: 1 << 20, ...shared };
          resolve({ ws, outbox: new Outbox(ws, socket, all) });
        }),
      );
    });
    const peer = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const chunks: Buffer[] = [];
    peer.on('data', (chunk) => chunks.push(chunk));
    peer.on('error', () => undefined);
    peer.write(UPGRADE);
    const bytes = (): Buffer => {
      const all = Buffer.concat(chunks);
      return all.subarray(all.indexOf('\r\n\r\n') + 4);
    };
    return { ...(await opened), peer, bytes };
  }

  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('push' as const), bytes: fc.nat(300) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('push' as const),
        bytes: fc.constantFrom(126, 65_535, 65_536, 150_000),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('urgent' as const), bytes: fc.nat(300) }) },
    { weight: 2, arbitrary: fc.constant({ do: 'ping' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'ws-ping' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'peer-ping' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'flush' as const }) },
    { weight: 3, arbitrary: fc.constant({ do: 'turn' as const }) },
  );
  const ending = fc.constantFrom('close', 'peer-close', 'close-then-push');

  it('keeps frames whole and in order under any interleaving with pings, pongs and closing', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), ending, async (steps, end) => {
        const { outbox, ws, peer, bytes } = await open();
        const pushed: string[] = [];
        const urgent: string[] = [];
        for (const [index, one] of steps.entries()) {
          if (one.do === 'push') {
            pushed.push(`n${index}:${'é'.repeat(one.bytes / 2)}`);
            outbox.push(textFrame(pushed.at(-1)!));
          } else if (one.do === 'urgent') {
            urgent.push(`u${index}:${'x'.repeat(one.bytes)}`);
            outbox.pushUrgent(textFrame(urgent.at(-1)!));
          } else if (one.do === 'ping') outbox.ping();
          else if (one.do === 'ws-ping') ws.ping('beat');
          else if (one.do === 'peer-ping') peer.write(CLIENT_PING);
          else if (one.do === 'flush') outbox.flush();
          else await new Promise((resolve) => setImmediate(resolve));
        }
        const ended = once(peer, 'close');
        if (end === 'peer-close') {
          peer.write(CLIENT_CLOSE);
        } else {
          outbox.close('shutting-down');
          if (end === 'close-then-push') {
            outbox.push(textFrame('late'));
            outbox.pushUrgent(textFrame('late'));
            outbox.ping();
            outbox.close('revoked');
          }
          // The peer answers the close frame, as it must.
          peer.write(CLIENT_CLOSE);
        }
        await ended;

        const frames = readFrames(bytes());
        const texts = frames.filter(({ opcode }) => opcode === 1).map(({ text }) => text);
        const lastFrame = frames.at(-1);
        expect(lastFrame?.opcode).toBe(8);
        expect(frames.filter(({ opcode }) => opcode === 8)).toHaveLength(1);
        if (end === 'peer-close') {
          // What the peer cut off may be missing at the end, never in the middle.
          const seen = texts.filter((text) => text.startsWith('n'));
          expect(seen).toEqual(pushed.slice(0, seen.length));
        } else {
          expect(lastFrame?.text).toBe(String(CLOSE_CODES['shutting-down']));
          expect(texts.filter((text) => text.startsWith('n'))).toEqual(pushed);
          expect(texts.filter((text) => text.startsWith('u'))).toEqual(urgent);
          expect(texts).not.toContain('late');
        }
      }),
      { numRuns: 120 },
    );
  });

  it('sends all that is pushed in one turn in one write, urgent frames first', async () => {
    const { outbox, bytes, peer } = await open();
    for (const text of ['a', 'b', 'c']) outbox.push(textFrame(text));
    outbox.pushUrgent(textFrame('alarm'));
    expect(metrics.writes).toBe(0);
    await once(peer, 'data');
    while (bytes().length === 0) await once(peer, 'data');
    expect(textsOf(readFrames(bytes()))).toEqual(['alarm', 'a', 'b', 'c']);
    expect(metrics).toMatchObject({ writes: 1, framesSent: 4 });
  });

  it('drops a reader that lets too much pile up, and says so', async () => {
    const { outbox, ws, peer } = await open({ limitBytes: 1_000_000 });
    peer.pause();
    const closed = once(ws, 'close');
    const frame = textFrame('x'.repeat(500_000));
    while (metrics.dropped === 0) {
      outbox.push(frame);
      outbox.flush();
      await new Promise((resolve) => setImmediate(resolve));
    }
    peer.destroy();
    await closed;
    expect(metrics.dropped).toBe(1);
  });

  it.each(Object.keys(CLOSE_CODES) as CloseReason[])('closes with the code of %s', async (reason) => {
    const { outbox, peer, bytes } = await open();
    outbox.close(reason);
    peer.write(CLIENT_CLOSE);
    await once(peer, 'close');
    expect(readFrames(bytes())).toEqual([{ opcode: 8, text: String(CLOSE_CODES[reason]) }]);
  });
});

function textsOf(frames: readonly ReadFrame[]): readonly string[] {
  return frames.map(({ text }) => text);
}
