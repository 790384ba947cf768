import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import type { Part, Programme } from '../../playlists/programme/programme.ts';
import type { ControllerMessage, ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import { PROTOCOL_VERSION } from '../../playlists/protocol/protocol.ts';
import type { ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import { mergeCues } from '../../playlists/timeline/cues-at.ts';
import type { KeptScreen } from '../keep/kept-screen.ts';
import type { Seat } from '../keep/seat.ts';
import { ControllerClock } from './controller-clock.ts';
import { fetchParts } from './fetch-parts.ts';
import { ProgrammeHolder } from './programme-holder.ts';
import { randomText } from './random.ts';
import { ScreenSocket, type SocketState } from './screen-socket.ts';

type PairingState = Extract<ControllerMessage, { type: 'pairing' }>;

export interface ScreenLinkOptions {
  /** `http://controller:8080`, without a slash at the end. */
  readonly base: string;
  readonly seat: Seat;
  /** Planned screen to play without pairing. */
  readonly demo: string | undefined;
  /** Version of this client. */
  readonly client: string;
  /** What the display plays already. */
  readonly kept: KeptScreen | undefined;
  /** This machine's clock, epoch milliseconds. */
  readonly localNow: () => number;
  readonly onPairing: (pairing: PairingState) => void;
  readonly onSelf: (self: ScreenSelf) => void;
  readonly onProgramme: (programme: Programme, applyAtMs: number, parts: ReadonlyMap<string, Part>) => void;
  readonly onLive: (live: LiveList) => void;
  readonly onCommand: (command: 'identify' | 'reload') => void;
  readonly onState: (state: SocketState) => void;
  /** The controller knows this screen and takes its reports in, until the link stands no more. */
  readonly onWelcome: () => void;
  /** Facts of these ids are on the controller's disk. */
  readonly onFactsStored: (ids: readonly string[]) => void;
}

/** Quick exchanges after a (re)connection until the clock is good, then one each half minute. */
const CLOCK_BURST = 8;
const CLOCK_BURST_EVERY_MS = 200;
const CLOCK_EVERY_MS = 30_000;

/** Keeps a display in touch with its controller: clock, programme, live list. The page plays on without it. */
export class ScreenLink {
  readonly clock: ControllerClock;
  readonly #options: ScreenLinkOptions;
  readonly #holder: ProgrammeHolder;
  readonly #socket: ScreenSocket;
  readonly #instance = randomText(9);
  #live: LiveList = EMPTY_LIVE_LIST;
  #nextExchange: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ScreenLinkOptions) {
    this.#options = options;
    this.clock = new ControllerClock(options.localNow);
    this.#holder = new ProgrammeHolder({
      fetchParts: (head, hashes) => fetchParts(options.base, head, hashes),
      onProgramme: options.onProgramme,
      onIncomplete: () => this.#socket.send({ type: 'head-wanted' }),
    });
    // What the hello names as held must be so, each part of it.
    if (options.kept && this.#holder.restore(options.kept)) this.#live = options.kept.live;
    this.#socket = new ScreenSocket({
      address: `${options.base.replace(/^http/, 'ws')}/live/screen`,
      hello: () => this.#hello(),
      onMessage: (message, arrivedAtMs) => this.#take(message, arrivedAtMs),
      onState: (state) => {
        if (state.is !== 'open') clearTimeout(this.#nextExchange);
        options.onState(state);
      },
      localNow: options.localNow,
    });
  }

  /** What the display plays by. */
  get held(): { readonly head?: string; readonly live: number } {
    const { hash } = this.#holder;
    return { ...(hash === undefined ? {} : { head: hash }), live: this.#live.version };
  }

  /** Sends now if the link stands. @returns whether it did. */
  send(message: ScreenMessage): boolean {
    return this.#socket.send(message);
  }

  close(): void {
    clearTimeout(this.#nextExchange);
    this.#socket.close();
  }

  #hello() {
    return {
      type: 'hello' as const,
      protocol: PROTOCOL_VERSION,
      secret: this.#options.seat.secret,
      instance: this.#instance,
      ...this.held,
      sentAtMs: this.#options.localNow(),
      ...(this.#options.demo === undefined ? {} : { demo: this.#options.demo }),
      client: this.#options.client,
      viewport: { width: Math.max(1, innerWidth), height: Math.max(1, innerHeight) },
    };
  }

  #take(message: ControllerMessage, arrivedAtMs: number): void {
    switch (message.type) {
      case 'welcome':
        this.clock.take({ ...message.clock, arrivedAtMs });
        this.#options.onSelf(message.self);
        this.#exchangeClocks(CLOCK_BURST);
        this.#options.onWelcome();
        break;
      case 'pairing':
        this.clock.take({ ...message.clock, arrivedAtMs });
        this.#exchangeClocks(0);
        this.#options.onPairing(message);
        this.#forget();
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
        this.#options.onFactsStored(message.ids);
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

  /** Says hello anew, holding nothing: the controller sends only what a display lacks. */
  #forget(): void {
    if (this.#holder.hash === undefined && this.#live.version === 0) return;
    this.#holder.forget();
    this.#live = EMPTY_LIVE_LIST;
    this.#socket.reopen();
  }

  #exchangeClocks(burst: number): void {
    clearTimeout(this.#nextExchange);
    this.#nextExchange = setTimeout(
      () => {
        this.#socket.send({ type: 'clock', sentAtMs: this.#options.localNow() });
        this.#exchangeClocks(Math.max(0, burst - 1));
      },
      burst > 0 ? CLOCK_BURST_EVERY_MS : CLOCK_EVERY_MS,
    );
  }
}
