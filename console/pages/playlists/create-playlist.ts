import type { Playlist } from '../../../playlists/documents/playlist.ts';
import { Refused } from '../../link/refused.ts';
import type { StoreApi, Stored } from '../../link/store-api.ts';
import { idOf } from './items/new-items.ts';

/** Names that are tried before giving up: as many playlists of one name nobody has. */
const TRIES = 50;

/** Creates a playlist under an id that its name gives, the first that is free: `soldes`, `soldes-2`. @throws Refused */
export async function createPlaylist(api: StoreApi, playlist: Playlist): Promise<Stored<Playlist>> {
  const stem = idOf(playlist.name, 'playlist');
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    try {
      return await api.put<Playlist>(`playlists/${id}`, playlist, 0);
    } catch (error) {
      // It is taken; another may have been quicker between looking and writing.
      if (!(error instanceof Refused) || !error.isConflict || count === TRIES) throw error;
    }
  }
}
