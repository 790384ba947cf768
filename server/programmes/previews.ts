import type { Playlist } from '../../playlists/documents/playlist.ts';
import { playlistProgramme } from '../../playlists/programme/playlist-programme.ts';
import { type OpenDraft, openDrafts } from '../../playlists/publishing/drafts.ts';
import type { DraftReference } from '../../playlists/publishing/publish.ts';
import type { Clock } from '../clock.ts';
import { hashText } from './hash-text.ts';
import { type PublicationPreview, previewPublication, type ScreenChange } from './preview-publication.ts';
import type { RunningProgrammes } from './start-programmes.ts';

type Takes = readonly string[] | 'all';

/** What people look at before they publish: programmes as they play, and as they would play. */
export function createPreviews(options: { readonly programmes: RunningProgrammes; readonly clock: Clock }) {
  const { programmes, clock } = options;

  function named(store: string, takes: Takes): readonly DraftReference[] {
    if (takes !== 'all') return takes as readonly DraftReference[];
    return openDrafts(programmes.store(store).shop).map(({ reference }) => reference);
  }

  function previewOf(store: string, takes: Takes, by: string): PublicationPreview {
    return previewPublication(programmes.store(store), named(store, takes), by, clock());
  }

  return {
    programmeOf(store: string, screen: string, drafts: Takes | undefined, by: string) {
      const { audience, compiled } =
        drafts === undefined
          ? programmes.store(store).forScreen(screen)
          : previewOf(store, drafts, by).forScreen(screen);
      return {
        audience,
        appliesAtMs: drafts === undefined ? programmes.appliesAtMs(store, audience) : 0,
        programme: compiled.programme,
        live: programmes.liveList(store),
        shares: compiled.shares,
        warnings: compiled.warnings,
      };
    },
    playlist(store: string, id: string, playlist: Playlist, atMs: number | undefined) {
      const { shop, products, media, codes } = programmes.store(store);
      const from = Math.round(atMs ?? clock());
      return playlistProgramme({
        shop,
        id,
        playlist,
        products,
        media,
        codes,
        hash: hashText,
        atMs: from,
      });
    },
    open: (store: string): readonly OpenDraft[] => openDrafts(programmes.store(store).shop),
    preview(store: string, takes: Takes, by: string) {
      return {
        takes: named(store, takes),
        screens: previewOf(store, takes, by).changes() as readonly ScreenChange[],
      };
    },
  };
}
