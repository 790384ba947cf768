import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import type { Programme, Slot } from '../../../../playlists/programme/programme.ts';
import type { Warning } from '../../../../playlists/programme/warning.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import type { CommittedNews } from '../../../link/shop-feed.ts';

/** What a playlist shows, as the controller compiled it from the draft at hand. */
export interface PlaylistPreview {
  readonly programme: Programme;
  readonly ruleResult: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Edits come in bursts; the picture follows within a blink. */
const PAUSE_MS = 120;
const SHOWN_KINDS = ['products', 'media', 'streams', 'contests', 'playlists', 'store'];

/** The true programme of a playlist while it is edited, unsaved edits included. A late answer never replaces a newer one. */
export class PreviewQuery implements ReactiveController {
  /** The last that was compiled; it stays while the next is on its way. */
  value: PlaylistPreview | undefined;
  problem: Refused | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #of: () => { readonly desk: Desk; readonly id: string };
  #asked: { readonly playlist: Playlist; readonly atMs: number | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: AbortController | undefined;
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, of: () => { readonly desk: Desk; readonly id: string }) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#ends.length > 0) return;
    const { feed } = this.#of().desk;
    this.#ends = [
      feed.on('committed', (news) => {
        const { changes, more } = news as CommittedNews;
        const isShown = more > 0 || changes.some(({ kind }) => SHOWN_KINDS.includes(kind));
        if (isShown) this.#askSoon();
      }),
      feed.on('welcome', () => this.#askSoon()),
    ];
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    clearTimeout(this.#timer);
    this.#reading?.abort();
  }

  /** Says what is to be shown. @param atMs - Where its loop begins; now where absent. */
  show(playlist: Playlist, atMs?: number): void {
    if (this.#asked?.playlist === playlist && this.#asked.atMs === atMs) return;
    const isFirst = this.#asked === undefined;
    this.#asked = { playlist, atMs };
    if (isFirst) void this.#read();
    else this.#askSoon();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), PAUSE_MS);
  }

  async #read(): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined) return;
    const { desk, id } = this.#of();
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const { playlist, atMs } = asked;
    const body = { playlist, ...(atMs === undefined ? {} : { atMs }) };
    try {
      this.value = await desk.api.post<PlaylistPreview>(`playlists/${id}/preview`, body, reading.signal);
      this.problem = undefined;
    } catch (error) {
      if (reading.signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      this.problem = error;
    }
    if (!reading.signal.aborted) this.#host.requestUpdate();
  }
}

/** The slots of a playlist's loop, with their starts within it. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly fromMs: number;
}

export function placedSlots(programme: Programme | undefined): readonly PlacedSlot[] {
  const [wheel] = Object.values(programme?.wheels ?? {});
  let fromMs = 0;
  return (wheel?.slots ?? []).map((slot) => {
    const placed = { slot, fromMs };
    fromMs += slot.durationMs;
    return placed;
  });
}

/** The item of the edited playlist that a slot belongs to: `evening/gifts/vase#1` → `gifts`; of its rule `rule`. */
export function itemOfSlot(slot: Slot): string {
  const own = slot.item.split('/')[1] ?? '';
  return own.startsWith('rule:') ? 'rule' : own;
}

/** The slots of each item of the edited playlist, in order. */
export function slotsByItem(programme: Programme | undefined): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, Slot[]>();
  for (const { slot } of placedSlots(programme)) {
    const item = itemOfSlot(slot);
    const known = slots.get(item);
    if (known === undefined) slots.set(item, [slot]);
    else known.push(slot);
  }
  return slots;
}

/** Length of one pass, milliseconds. */
export function loopMsOf(programme: Programme | undefined): number {
  return Object.values(programme?.wheels ?? {})[0]?.loopMs ?? 0;
}
