import type { Cue } from '../../playlists/documents/cue.ts';
import { PROTOCOL_VERSION } from '../../playlists/protocol/protocol.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { ProgrammeChanged, Programmes } from '../programmes/programmes.ts';
import { jsonFrame } from './frames.ts';
import { createLiveFrames } from './live-frames.ts';
import { createProgrammeFrames, groupText } from './programme-frames.ts';
import type { ScreenConnection, SeatKey } from './screen-connection.ts';
import { screenSelf } from './screen-self.ts';
import type { ShopMirror } from './shop-mirror.ts';

/** Keeps seated screens on the present programme, live list and name of theirs. */
export interface ScreenFeed {
  /** Welcomes a seated connection and brings what it lacks. */
  add(connection: ScreenConnection): void;
  remove(connection: ScreenConnection): void;
  /** Brings it to the programme of its screen, if it is not there already. */
  refresh(connection: ScreenConnection): void;
  /** The whole head, whatever it holds. */
  sendWholeHead(connection: ScreenConnection): void;
  /** Shows a cue that could not be stored. */
  showUnrecorded(store: string, cue: Cue): void;
  /** Seated connections, those of demos included. */
  all(): Iterable<ScreenConnection>;
  close(): void;
}

export interface ScreenFeedOptions {
  readonly programmes: Programmes;
  readonly shops: ShopMirror;
  readonly clock: () => number;
}

/** Kinds of documents that may move a screen to another audience. */
const REGROUPING = /^(?:screens|store|schedule|playlists|layouts)\//;

/** What has changed in a store since the last turn of the event loop. */
interface Pending {
  readonly groups: Set<string>;
  isRegrouped: boolean;
}

export function createScreenFeed(options: ScreenFeedOptions): ScreenFeed {
  const { programmes, shops, clock } = options;
  const programmeFrames = createProgrammeFrames(programmes);
  const liveFrames = createLiveFrames({ clock });
  const byStore = new Map<string, Set<ScreenConnection>>();
  const byGroup = new Map<string, Set<ScreenConnection>>();
  const pendingByStore = new Map<string, Pending>();
  /** Stores whose live list changed in this turn. */
  const storesToTell = new Set<string>();
  const stops = [
    programmes.onProgramme(onProgramme),
    programmes.onLive(({ store }) => sendLiveSoon(store)),
    shops.onCommitted(({ store, before, after, touched }) => {
      const pending = pendingOf(store);
      pending.isRegrouped ||=
        before.publications !== after.publications || touched.some((document) => REGROUPING.test(document));
      sendSelves(store, new Set(touched));
    }),
  ];

  // Programmes listen to the same commit, perhaps after us: what changed is looked at when all have heard of it, so that
  // a screen that moves to another audience is not first sent the one that it leaves.
  function pendingOf(store: string): Pending {
    let pending = pendingByStore.get(store);
    if (pending === undefined) {
      pending = { groups: new Set(), isRegrouped: false };
      pendingByStore.set(store, pending);
      setImmediate(() => settle(store));
    }
    return pending;
  }

  function onProgramme(changed: ProgrammeChanged): void {
    const { store, audience, programme, applyAtMs } = changed;
    programmeFrames.setApplyAt(store, audience, programme.hash, applyAtMs);
    const pending = pendingOf(store);
    pending.groups.add(groupText(store, audience));
    pending.isRegrouped ||= !byGroup.has(groupText(store, audience));
  }

  function settle(store: string): void {
    const pending = pendingByStore.get(store);
    pendingByStore.delete(store);
    if (pending === undefined) return;
    if (pending.isRegrouped) {
      for (const connection of byStore.get(store) ?? []) refresh(connection);
      programmeFrames.keepOnly(new Set(byGroup.keys()));
    } else for (const group of pending.groups) bringGroup(group);
  }

  function bringGroup(group: string): void {
    let found: ReturnType<typeof lookUp>;
    // Almost all hold the same head: one look-up serves them.
    let held: string | undefined;
    let frame: Buffer | undefined;
    for (const connection of byGroup.get(group) ?? []) {
      if (found === undefined) {
        const own = lookUp(connection);
        // One whose audience has changed since: it says nothing about the group.
        if (own !== undefined && groupText(own.store, own.audience) !== group) refresh(connection);
        else found = own;
      }
      if (found === undefined || connection.head === found.programme.hash) continue;
      if (frame === undefined || connection.head !== held) {
        held = connection.head;
        frame = programmeFrames.frame(found.store, found.audience, found.programme, held);
      }
      connection.head = found.programme.hash;
      connection.outbox.push(frame);
    }
  }

  /** `undefined`: planned a moment ago and not compiled yet, or deleted and about to be closed. */
  function lookUp({ seat }: ScreenConnection): (ReturnType<Programmes['forScreen']> & SeatKey) | undefined {
    if (seat === undefined) return undefined;
    try {
      return { ...seat, ...programmes.forScreen(seat.store, seat.screen) };
    } catch (error) {
      if (error instanceof VitrineError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  function refresh(connection: ScreenConnection): void {
    const found = lookUp(connection);
    if (found === undefined) return;
    const group = groupText(found.store, found.audience);
    if (group !== connection.group) {
      leaveGroup(connection);
      connection.group = group;
      addTo(byGroup, group, connection);
    }
    if (connection.head === found.programme.hash) return;
    connection.outbox.push(
      programmeFrames.frame(found.store, found.audience, found.programme, connection.head),
    );
    connection.head = found.programme.hash;
  }

  function leaveGroup(connection: ScreenConnection): void {
    if (connection.group !== undefined) removeFrom(byGroup, connection.group, connection);
    connection.group = undefined;
  }

  function sendLive(store: string): void {
    const list = programmes.liveList(store);
    let held: number | undefined;
    let frame: Buffer | undefined;
    for (const connection of byStore.get(store) ?? []) {
      if (connection.live !== held) {
        held = connection.live;
        frame = liveFrames.frame(store, list, held);
      }
      connection.live = list.version;
      if (frame !== undefined) connection.outbox.pushUrgent(frame);
    }
  }

  /** Presses of one turn were written to the disk together: they leave together, as one message. */
  function sendLiveSoon(store: string): void {
    if (storesToTell.size === 0)
      queueMicrotask(() => {
        const stores = [...storesToTell];
        storesToTell.clear();
        for (const one of stores) sendLive(one);
      });
    storesToTell.add(store);
  }

  /** An announcement touches no document: then ten thousand screens are not even looked at. */
  function sendSelves(store: string, touched: ReadonlySet<string>): void {
    const isForAll = touched.has('store/main');
    if (!isForAll && ![...touched].some((document) => document.startsWith('screens/'))) return;
    for (const connection of byStore.get(store) ?? [])
      if (isForAll || touched.has(`screens/${connection.seat?.screen ?? ''}`)) sendSelf(connection);
  }

  function sendSelf(connection: ScreenConnection): void {
    const self = selfOf(connection);
    if (self !== undefined) connection.outbox.push(jsonFrame({ type: 'self', self }));
  }

  function selfOf({ seat, isDemo }: ScreenConnection): ReturnType<typeof screenSelf> {
    const shop = seat === undefined ? undefined : shops.shop(seat.store);
    return shop === undefined || seat === undefined ? undefined : screenSelf(shop, seat, isDemo);
  }

  return {
    add(connection) {
      const { seat } = connection;
      const self = selfOf(connection);
      if (seat === undefined || self === undefined) {
        connection.close('revoked');
        return;
      }
      const answeredAtMs = clock();
      const clockAnswer = {
        ...(connection.asked ?? { sentAtMs: 0, receivedAtMs: answeredAtMs }),
        answeredAtMs,
      };
      connection.outbox.pushUrgent(
        jsonFrame({ type: 'welcome', protocol: PROTOCOL_VERSION, clock: clockAnswer, self }),
      );
      addTo(byStore, seat.store, connection);
      const list = programmes.liveList(seat.store);
      const live = liveFrames.frame(seat.store, list, connection.live);
      connection.live = list.version;
      if (live !== undefined) connection.outbox.pushUrgent(live);
      refresh(connection);
    },
    remove(connection) {
      leaveGroup(connection);
      if (connection.seat !== undefined) removeFrom(byStore, connection.seat.store, connection);
    },
    refresh,
    sendWholeHead(connection) {
      connection.head = undefined;
      refresh(connection);
    },
    showUnrecorded(store, cue) {
      liveFrames.addUnrecorded(store, cue);
      sendLive(store);
    },
    *all() {
      for (const connections of byStore.values()) yield* connections;
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function removeFrom<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set?.delete(value) && set.size === 0) map.delete(key);
}
