import { WebSocket } from 'ws';
import { type ConsoleNews, consoleNews } from '../../../playlists/protocol/console-news.ts';

type Kind = ConsoleNews['type'];
type Of<K extends Kind> = Extract<ConsoleNews, { type: K }>;

/** A console on a real socket: every frame must fit its schema. */
export interface TestConsole {
  readonly ws: WebSocket;
  readonly received: readonly ConsoleNews[];
  /** The next message of this kind that nobody asked for yet, and that fits. */
  next<K extends Kind>(kind: K, fits?: (news: Of<K>) => boolean): Promise<Of<K>>;
  send(message: unknown): void;
  hello(store?: string): Promise<Of<'welcome'>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** @param cookie - Of a browser that signed in. */
export async function openConsole(
  address: string,
  cookie: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestConsole> {
  const ws = new WebSocket(`${address.replace('http', 'ws')}/live/console`, {
    headers: { ...(cookie === '' ? {} : { Cookie: cookie }), Origin: address, ...headers },
  });
  const received: ConsoleNews[] = [];
  const unread: ConsoleNews[] = [];
  const waiting = new Set<{ fits: (news: ConsoleNews) => boolean; resolve: (news: ConsoleNews) => void }>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    ws.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  ws.on('error', () => undefined);
  ws.on('message', (data) => {
    const news = consoleNews.parse(JSON.parse(String(data)));
    received.push(news);
    for (const one of waiting)
      if (one.fits(news)) {
        waiting.delete(one);
        one.resolve(news);
        return;
      }
    unread.push(news);
  });
  await new Promise<void>((resolve, reject) => {
    ws.once('open', () => resolve());
    ws.once('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
  });

  function next<K extends Kind>(kind: K, fits: (news: Of<K>) => boolean = () => true): Promise<Of<K>> {
    const isIt = (news: ConsoleNews) => news.type === kind && fits(news as Of<K>);
    const index = unread.findIndex(isIt);
    if (index >= 0) return Promise.resolve(unread.splice(index, 1)[0] as Of<K>);
    return new Promise((resolve) => waiting.add({ fits: isIt, resolve: (news) => resolve(news as Of<K>) }));
  }

  const send = (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    ws,
    received,
    next,
    send,
    closed,
    hello(store = 'main') {
      send({ type: 'hello', protocol: 1, store, sentAtMs: 1 });
      return next('welcome');
    },
  };
}
