import type { HeadChange } from '../../playlists/programme/head-change.ts';
import type { LiveList } from '../../playlists/programme/live-list.ts';
import type { Programme } from '../../playlists/programme/programme.ts';

/** The screens that get the same programme. The text is a function of what the published schedule can tell apart. */
export type AudienceKey = string;

/** A change that screens must learn, made once per audience. */
export interface ProgrammeChanged {
  readonly store: string;
  readonly audience: AudienceKey;
  readonly from: string;
  readonly programme: Programme;
  readonly applyAtMs: number;
}

/**
 * Compiles and keeps the programme of every audience of every store, and says what changed.
 * Sockets, HTTP and jobs ask it; it listens to the stores.
 */
export interface Programmes {
  /** Audience and programme of a screen document. @throws VitrineError not-found */
  forScreen(store: string, screen: string): { readonly audience: AudienceKey; readonly programme: Programme };
  /** From a head that a screen holds to the present one: `undefined` when the old head is not known here any more. */
  changeSince(
    store: string,
    audience: AudienceKey,
    oldHash: string,
  ): { readonly change: HeadChange; readonly parts: readonly string[] } | undefined;
  /** Canonical text of a part or head of the last day, by hash. */
  part(hash: string): string | undefined;
  /** A head of the last day and all its parts, one canonical text a line: what a screen that holds nothing fetches. */
  bundle(head: string): string | undefined;
  /** From when on the present head of an audience counts, controller time. */
  appliesAtMs(store: string, audience: AudienceKey): number;
  liveList(store: string): LiveList;
  onProgramme(listener: (changed: ProgrammeChanged) => void): () => void;
  onLive(
    listener: (changed: {
      readonly store: string;
      readonly before: LiveList;
      readonly after: LiveList;
    }) => void,
  ): () => void;
}
