import type { Layout } from '../documents/layout.ts';
import type { ZoneChanges } from '../schedule/wall-clock.ts';
import type { Slide, SlidePart } from './slide.ts';

/** A place in a wheel. */
export interface Slot {
  /** Path of the item (`evening/lamp`, for a rule plus the product's id) and its count in the wheel: `evening/lamp#1`. */
  readonly id: string;
  /** Path of the item alone: what resume points and reports name. */
  readonly item: string;
  readonly slide: string;
  readonly durationMs: number;
  /** Held in this language; absent: alternates by pass and place. */
  readonly locale?: string;
  /** Slide that fills the slot when its own cannot play. */
  readonly fallback?: string;
  /** Absent means `slide`. */
  readonly transition?: 'fade' | 'cut';
}

/** A finite loop of slots; position in it is a modulo. Empty: the brand slide for the whole segment. */
export interface Wheel {
  readonly slots: readonly Slot[];
  readonly loopMs: number;
}

/** What one region plays during a segment. */
export interface PlannedRegion {
  /** Instant at which the wheel stood at its first slot, pass `pass`. May lie before the segment. */
  readonly anchorMs: number;
  readonly pass: number;
  readonly wheel: string;
  /**
   * Set where a publication, not the schedule, cuts: start of what shows at `fromMs`, before it where the item goes on.
   * Nothing is cut short or held back for such a cut.
   */
  readonly sinceMs?: number;
}

/** A stretch of a day plan: from `fromMs` on this layout stands. It ends where the next begins. */
export interface Segment {
  readonly fromMs: number;
  /** The entry that won, several joined by `+` where shares mix, `default` where none did. */
  readonly entry: string;
  /** Key of {@link Head.layouts}. */
  readonly layout: string;
  readonly regions: Readonly<Record<string, PlannedRegion>>;
}

/** Segments of one business day, from the store's day start to the next. */
export interface DayPlan {
  /** `2026-11-24` */
  readonly date: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly segments: readonly Segment[];
}

/** A medium that slides name, with what a cache must know. */
export interface ManifestEntry {
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
}

/**
 * The root of a programme: a tree of parts by content hash. A function of stored documents alone, so that its own hash
 * is equal after a restart, on any controller, on any machine.
 */
export interface Head {
  /** Format of head and parts. */
  readonly format: 1;
  readonly store: HeadStore;
  /** Number of the publication in force last; 0 before the first. */
  readonly publication: number;
  /** Languages that this audience alternates. */
  readonly locales: readonly string[];
  /** Hash of each {@link DayPlan}, in order of the days. */
  readonly days: readonly string[];
  /** Wheel id → hash of {@link Wheel}. */
  readonly wheels: Readonly<Record<string, string>>;
  /** Slide id → hash of {@link SlidePart}. */
  readonly slides: Readonly<Record<string, string>>;
  readonly layouts: Readonly<Record<string, Layout['regions']>>;
  /** Hash of the media manifest: `readonly ManifestEntry[]`. */
  readonly media: string;
  /** Clock changes of the zone in the next two years, `[atMs, offset after it in minutes]`; the first is in force at the first day. */
  readonly zoneChanges: ZoneChanges;
}

export interface HeadStore {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly brand: {
    readonly name: string;
    /** Colours by name, `#rrggbb` each: what stands on each wall reads on it. */
    readonly colours: Readonly<Record<string, string>>;
    readonly logo?: string;
    readonly pictures: readonly string[];
  };
}

/** A head with all its parts: what a display plays and a preview renders. */
export interface Programme {
  /** Hash of the canonical head. */
  readonly hash: string;
  readonly head: Head;
  readonly days: readonly DayPlan[];
  readonly wheels: Readonly<Record<string, Wheel>>;
  readonly slides: Readonly<Record<string, Slide>>;
  readonly media: readonly ManifestEntry[];
}

/** Any part, as it is hashed and served. */
export type Part = DayPlan | Wheel | SlidePart | readonly ManifestEntry[];
