import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Cue } from '../../../playlists/documents/cue.ts';
import type { DisplayFact } from '../../../playlists/facts/fact.ts';
import type { ConsoleMessage } from '../../../playlists/protocol/console-messages.ts';
import type { ConsoleNews } from '../../../playlists/protocol/console-news.ts';
import {
  CONSOLE_MESSAGE_LIMIT,
  CONSOLE_MESSAGES_PER_MINUTE,
  PROTOCOL_VERSION,
} from '../../../playlists/protocol/protocol.ts';
import { readConsoleMessage } from '../../../playlists/protocol/read-console-message.ts';
import type { Noted } from '../../accounts/audit.ts';
import { MAY_EDIT, MAY_READ, MAY_READ_SCREENS, roleIn } from '../../accounts/roles.ts';
import type { ProductsChanged } from '../../catalogue/watched-products.ts';
import type { Programmes } from '../../programmes/programmes.ts';
import type { PersonRecord } from '../../records/records.ts';
import { jsonFrame } from '../frames.ts';
import { createLiveFrames } from '../live-frames.ts';
import { createLiveMetrics } from '../live-metrics.ts';
import { openMessageSockets } from '../message-sockets.ts';
import { SLOW_READER_BYTES } from '../outbox.ts';
import type { Receipts } from '../receipts.ts';
import type { ShopMirror } from '../shop-mirror.ts';
import { newsOf, newsOfCommit, newsOfProducts } from './committed-news.ts';
import { ConsoleConnection } from './console-connection.ts';
import { paintedCues, watchReceipts } from './receipts-watch.ts';
import type { ScreensChanged, ScreenWatch } from './screen-watch.ts';
import { createWatchers } from './watchers.ts';
import type { WorkBoard } from './work-board.ts';

export interface ConsoleHubOptions {
  readonly shops: ShopMirror;
  readonly programmes: Pick<Programmes, 'liveList' | 'onLive'>;
  readonly screens: ScreenWatch;
  readonly work: WorkBoard;
  readonly onProducts: (listener: (changed: ProductsChanged) => void) => () => void;
  readonly onFacts: (listener: (store: string, facts: readonly DisplayFact[]) => void) => () => void;
  readonly receiptsOf: (store: string, cue: string) => Promise<Receipts>;
  /** Who a request is from, by its cookie, now. */
  readonly personOf: (request: IncomingMessage) => Promise<PersonRecord | undefined>;
  readonly clock: () => number;
  readonly heartbeatMs?: number;
  readonly helloMs?: number;
  readonly maxConnections?: number;
  readonly onFailed?: (error: unknown) => void;
}

/** Serves `/live/console`: what people who look at a store are told while it changes. */
export interface ConsoleHub {
  /** Takes over an upgrade request whose Origin is our own. Without a person it is closed as `signed-out`. */
  handleUpgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    person: PersonRecord | undefined,
  ): void;
  /** Accounts or sessions have changed: all who watch are judged anew. */
  judgeAgain(): void;
  /** Shows a cue that could not be stored. */
  showUnrecorded(store: string, cue: Cue): void;
  /** A medium was stored, or deleted. */
  tellMedia(store: string, hash: string, by: string, isDeleted?: boolean): void;
  /** Somebody was let in or put out: a person, an invitation, a link of the staff. Who may not edit is not told. */
  tellNoted(store: string, noted: Noted): void;
  tellClockStep(byMs: number): void;
  close(): Promise<void>;
}

const MAX_CONSOLES = 500;

/** Sessions also end by time alone: all are looked at again once in so many ticks, which come every second or so. */
const JUDGE_EVERY_TICKS = 60;

/** Of a store where nothing was ever live. */
const NOTHING_LIVE = jsonFrame({ type: 'live', version: 0, isWhole: true, cues: [] });

export function startConsoleHub(options: ConsoleHubOptions): ConsoleHub {
  const { shops, programmes, screens, work, clock } = options;
  const onFailed = options.onFailed ?? (() => undefined);
  const watchers = createWatchers({ personOf: options.personOf, onFailed });
  const { tell, tellCommitted } = watchers;
  const liveFrames = createLiveFrames({ clock });
  let ticks = 0;
  const receipts = watchReceipts({
    receiptsOf: options.receiptsOf,
    cuesOf: (store) => [...programmes.liveList(store).cues, ...liveFrames.unrecorded(store)],
    isWatched: watchers.isWatched,
    onCounted: (store, news) => tell(store, MAY_READ, news),
    onFailed,
    clock,
  });
  const sockets = openMessageSockets<ConsoleConnection, ConsoleMessage>({
    clock,
    metrics: createLiveMetrics(),
    heartbeatMs: options.heartbeatMs ?? 30_000,
    helloMs: options.helloMs ?? 5_000,
    maxConnections: options.maxConnections ?? MAX_CONSOLES,
    limitBytes: CONSOLE_MESSAGE_LIMIT,
    perMinute: CONSOLE_MESSAGES_PER_MINUTE,
    // All screens of a large chain in one message are megabytes.
    slowReaderBytes: 16 * SLOW_READER_BYTES,
    read: readConsoleMessage,
    onMessage: answer,
    onClose: watchers.remove,
    onFailed,
    onTick: () => {
      ticks = (ticks + 1) % JUDGE_EVERY_TICKS;
      if (ticks === 0) watchers.judgeAgain();
    },
  });
  const stops = [
    shops.onCommitted((committed) => tellCommitted(committed.store, newsOfCommit(committed))),
    options.onProducts((changed) =>
      tellCommitted(changed.store, newsOfProducts(changed, shops.shop(changed.store)?.revision ?? 0)),
    ),
    screens.onChanged(onScreens),
    work.onChanged((store, news) => tell(store, MAY_EDIT, news)),
    options.onFacts((store, facts) => receipts.mark(store, paintedCues(facts))),
    programmes.onLive(({ store, before, after }) => {
      const frame = liveFrames.frame(store, after, before.version);
      if (frame !== undefined) tell(store, MAY_READ, frame);
      receipts.mark(store, announcementsOf(after.cues.filter(({ version }) => version > before.version)));
    }),
  ];

  function answer(connection: ConsoleConnection, message: ConsoleMessage, receivedAtMs: number): void {
    const { sentAtMs } = message;
    if (message.type === 'hello') greet(connection, message.store, { sentAtMs, receivedAtMs });
    else {
      const frame = jsonFrame({ type: 'clock', clock: { sentAtMs, receivedAtMs, answeredAtMs: clock() } });
      connection.outbox.pushUrgent(frame);
      connection.outbox.flush();
    }
  }

  function greet(
    connection: ConsoleConnection,
    store: string,
    asked: { readonly sentAtMs: number; readonly receivedAtMs: number },
  ): void {
    const { person } = connection;
    const shop = shops.shop(store);
    const role = person && roleIn(person, store);
    // A store that does not exist and one that is not theirs look the same.
    if (role === undefined || shop === undefined) {
      connection.outbox.close('no-role');
      return;
    }
    Object.assign(connection, { store, role, state: 'watching' });
    watchers.welcome(connection);
    send(connection, {
      type: 'welcome',
      protocol: PROTOCOL_VERSION,
      clock: { ...asked, answeredAtMs: clock() },
      store,
      role,
      revision: shop.revision,
      publication: shop.publications.at(-1)?.number ?? 0,
    });
    send(connection, { type: 'screens', isWhole: true, screens: [...screens.list(store)], removed: [] });
    if (!MAY_READ.includes(role)) return;
    connection.outbox.push(liveFrames.frame(store, programmes.liveList(store), 0) ?? NOTHING_LIVE);
    if (MAY_EDIT.includes(role)) for (const news of work.list(store)) send(connection, news);
    receipts.living(store).then((all) => {
      for (const news of all) send(connection, news);
    }, onFailed);
  }

  function send(connection: ConsoleConnection, news: ConsoleNews): void {
    connection.outbox.push(jsonFrame(news));
  }

  function onScreens({ store, changed, removed }: ScreensChanged): void {
    tell(store, MAY_READ_SCREENS, {
      type: 'screens',
      isWhole: false,
      screens: [...changed],
      removed: [...removed],
    });
    // Who comes or goes changes who is missing.
    receipts.mark(store, livingAnnouncements(store));
  }

  function livingAnnouncements(store: string): readonly string[] {
    const nowMs = clock();
    const { cues } = programmes.liveList(store);
    return announcementsOf(cues.filter(({ untilMs }) => untilMs > nowMs));
  }

  return {
    handleUpgrade(request, socket, head, person) {
      sockets.handleUpgrade(
        request,
        socket,
        head,
        (ws, outbox, nowMs) => new ConsoleConnection(ws, outbox, nowMs, request, person),
        (connection) => {
          watchers.open(connection);
          if (person === undefined) connection.outbox.close('signed-out');
        },
      );
    },
    judgeAgain: watchers.judgeAgain,
    showUnrecorded(store, cue) {
      liveFrames.addUnrecorded(store, cue);
      const list = programmes.liveList(store);
      tell(store, MAY_READ, { type: 'live', version: list.version, isWhole: false, cues: [cue] });
      receipts.mark(store, announcementsOf([cue]));
    },
    tellMedia(store, hash, by, isDeleted = false) {
      const changes = [{ kind: 'media', id: hash, revision: isDeleted ? null : 1 }];
      tellCommitted(store, newsOf(by, Math.round(clock()), shops.shop(store)?.revision ?? 0, changes));
    },
    tellNoted(store, { reference, revision, by }) {
      const [kind = '', id = ''] = reference.split('/');
      const changes = [{ kind, id, revision }];
      const news = newsOf(by, Math.round(clock()), shops.shop(store)?.revision ?? 0, changes);
      if (news !== undefined) tell(store, MAY_EDIT, news);
    },
    tellClockStep: (byMs) => watchers.tellAll({ type: 'clock-stepped', byMs }),
    async close() {
      for (const stop of stops) stop();
      receipts.close();
      await sockets.close();
    },
  };
}

function announcementsOf(cues: readonly Cue[]): readonly string[] {
  return cues.filter(({ kind }) => kind === 'announcement').map(({ id }) => id);
}
