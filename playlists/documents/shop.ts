import type { Cue } from './cue.ts';
import type { Body, DocumentKind, DraftKind, Stored } from './kinds.ts';
import type { Publication } from './publication.ts';

/** `playlists/evening` */
export type DocumentReference = `${DocumentKind}/${string}`;

/**
 * Everything editorial of one store: what its file holds and what a programme is compiled from, beside the catalogue.
 * Immutable; a change makes a new one that shares what did not change, so `===` tells what to compile anew.
 */
export interface Shop {
  /** Format of the file; a later one is refused, never overwritten. */
  readonly schema: 1;
  /** Counts the commits. */
  readonly revision: number;
  readonly documents: { readonly [K in DocumentKind]: Readonly<Record<string, Stored<Body<K>>>> };
  /** Last revision of deleted documents, so that revisions never repeat. */
  readonly tombstones: Readonly<Record<string, number>>;
  /** Bodies that kept publications take, `playlists/evening@4`. */
  readonly published: { readonly [key: string]: Body<DraftKind> };
  /** In order; at least the last two once there are two, and all whose `effectiveAtMs` lies in the last day. */
  readonly publications: readonly Publication[];
  /** Living cues, and of each stream the last on-air interval. */
  readonly cues: readonly Cue[];
  /** Version of the live list: grows with each change of cues. */
  readonly liveVersion: number;
  /** First planned business day of all programmes. */
  readonly plansFrom: string;
}

/** A cue as its author writes it. A version handed in is not read: the shop counts. */
export type UnversionedCue = WithoutVersion<Cue>;
type WithoutVersion<C> = C extends Cue ? Omit<C, 'version'> & { readonly version?: number } : never;

/** One step of a commit. All steps of a commit take effect together or not at all. */
export type ShopChange =
  | {
      readonly type: 'put';
      readonly kind: DocumentKind;
      readonly id: string;
      readonly body: unknown;
      /** Revision that the author saw; `0`: must not exist yet; absent: whatever stands (imports, demo). */
      readonly expected?: number;
    }
  | { readonly type: 'delete'; readonly kind: DocumentKind; readonly id: string; readonly expected?: number }
  /** Adds a record; pins the bodies that it takes. Its number and instants must be greater than the last one's. */
  | { readonly type: 'publish'; readonly publication: Publication }
  /**
   * Adds a cue, or replaces the one with its id; the shop gives it its version. An announcement's `fromMs` never
   * changes: one that comes again with another is the same press sent twice, and changes nothing.
   */
  | { readonly type: 'cue'; readonly cue: UnversionedCue }
  /** Nightly: plans begin later, ended cues and old publications are dropped. */
  | { readonly type: 'top-up'; readonly plansFrom: string; readonly nowMs: number };
