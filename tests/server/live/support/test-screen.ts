import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import {
  type ControllerMessage,
  controllerMessage,
} from '../../../../playlists/protocol/controller-messages.ts';
import { PROTOCOL_VERSION } from '../../../../playlists/protocol/protocol.ts';
import type { Hello } from '../../../../playlists/protocol/screen-messages.ts';

type Kind = ControllerMessage['type'];
type Of<K extends Kind> = Extract<ControllerMessage, { type: K }>;

/** A display on a real socket: keeps what it was told, hands out one message of a kind at a time. */
export interface TestScreen {
  readonly ws: WebSocket;
  readonly secret: string;
  readonly received: readonly ControllerMessage[];
  hello(over?: Partial<Hello>): void;
  send(message: object): void;
  /** The next message of this kind that nobody asked for yet. */
  next<K extends Kind>(kind: K): Promise<Of<K>>;
  /** Close code and reason. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Resolves once the controller has dealt with everything sent before: its answer to a clock question. */
  settled(): Promise<void>;
  leave(): Promise<void>;
}

export function secretOf(): string {
  return randomBytes(32).toString('base64url');
}

export async function openScreen(
  port: number,
  options: { secret?: string; autoPong?: boolean; headers?: Record<string, string> } = {},
): Promise<TestScreen> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/live/screen`, {
    autoPong: options.autoPong ?? true,
    ...(options.headers === undefined ? {} : { headers: options.headers }),
  });
  const secret = options.secret ?? secretOf();
  const received: ControllerMessage[] = [];
  const unread: ControllerMessage[] = [];
  const waiting = new Set<{ kind: Kind; resolve: (message: ControllerMessage) => void }>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    ws.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  ws.on('error', () => undefined);
  ws.on('message', (data) => {
    const message = controllerMessage.parse(JSON.parse(String(data)));
    received.push(message);
    for (const one of waiting)
      if (one.kind === message.type) {
        waiting.delete(one);
        one.resolve(message);
        return;
      }
    unread.push(message);
  });
  await new Promise<void>((resolve, reject) => {
    ws.once('open', () => resolve());
    ws.once('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
  });

  function next<K extends Kind>(kind: K): Promise<Of<K>> {
    const index = unread.findIndex((message) => message.type === kind);
    if (index >= 0) return Promise.resolve(unread.splice(index, 1)[0] as Of<K>);
    return new Promise((resolve) => waiting.add({ kind, resolve: (message) => resolve(message as Of<K>) }));
  }

  const send = (message: object): void => ws.send(JSON.stringify(message));
  return {
    ws,
    secret,
    received,
    next,
    send,
    closed,
    hello(over = {}) {
      send({
        type: 'hello',
        protocol: PROTOCOL_VERSION,
        secret,
        instance: 'instance-1',
        live: 0,
        sentAtMs: 1,
        client: 'test',
        viewport: { width: 1920, height: 1080 },
        ...over,
      });
    },
    async settled() {
      send({ type: 'clock', sentAtMs: 7 });
      await next('clock');
      // What the controller decided in the same turn leaves in the next one.
      send({ type: 'clock', sentAtMs: 8 });
      await next('clock');
    },
    async leave() {
      ws.close();
      await closed;
    },
  };
}
