import type { ConsoleMessage } from '../../playlists/protocol/console-messages.ts';
import type { ConsoleNews } from '../../playlists/protocol/console-news.ts';
import { CLOSE_CODES, PROTOCOL_VERSION } from '../../playlists/protocol/protocol.ts';
import { ShopClock } from './shop-clock.ts';

/** How the line to the controller stands. */
export type LineState =
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  /** Nothing was heard since; it tries again by itself. */
  | { readonly is: 'cut-off'; readonly sinceMs: number }
  /** For good: signed out, or no role in this store any more. */
  | { readonly is: 'ended'; readonly reason: 'signed-out' | 'no-role' };

export interface LiveLineOptions {
  readonly store: string;
  readonly onNews: (news: ConsoleNews) => void;
  readonly onState: (state: LineState) => void;
}

/** A sign of life is asked for this often; one that does not come within the second figure means "cut off". */
const ASK_MS = 2_000;
const SILENCE_MS = 3_000;
const FIRST_RETURN_MS = 500;
const LONGEST_RETURN_MS = 15_000;

/** The socket `/live/console`: keeps it open, comes back by itself with full jitter, says within 3 s that it is cut off. */
export class LiveLine {
  readonly clock = new ShopClock();
  readonly #options: LiveLineOptions;
  #socket: WebSocket | undefined;
  #state: LineState = { is: 'connecting' };
  #failures = 0;
  #askTimer: ReturnType<typeof setTimeout> | undefined;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;
  #returnTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveLineOptions) {
    this.#options = options;
  }

  get state(): LineState {
    return this.#state;
  }

  open(): void {
    window.addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
    this.#connect();
  }

  close(): void {
    window.removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#drop();
  }

  #connect(): void {
    this.#drop();
    const address = new URL('/live/console', location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => {
      const { store } = this.#options;
      this.#say({ type: 'hello', protocol: PROTOCOL_VERSION, store, sentAtMs: performance.now() });
    };
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data) as ConsoleNews);
    socket.onclose = ({ code }) => this.#closed(code);
    this.#expectLife();
  }

  #hear(news: ConsoleNews): void {
    clearTimeout(this.#silenceTimer);
    if (news.type === 'clock-stepped') this.clock.forget();
    if (news.type === 'welcome' || news.type === 'clock') {
      this.clock.take(news.clock, performance.now());
      clearTimeout(this.#askTimer);
      this.#askTimer = setTimeout(() => this.#ask(), ASK_MS);
    }
    this.#options.onNews(news);
    if (news.type === 'welcome') {
      this.#failures = 0;
      this.#enter({ is: 'open' });
    }
  }

  #ask(): void {
    this.#say({ type: 'clock', sentAtMs: performance.now() });
    this.#expectLife();
  }

  /** A page in the background is put to sleep by the browser: its silence says nothing. */
  #expectLife(): void {
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => {
      if (document.hidden) this.#expectLife();
      else this.#lost();
    }, SILENCE_MS);
  }

  #closed(code: number): void {
    if (code === CLOSE_CODES['signed-out']) this.#end('signed-out');
    else if (code === CLOSE_CODES['no-role']) this.#end('no-role');
    else if (code === CLOSE_CODES['role-changed']) this.#connect();
    else this.#lost();
  }

  #end(reason: 'signed-out' | 'no-role'): void {
    this.#drop();
    this.#enter({ is: 'ended', reason });
  }

  #lost(): void {
    this.#drop();
    if (this.#state.is !== 'cut-off') this.#enter({ is: 'cut-off', sinceMs: this.clock.now() });
    const longestMs = Math.min(LONGEST_RETURN_MS, FIRST_RETURN_MS * 2 ** Math.min(this.#failures, 8));
    this.#failures += 1;
    // Full jitter: the consoles and screens of many shops do not come back in the same moment.
    this.#returnTimer = setTimeout(() => this.#connect(), longestMs * Math.random());
  }

  /** Somebody looks, or the network is back: no more waiting. */
  #hurry = (): void => {
    if (document.hidden || this.#state.is !== 'cut-off') return;
    this.#connect();
  };

  #say(message: ConsoleMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #drop(): void {
    for (const timer of [this.#askTimer, this.#silenceTimer, this.#returnTimer]) clearTimeout(timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #enter(state: LineState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
