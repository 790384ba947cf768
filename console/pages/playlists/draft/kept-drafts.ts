import { type Playlist, playlistSchema } from '../../../../playlists/documents/playlist.ts';

/** A draft that the controller has not stored yet, as this browser keeps it. */
export interface KeptDraft {
  readonly playlist: Playlist;
  /** What it was made from: 0 for one that never was on the controller. */
  readonly revision: number;
  /** When it was last edited, epoch milliseconds. */
  readonly atMs: number;
}

/** Drafts that wait for the controller, over reloads and restarts of both. One a playlist. */
export interface KeptDrafts {
  read(id: string): KeptDraft | undefined;
  keep(id: string, draft: KeptDraft): void;
  forget(id: string): void;
}

/** @param storage - `localStorage`, where a browser has none of it to give nothing is kept, and nothing breaks. */
export function openKeptDrafts(store: string, storage: Storage): KeptDrafts {
  const key = (id: string) => `vitrine.draft.${store}.playlists/${id}`;
  return {
    read(id) {
      const text = storage.getItem(key(id));
      if (text === null) return undefined;
      try {
        const { playlist, revision, atMs } = JSON.parse(text) as Partial<KeptDraft>;
        const parsed = playlistSchema.safeParse(playlist);
        if (!parsed.success || typeof revision !== 'number') return undefined;
        return { playlist: parsed.data, revision, atMs: typeof atMs === 'number' ? atMs : 0 };
      } catch {
        return undefined;
      }
    },
    keep(id, draft) {
      try {
        storage.setItem(key(id), JSON.stringify(draft));
      } catch {
        // Full or forbidden: the draft lives on in the page, as it would without this.
      }
    },
    forget(id) {
      storage.removeItem(key(id));
    },
  };
}
