import type { Cue } from '../../playlists/documents/cue.ts';
import type { LiveList } from '../../playlists/programme/live-list.ts';
import { jsonFrame } from './frames.ts';

/** Versions for which a difference of one store's live list is kept ready. */
const VERSIONS = 64;

/** Frames of live lists, each built once per store and version that is held. */
export interface LiveFrames {
  /** The frame that brings a display from the version it holds to the present list; `undefined` when it has it. */
  frame(store: string, list: LiveList, held: number): Buffer | undefined;
  /**
   * Keeps a cue in the list's frames that could not be stored, until it is over; ended early, until it would have been,
   * so that a screen that comes back takes it off as well. It does not raise the list's version: the next stored cue
   * still reaches everybody.
   */
  addUnrecorded(store: string, cue: Cue): void;
  /** Cues kept in memory only. */
  unrecorded(store: string): readonly Cue[];
}

interface Kept {
  readonly cue: Cue;
  /** Until when screens may hold it. */
  readonly untilMs: number;
}

export function createLiveFrames(options: { readonly clock: () => number }): LiveFrames {
  const stores = new Map<string, { version: number; byHeld: Map<number, Buffer> }>();
  const unrecordedByStore = new Map<string, readonly Kept[]>();

  function kept(store: string): readonly Kept[] {
    const all = unrecordedByStore.get(store);
    if (all === undefined) return [];
    const nowMs = options.clock();
    const living = all.filter(({ untilMs }) => untilMs > nowMs);
    if (living.length === 0) unrecordedByStore.delete(store);
    return living;
  }

  function unrecorded(store: string): readonly Cue[] {
    return kept(store).map(({ cue }) => cue);
  }

  return {
    frame(store, list, held) {
      const extra = unrecorded(store);
      if (held === list.version && extra.length === 0) return undefined;
      let known = stores.get(store);
      if (known === undefined || known.version !== list.version) {
        known = { version: list.version, byHeld: new Map() };
        stores.set(store, known);
      }
      const isWhole = held === 0 || held > list.version;
      const key = isWhole ? 0 : held;
      const ready = extra.length === 0 ? known.byHeld.get(key) : undefined;
      if (ready !== undefined) return ready;
      const changed = isWhole ? list.cues : list.cues.filter((cue) => cue.version > held);
      const made = jsonFrame({
        type: 'live',
        version: list.version,
        isWhole,
        cues: extra.length === 0 ? changed : [...changed, ...extra],
      });
      if (extra.length === 0) {
        if (known.byHeld.size >= VERSIONS) known.byHeld.clear();
        known.byHeld.set(key, made);
      }
      return made;
    },
    addUnrecorded(store, cue) {
      const all = kept(store);
      const former = all.find((other) => other.cue.id === cue.id);
      const untilMs = Math.max(former?.untilMs ?? 0, cue.untilMs);
      const others = all.filter((other) => other !== former);
      unrecordedByStore.set(store, [...others, { cue, untilMs }]);
    },
    unrecorded,
  };
}
