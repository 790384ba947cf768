/** What is known of a screen at one instant: plain facts, whoever gathered them. Instants are controller time. */
export interface KnownScreen {
  /** A display belongs to it, connected or not. */
  readonly isPaired: boolean;
  /** Since when {@link isPaired} is what it is, or since when anything is known at all. */
  readonly pairedSinceMs: number;
  /** The programme that it is to play. */
  readonly wanted: {
    readonly head: string;
    /** Since when it is this one. */
    readonly sinceMs: number;
    /** From when on it counts. */
    readonly appliesAtMs: number;
  };
  /** Its display; absent: not seen since the controller started. */
  readonly display?: {
    readonly isConnected: boolean;
    /** Connected or gone since. */
    readonly sinceMs: number;
    /** Head that it last confirmed to hold, and since when. */
    readonly head?: string | undefined;
    readonly headSinceMs: number;
  };
  readonly controllerSinceMs: number;
}

/** The state of a screen in words, with the reason and since when. */
export type ScreenState =
  | { readonly state: 'up-to-date'; readonly sinceMs: number }
  /** A newer programme is on its way, or is held and waits for its instant. */
  | {
      readonly state: 'updating';
      readonly reason: 'fetching' | 'waiting-for-switch';
      readonly sinceMs: number;
    }
  | {
      readonly state: 'outdated';
      readonly reason: 'holds-older' | 'holds-nothing';
      readonly sinceMs: number;
    }
  /** `not-seen`: since the controller's start at `sinceMs`; it may have been gone for longer. */
  | { readonly state: 'unreachable'; readonly reason: 'cut-off' | 'not-seen'; readonly sinceMs: number }
  | { readonly state: 'unpaired'; readonly sinceMs: number };

/** A display that has not confirmed a new programme after this is outdated; before, it is updating. */
export const FETCHING_MS = 10_000;

/**
 * The state of a screen: the one place that decides it, for the console, for REST and for alarms.
 *
 * Only what a display has confirmed counts: one that was sent a programme and said nothing yet does not hold it.
 */
export function screenState(known: KnownScreen, nowMs: number): ScreenState {
  const { wanted, display } = known;
  if (!known.isPaired) return { state: 'unpaired', sinceMs: known.pairedSinceMs };
  if (display === undefined)
    return { state: 'unreachable', reason: 'not-seen', sinceMs: known.controllerSinceMs };
  if (!display.isConnected) return { state: 'unreachable', reason: 'cut-off', sinceMs: display.sinceMs };

  if (display.head === wanted.head) {
    const confirmedMs = Math.max(display.sinceMs, display.headSinceMs);
    return nowMs < wanted.appliesAtMs
      ? { state: 'updating', reason: 'waiting-for-switch', sinceMs: confirmedMs }
      : { state: 'up-to-date', sinceMs: Math.max(confirmedMs, wanted.appliesAtMs) };
  }
  const sinceMs = sentAtMs(known);
  if (nowMs < sinceMs + FETCHING_MS) return { state: 'updating', reason: 'fetching', sinceMs };
  return {
    state: 'outdated',
    reason: display.head === undefined ? 'holds-nothing' : 'holds-older',
    sinceMs,
  };
}

/** The first instant after this at which the state changes by time alone; `undefined` for none. */
export function nextStateChange(known: KnownScreen, nowMs: number): number | undefined {
  const state = screenState(known, nowMs);
  if (state.state !== 'updating') return undefined;
  return state.reason === 'fetching' ? state.sinceMs + FETCHING_MS : known.wanted.appliesAtMs;
}

/** A display that came later was sent the programme when it came. */
function sentAtMs({ wanted, display }: KnownScreen): number {
  return Math.max(wanted.sinceMs, display?.sinceMs ?? 0);
}
