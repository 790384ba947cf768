import { z } from 'zod';
import { type Playlist, playlistSchema } from '../../playlists/documents/playlist.ts';
import { instantMs } from '../../playlists/documents/primitives.ts';
import { MAY_READ } from '../accounts/roles.ts';
import { type Route, route } from './route.ts';

export interface PlaylistPreviews {
  /**
   * @param playlist - As it is being edited: nothing of it is stored.
   * @param atMs - Where its loop begins, epoch milliseconds; now where absent.
   */
  playlist(
    store: string,
    id: string,
    playlist: Playlist,
    atMs: number | undefined,
  ): {
    readonly programme: { readonly hash: string };
    readonly ruleResult: readonly string[];
    readonly warnings: readonly unknown[];
  };
}

const previewSchema = z.object({
  /** Head and all parts; `<vt-screen>` plays it. */
  programme: z.looseObject({ hash: z.string() }),
  /** Ids of the products that the playlist's own rule yields now, in order. */
  ruleResult: z.array(z.string()),
  warnings: z.array(z.unknown()),
});

/** What a playlist shows while it is edited: its slides, its loop, what its rule yields. */
export function playlistPreviewRoutes(previews: PlaylistPreviews): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/stores/{store}/playlists/{id}/preview',
      tag: 'playlists',
      summary: 'A programme of this playlist alone, as it would play at an instant; nothing is stored',
      who: MAY_READ,
      body: z.strictObject({ playlist: playlistSchema, atMs: instantMs.exactOptional() }),
      bodyLimit: 1024 * 1024,
      answers: {
        200: { description: 'Slides, loop, what the rule yields, warnings', schema: previewSchema },
      },
      handle(call) {
        const { store = '', id = '' } = call.params;
        const { playlist, atMs } = call.body;
        return { status: 200, body: previews.playlist(store, id, playlist, atMs) };
      },
    }),
  ];
}
