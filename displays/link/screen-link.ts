import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import type { ControllerMessage, ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import { PROTOCOL_VERSION } from '../../playlists/protocol/protocol.ts';
import type { Health } from '../../playlists/protocol/screen-messages.ts';
import { mergeCues } from '../../playlists/timeline/cues-at.ts';
import type { Seat } from '../keep/seat.ts';
import type { UnsentFacts } from '../keep/unsent-facts.ts';
import { ControllerClock } from './controller-clock.ts';
import { fetchParts } from './fetch-parts.ts';
import { localNow } from './local-clock.ts';
import { ProgrammeHolder } from './programme-holder.ts';
import { randomText } from './random.ts';
import { ScreenSocket, type SocketState } from './screen-socket.ts';

type PairingState = Extract<ControllerMessage, { type: 'pairing' }>;

export interface ScreenLinkOptions {
  /** `http://controller:8080`, without a slash at the end. */
  readonly base: string;
  readonly seat: Seat;
  readonly facts: UnsentFacts;
  /** Planned screen to play without pairing. */
  readonly demo: string | undefined;
  /** Version of this client. */
  readonly client: string;
  readonly onPairing: (pairing: PairingState) => void;
  readonly onSelf: (self: ScreenSelf) => void;
  readonly onProgramme: (programme: Programme, applyAtMs: number) => void;
  readonly onLive: (live: LiveList) => void;
  readonly onCommand: (command: 'identify' | 'reload') => void;
  readonly onState: (state: SocketState) => void;
  /** State of the page for health reports. */
  readonly health: () => Pick<Health, 'isPastHorizon'>;
}

/** Quick exchanges after a (re)connection until the clock is good, then one each half minute. */
const CLOCK_BURST = 8;
const CLOCK_BURST_EVERY_MS = 200;
const CLOCK_EVERY_MS = 30_000;
const HEALTH_EVERY_MS = 60_000;
const FACTS_AGAIN_MS = 10_000;

/** Keeps a display in touch with its controller: clock, programme, live list, facts. The page plays on without it. */
export class ScreenLink {
  readonly clock = new ControllerClock(localNow);
  readonly #options: ScreenLinkOptions;
  readonly #holder: ProgrammeHolder;
  readonly #socket: ScreenSocket;
  readonly #instance = randomText(9);
  readonly #startedAtMs = localNow();
  #live: LiveList = EMPTY_LIVE_LIST;
  #isWelcome = false;
  #isSending = false;
  readonly #timers: Record<'clock' | 'health' | 'facts', ReturnType<typeof setTimeout> | undefined> = {
    clock: undefined,
    health: undefined,
    facts: undefined,
  };

  constructor(options: ScreenLinkOptions) {
    this.#options = options;
    this.#holder = new ProgrammeHolder({
      fetchParts: (head, hashes) => fetchParts(options.base, head, hashes),
      onProgramme: options.onProgramme,
      onIncomplete: () => this.#socket.send({ type: 'head-wanted' }),
    });
    this.#socket = new ScreenSocket({
      address: `${options.base.replace(/^http/, 'ws')}/live/screen`,
      hello: () => this.#hello(),
      onMessage: (message, arrivedAtMs) => this.#take(message, arrivedAtMs),
      onState: (state) => {
        if (state.is !== 'open') this.#pause();
        options.onState(state);
      },
      localNow,
    });
  }

  /** Says that new facts wait; they leave at once if the link stands, else when it does. */
  async sendFacts(): Promise<void> {
    if (!this.#isWelcome || this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timers.facts);
    const facts = await this.#options.facts.next().catch(() => []);
    if (facts.length === 0 || !this.#isWelcome || !this.#socket.send({ type: 'facts', facts: [...facts] })) {
      this.#isSending = false;
      return;
    }
    // An answer that never comes is an answer lost: send again, the controller stores each id once.
    this.#timers.facts = setTimeout(() => {
      this.#isSending = false;
      void this.sendFacts();
    }, FACTS_AGAIN_MS);
  }

  close(): void {
    this.#pause();
    this.#socket.close();
  }

  #hello() {
    return {
      type: 'hello' as const,
      protocol: PROTOCOL_VERSION,
      secret: this.#options.seat.secret,
      instance: this.#instance,
      ...(this.#holder.hash === undefined ? {} : { head: this.#holder.hash }),
      live: this.#live.version,
      sentAtMs: localNow(),
      ...(this.#options.demo === undefined ? {} : { demo: this.#options.demo }),
      client: this.#options.client,
      viewport: { width: Math.max(1, innerWidth), height: Math.max(1, innerHeight) },
    };
  }

  #take(message: ControllerMessage, arrivedAtMs: number): void {
    switch (message.type) {
      case 'welcome':
        this.clock.take({ ...message.clock, arrivedAtMs });
        this.#isWelcome = true;
        this.#options.onSelf(message.self);
        this.#exchangeClocks(CLOCK_BURST);
        this.#reportHealth();
        void this.sendFacts();
        break;
      case 'pairing':
        this.clock.take({ ...message.clock, arrivedAtMs });
        this.#exchangeClocks(0);
        this.#options.onPairing(message);
        break;
      case 'clock':
        this.clock.take({ ...message.clock, arrivedAtMs });
        break;
      case 'programme':
        void this.#holder.take(message);
        break;
      case 'live':
        this.#live = mergeCues(message.isWhole ? EMPTY_LIVE_LIST : this.#live, message.version, message.cues);
        this.#options.onLive(this.#live);
        break;
      case 'facts-stored':
        void this.#options.facts.forget(message.ids).then(() => {
          this.#isSending = false;
          return this.sendFacts();
        });
        break;
      case 'clock-stepped':
        this.#exchangeClocks(CLOCK_BURST);
        break;
      case 'self':
        this.#options.onSelf(message.self);
        break;
      case 'command':
        this.#options.onCommand(message.command);
        break;
    }
  }

  #exchangeClocks(burst: number): void {
    clearTimeout(this.#timers.clock);
    this.#timers.clock = setTimeout(
      () => {
        this.#socket.send({ type: 'clock', sentAtMs: localNow() });
        this.#exchangeClocks(Math.max(0, burst - 1));
      },
      burst > 0 ? CLOCK_BURST_EVERY_MS : CLOCK_EVERY_MS,
    );
  }

  #reportHealth(): void {
    clearTimeout(this.#timers.health);
    void this.#options.facts
      .count()
      .catch(() => 0)
      .then((unsentFacts) => {
        this.#socket.send({
          type: 'health',
          ...(this.#holder.hash === undefined ? {} : { head: this.#holder.hash }),
          live: this.#live.version,
          uptimeMs: Math.round(localNow() - this.#startedAtMs),
          clockErrorMs: Math.min(this.clock.errorMs, 1e9),
          ...heapBytes(),
          unsentFacts,
          isSecureContext,
          ...this.#options.health(),
        });
      });
    this.#timers.health = setTimeout(() => this.#reportHealth(), HEALTH_EVERY_MS);
  }

  #pause(): void {
    this.#isWelcome = false;
    this.#isSending = false;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
  }
}

/** Chromium alone tells how much its heap holds. */
function heapBytes(): { heapBytes?: number } {
  const memory = (performance as { memory?: { usedJSHeapSize?: number } }).memory;
  return memory?.usedJSHeapSize === undefined ? {} : { heapBytes: Math.round(memory.usedJSHeapSize) };
}
