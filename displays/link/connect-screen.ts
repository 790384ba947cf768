// Everything between a screen and its controller: fetched beside the first slide, which does not wait for it where one is
// kept.
import type { Reported } from '../keep/fact-of.ts';
import type { KeptScreen } from '../keep/kept-screen.ts';
import { openReports } from '../keep/reports.ts';
import { openScreenKeeper } from '../keep/screen-keeper.ts';
import { takeSeat } from '../keep/seat.ts';
import { fetchCode } from '../screen/fetch-code.ts';
import type { VtScreen } from '../screen/vt-screen.ts';
import { ScreenLink } from './screen-link.ts';
import type { SocketState } from './screen-socket.ts';

const CLIENT = '0.1.0';
const SEEN_EVERY_MS = 60_000;

export interface ConnectScreenOptions {
  readonly screen: VtScreen;
  /** Name of the seat that the page has taken. */
  readonly seat: string;
  /** Planned screen to play without pairing: of it nothing is kept. */
  readonly demo: string | undefined;
  /** What the screen plays already, from before. */
  readonly kept: KeptScreen | undefined;
  readonly localNow: () => number;
}

/** What the page tells of its screen. */
export interface ScreenConnection {
  /** Something happened at this instant: it becomes a fact. */
  report(event: Reported, atMs: number): void;
}

/** Connects a screen to its controller, for ever: hands on what comes, keeps what it plays by, reports what happens. */
export function connectScreen(options: ConnectScreenOptions): ScreenConnection {
  const { screen, seat, demo } = options;
  const keeper = demo === undefined ? openScreenKeeper(seat) : undefined;
  const keepState = () => {
    const { self, live, programme } = screen;
    if (self && programme) keeper?.keep('state', { self, live, seenAtMs: screen.now() });
  };
  const reports = openReports({
    seat,
    send: (message) => link.send(message),
    health: () => ({
      ...link.held,
      clockErrorMs: Math.min(link.clock.errorMs, 1e9),
      isPastHorizon: screen.isPastHorizon,
    }),
  });
  let isElsewhere = false;
  const link: ScreenLink = new ScreenLink({
    ...options,
    base: location.origin,
    seat: takeSeat(seat, storageOf()),
    client: CLIENT,
    onPairing: (pairing) => {
      // The controller knows this display no more, or not yet: nothing of before may play under another name.
      screen.programme = undefined;
      screen.self = undefined;
      screen.pairing = pairing;
      keeper?.forget();
    },
    onSelf: (self) => {
      screen.pairing = undefined;
      screen.self = self;
      document.title = `${self.name} · Vitrine`;
      keepState();
    },
    onProgramme: (programme, applyAtMs, parts) => {
      screen.take(programme, applyAtMs);
      keeper?.keep('programme', { programme, parts });
      keepState();
      reports.held();
    },
    onLive: (live) => {
      screen.live = live;
      keepState();
    },
    onCommand: (command) => {
      if (command === 'reload') location.reload();
      else screen.identify();
    },
    onState: (state) => {
      if (state.is !== 'open') reports.pause();
      if (state.is === 'refused') isElsewhere = state.reason === 'seat-taken';
      void notice(state, screen);
    },
    onWelcome: () => {
      isElsewhere = false;
      reports.welcome();
    },
    onFactsStored: (ids) => void reports.stored(ids),
  });
  screen.now = () => link.clock.now();
  setInterval(keepState, SEEN_EVERY_MS);
  return {
    report(event, atMs) {
      const { self } = screen;
      // A demo or a preview is nobody's screen, and another window counts for this one: what it shows is not counted.
      if (self && !self.isDemo && !isElsewhere) void reports.keep(event, self.id, atMs);
    },
  };
}

let isNoticed = false;

async function notice(state: SocketState, { programme }: VtScreen): Promise<void> {
  // A screen that plays already goes on playing: customers must not see what staff has to mend. A second window of the
  // same screen stands before whoever has just opened it.
  const isShown = state.is === 'refused' && (state.reason === 'seat-taken' || programme === undefined);
  const reason = isShown ? state.reason : undefined;
  if (state.is !== 'open' && reason === undefined) return;
  if (reason === undefined && !isNoticed) return;
  isNoticed = true;
  const { showNotice } = await fetchCode(() => import('../page/notice.ts'));
  showNotice(reason);
}

function storageOf(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Storage is switched off: the seat lasts as long as the page.
    return undefined;
  }
}
