import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import { type KnownScreen, nextStateChange, screenState } from '../../../playlists/screens/screen-state.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Programmes } from '../../programmes/programmes.ts';
import type { Presence } from '../presence.ts';
import type { ScreenTokens } from '../screen-tokens.ts';
import type { ShopMirror } from '../shop-mirror.ts';

/** Screens of a store that are in another state than told before, or gone. */
export interface ScreensChanged {
  readonly store: string;
  readonly changed: readonly ScreenNews[];
  readonly removed: readonly string[];
}

/** Keeps the state of every screen, and says what changed: many changes of a moment at once. */
export interface ScreenWatch {
  /** All screens of a store, as they are now. */
  list(store: string): readonly ScreenNews[];
  /** `undefined`: there is no such screen, or it was planned a moment ago and nothing is compiled for it yet. */
  of(store: string, screen: string): ScreenNews | undefined;
  /** Returns how to stop. */
  onChanged(listener: (changed: ScreensChanged) => void): () => void;
  close(): void;
}

export interface ScreenWatchOptions {
  readonly shops: ShopMirror;
  readonly programmes: Pick<Programmes, 'forScreen' | 'appliesAtMs' | 'onProgramme'>;
  readonly presence: Presence;
  readonly tokens: Pick<ScreenTokens, 'isBound' | 'onChanged'>;
  readonly clock: () => number;
}

/** What changes within this time is told together. */
export const TOGETHER_MS = 250;

const EVERYTHING = /^(?:screens|store|schedule|playlists|layouts)\//;

/** Screens looked at before the event loop gets its turn: a few milliseconds of ten thousand. */
const SLICE = 500;

interface Watched {
  readonly known: KnownScreen;
  readonly news: ScreenNews;
  /** When its state changes by time alone. */
  readonly nextMs: number | undefined;
}

/** What is to be looked at again in a store: these screens, or all of them. */
type Dirty = Set<string> | 'all';

export function watchScreens(options: ScreenWatchOptions): ScreenWatch {
  const { shops, programmes, presence, tokens, clock } = options;
  const startedAtMs = clock();
  const stores = new Map<string, Map<string, Watched>>();
  const dirty = new Map<string, Dirty>();
  const listeners = new Set<(changed: ScreensChanged) => void>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let wakesAtMs = Number.POSITIVE_INFINITY;

  const stops = [
    programmes.onProgramme(({ store }) => mark(store)),
    shops.onCommitted(({ store, before, after, touched }) => {
      if (before.publications !== after.publications || touched.some((one) => EVERYTHING.test(one)))
        mark(store);
    }),
    presence.onPresence((display) => {
      const { store, screen } = display;
      // Each display reports once a minute that all is as it was.
      const known = stores.get(store)?.get(screen)?.known.display;
      const isSaid =
        known?.isConnected === display.isConnected &&
        known.sinceMs === display.sinceMs &&
        known.head === display.head;
      if (!isSaid) mark(store, screen);
    }),
    tokens.onChanged(mark),
  ];
  for (const store of shops.stores()) look(store, namesOf(store, 'all'));
  wakeForTime();

  function mark(store: string, screen?: string): void {
    const known = dirty.get(store);
    if (screen === undefined) dirty.set(store, 'all');
    else if (known === undefined) dirty.set(store, new Set([screen]));
    else if (known !== 'all') known.add(screen);
    wakeAt(clock() + TOGETHER_MS);
  }

  function wakeAt(atMs: number): void {
    if (atMs >= wakesAtMs) return;
    wakesAtMs = atMs;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, atMs - clock()));
    timer.unref();
  }

  function settle(): void {
    wakesAtMs = Number.POSITIVE_INFINITY;
    const nowMs = clock();
    for (const [store, watched] of stores)
      for (const [screen, { nextMs }] of watched)
        if (nextMs !== undefined && nextMs <= nowMs) addDirty(store, screen);
    const looks = [...dirty].map(([store, what]) => ({ store, screens: namesOf(store, what) }));
    dirty.clear();
    void tellInSlices(looks);
  }

  function addDirty(store: string, screen: string): void {
    const known = dirty.get(store);
    if (known === undefined) dirty.set(store, new Set([screen]));
    else if (known !== 'all') known.add(screen);
  }

  function namesOf(store: string, what: Dirty): readonly string[] {
    if (what !== 'all') return [...what];
    const planned = shops.shop(store)?.documents.screens ?? {};
    return [...new Set([...Object.keys(planned), ...watchedIn(store).keys()])];
  }

  async function tellInSlices(
    looks: readonly { readonly store: string; readonly screens: readonly string[] }[],
  ): Promise<void> {
    for (const { store, screens } of looks)
      for (let at = 0; at < screens.length; at += SLICE) {
        if (at > 0) await new Promise((resolve) => setImmediate(resolve));
        if (isClosed) return;
        const told = look(store, screens.slice(at, at + SLICE));
        if (told.changed.length + told.removed.length === 0) continue;
        for (const listener of listeners) listener(told);
      }
    wakeForTime();
  }

  /** Some states end by time alone. */
  function wakeForTime(): void {
    for (const watched of stores.values())
      for (const { nextMs } of watched.values()) if (nextMs !== undefined) wakeAt(nextMs);
  }

  function watchedIn(store: string): Map<string, Watched> {
    const watched = stores.get(store) ?? new Map<string, Watched>();
    stores.set(store, watched);
    return watched;
  }

  function look(store: string, screens: readonly string[]): ScreensChanged {
    const watched = watchedIn(store);
    const planned = shops.shop(store)?.documents.screens ?? {};
    const changed: ScreenNews[] = [];
    const removed: string[] = [];
    for (const screen of screens) {
      const now = Object.hasOwn(planned, screen) ? lookAt(store, screen) : undefined;
      const before = watched.get(screen);
      if (now === undefined) {
        if (watched.delete(screen)) removed.push(screen);
        continue;
      }
      watched.set(screen, now);
      if (!isSame(before?.news, now.news)) changed.push(now.news);
    }
    return { store, changed, removed };
  }

  function lookAt(store: string, screen: string): Watched | undefined {
    const playing = playingOn(store, screen);
    if (playing === undefined) return undefined;
    const { audience, hash } = playing;
    const nowMs = clock();
    const before = stores.get(store)?.get(screen);
    const isPaired = tokens.isBound(store, screen);
    const display = presence.of(store, screen);
    const firstMs = before === undefined ? startedAtMs : nowMs;
    const known: KnownScreen = {
      isPaired,
      pairedSinceMs: before?.known.isPaired === isPaired ? before.known.pairedSinceMs : firstMs,
      wanted: {
        head: hash,
        sinceMs: before?.known.wanted.head === hash ? before.known.wanted.sinceMs : firstMs,
        appliesAtMs: programmes.appliesAtMs(store, audience),
      },
      ...(display === undefined ? {} : { display }),
      controllerSinceMs: startedAtMs,
    };
    const news = {
      id: screen,
      ...screenState(known, nowMs),
      audience,
      head: hash,
      appliesAtMs: known.wanted.appliesAtMs,
    };
    return { known, news, nextMs: nextStateChange(known, nowMs) };
  }

  function playingOn(store: string, screen: string): { audience: string; hash: string } | undefined {
    try {
      const { audience, programme } = programmes.forScreen(store, screen);
      return { audience, hash: programme.hash };
    } catch (error) {
      if (error instanceof VitrineError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  return {
    list(store) {
      // Whoever comes now is told what is so now; the others hear of it in their turn.
      const planned = Object.keys(shops.shop(store)?.documents.screens ?? {});
      return planned.flatMap((screen) => lookAt(store, screen)?.news ?? []);
    },
    of: (store, screen) => lookAt(store, screen)?.news,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

function isSame(one: ScreenNews | undefined, other: ScreenNews): boolean {
  return (
    one !== undefined &&
    one.state === other.state &&
    one.reason === other.reason &&
    one.sinceMs === other.sinceMs &&
    one.head === other.head &&
    one.audience === other.audience &&
    one.appliesAtMs === other.appliesAtMs
  );
}
