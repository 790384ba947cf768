import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Cue } from '../../playlists/documents/cue.ts';
import { documentOf } from '../../playlists/documents/document-of.ts';
import type { DisplayFact } from '../../playlists/facts/fact.ts';
import type { ScreenMessage } from '../../playlists/protocol/screen-messages.ts';
import type { Committed } from '../documents/document-store.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { FactRecords } from '../records/records.ts';
import { createFactIntake } from './fact-intake.ts';
import { jsonFrame } from './frames.ts';
import { createLiveMetrics, type LiveMetrics } from './live-metrics.ts';
import type { PairingCodes } from './pairing-codes.ts';
import { createPairingLine } from './pairing-line.ts';
import { createPresence, type Presence } from './presence.ts';
import { createReception } from './reception.ts';
import type { ScreenConnection, SeatKey } from './screen-connection.ts';
import { createScreenFeed } from './screen-feed.ts';
import { openScreenSockets } from './screen-sockets.ts';
import type { ScreenTokens } from './screen-tokens.ts';
import { createSeats } from './seats.ts';
import type { ShopMirror } from './shop-mirror.ts';

export interface ScreenHubOptions {
  readonly shops: ShopMirror;
  readonly programmes: Programmes;
  readonly facts: Pick<FactRecords, 'add'>;
  readonly tokens: ScreenTokens;
  readonly codes: PairingCodes;
  /** Controller time, epoch milliseconds. */
  readonly clock: () => number;
  /** Where a person types a pairing code: asked anew each time, because the machine's address may change. */
  readonly consoleAddress: () => string;
  /** Whether an Origin is a page of the controller's own. Default: none is. */
  readonly isOwnOrigin?: (origin: string) => boolean;
  /** The peer of a request. Default: the socket's own address; `X-Forwarded-For` is believed by nobody unasked. */
  readonly addressOf?: (request: IncomingMessage) => string;
  readonly heartbeatMs?: number;
  readonly helloMs?: number;
  /** How long a screen's present holder has to answer when the same screen comes again. */
  readonly seatAnswerMs?: number;
  readonly maxConnections?: number;
  readonly slowReaderBytes?: number;
  /** Told of faults of our own while a message was dealt with, for the log. */
  readonly onFailed?: (error: unknown) => void;
}

/** Serves `/live/screen`. */
export interface ScreenHub {
  readonly presence: Presence;
  readonly metrics: LiveMetrics;
  /**
   * Takes over an upgrade request.
   *
   * @param mayDemo - Whether the peer may play a planned screen without being paired. Loopback may, but for pages of
   * others that a browser there has open.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, mayDemo?: boolean): void;
  /** A display's token has been bound: if it waits here, it is welcomed at once. */
  admit(tokenHash: string): void;
  /** Closes the socket of a screen as revoked. */
  expel(store: string, screen: string): void;
  /** @returns `false` when the screen is not connected. */
  command(store: string, screen: string, command: 'identify' | 'reload'): boolean;
  /** Shows a cue that could not be stored, on all screens that it aims at, until it is over. */
  showUnrecorded(store: string, cue: Cue): void;
  /** Called with facts that are on disk. Returns how to stop. */
  onFacts(listener: (store: string, facts: readonly DisplayFact[]) => void): () => void;
  /** Tells every display that the controller's clock was stepped, so that it measures anew at once. */
  tellClockStep(byMs: number): void;
  /** Sends what waits, tells all displays that the controller goes, and resolves when their sockets are closed. */
  close(): Promise<void>;
}

/** Serves screens until closed. Frames are built once per audience, not once per screen. */
export function startScreenHub(options: ScreenHubOptions): ScreenHub {
  const { shops, programmes, tokens, clock } = options;
  const metrics = createLiveMetrics();
  const presence = createPresence({ clock });
  const factListeners = new Set<(store: string, facts: readonly DisplayFact[]) => void>();
  const intake = createFactIntake({
    facts: options.facts,
    metrics,
    onStored: (store, facts) => {
      for (const listener of factListeners) listener(store, facts);
    },
  });
  const feed = createScreenFeed({ programmes, shops, clock });
  const seats = createSeats({ answerMs: options.seatAnswerMs ?? 2_000, onSeated: welcome });
  const pairing = createPairingLine({
    codes: options.codes,
    clock,
    consoleAddress: options.consoleAddress,
    storeName: () => shops.shop(shops.stores()[0] ?? '')?.documents.store.main?.body.name ?? '',
  });
  const sockets = openScreenSockets({
    clock,
    metrics,
    addressOf: options.addressOf ?? ((request) => request.socket.remoteAddress ?? ''),
    isOwnOrigin: options.isOwnOrigin ?? (() => false),
    heartbeatMs: options.heartbeatMs ?? 30_000,
    helloMs: options.helloMs ?? 5_000,
    maxConnections: options.maxConnections ?? 20_000,
    ...(options.slowReaderBytes === undefined ? {} : { slowReaderBytes: options.slowReaderBytes }),
    onMessage: answer,
    onPong: seats.answered,
    onClose: forget,
    onTick: pairing.renewEnded,
    onFailed: options.onFailed ?? (() => undefined),
  });
  const reception = createReception({
    shops,
    tokens,
    seats,
    pairing,
    onDemo: welcome,
    refuse: sockets.refuse,
  });
  const stopWatching = shops.onCommitted(expelDeleted);

  function answer(connection: ScreenConnection, message: ScreenMessage, receivedAtMs: number): void {
    if (message.type === 'hello') {
      reception.greet(connection, message, receivedAtMs);
      return;
    }
    if (message.type === 'clock') {
      const { sentAtMs } = message;
      connection.outbox.pushUrgent(
        jsonFrame({ type: 'clock', clock: { sentAtMs, receivedAtMs, answeredAtMs: clock() } }),
      );
      // Written at once: whatever passes between the stamp and the wire is an error of the display's clock.
      connection.outbox.flush();
      return;
    }
    const { seat } = connection;
    // What a display reports before it has a screen is nobody's.
    if (connection.state !== 'seated' || seat === undefined) return;
    if (message.type === 'facts') void takeFacts(connection, seat, message.facts);
    else if (message.type === 'head-wanted') feed.sendWholeHead(connection);
    else if (!connection.isDemo) presence.reported(seat, message);
  }

  function welcome(connection: ScreenConnection, seat: SeatKey): void {
    metrics.hellos += 1;
    if (!connection.isDemo) {
      const { client, viewport, live, head } = connection;
      const { address } = connection.origin;
      presence.came(seat, {
        address,
        client,
        viewport,
        live,
        ...(head === undefined ? {} : { head }),
      });
    }
    feed.add(connection);
  }

  async function takeFacts(
    connection: ScreenConnection,
    seat: SeatKey,
    facts: readonly DisplayFact[],
  ): Promise<void> {
    const own: DisplayFact[] = [];
    const ids: string[] = [];
    for (const fact of facts)
      if (!connection.isDemo && fact.screen === seat.screen) own.push(fact);
      // Never stored, but acknowledged, or its display would send it for ever.
      else ids.push(fact.id);
    if (!connection.isDemo) metrics.factsForeign += ids.length;
    if (own.length > 0) ids.push(...((await intake.add(seat.store, own)) ?? []));
    if (ids.length > 0) connection.outbox.push(jsonFrame({ type: 'facts-stored', ids }));
  }

  function forget(connection: ScreenConnection): void {
    pairing.remove(connection);
    feed.remove(connection);
    const { seat } = connection;
    if (connection.isDemo || seat === undefined) return;
    const wasHolder = seats.holder(seat) === connection;
    seats.release(connection);
    if (wasHolder && seats.holder(seat) === undefined) presence.went(seat);
  }

  function expel(store: string, screen: string): void {
    seats.holder({ store, screen })?.close('revoked');
  }

  function expelDeleted({ store, before, after, touched }: Committed): void {
    for (const document of touched) {
      const [kind, screen = ''] = document.split('/');
      const isDeleted =
        kind === 'screens' &&
        documentOf(before, 'screens', screen) !== undefined &&
        documentOf(after, 'screens', screen) === undefined;
      if (!isDeleted) continue;
      // If the disk refuses, the token that stays leads to no document.
      tokens.revoke(store, screen).catch(() => undefined);
      expel(store, screen);
      for (const { isDemo, seat, outbox } of feed.all())
        if (isDemo && seat?.store === store && seat.screen === screen) outbox.close('revoked');
      presence.forget({ store, screen });
    }
  }

  return {
    presence,
    metrics,
    handleUpgrade: (request, socket, head, mayDemo = false) =>
      sockets.handleUpgrade(request, socket, head, mayDemo),
    admit(tokenHash) {
      const bound = tokens.get(tokenHash);
      if (bound === undefined) return;
      for (const connection of pairing.take(tokenHash))
        seats.take({ store: bound.store, screen: bound.screen }, connection);
    },
    expel,
    command(store, screen, command) {
      const holder = seats.holder({ store, screen });
      holder?.outbox.pushUrgent(jsonFrame({ type: 'command', command }));
      return holder !== undefined;
    },
    showUnrecorded: feed.showUnrecorded,
    onFacts(listener) {
      factListeners.add(listener);
      return () => factListeners.delete(listener);
    },
    tellClockStep(byMs) {
      const frame = jsonFrame({ type: 'clock-stepped', byMs });
      for (const connection of feed.all()) connection.outbox.pushUrgent(frame);
    },
    async close() {
      stopWatching();
      feed.close();
      await sockets.close();
      seats.close();
    },
  };
}
