import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import type { Publication } from '../../../../playlists/documents/publication.ts';
import type { StoreApi, Stored } from '../../../link/store-api.ts';

/** The version of a playlist that screens play. */
export interface PublishedVersion {
  readonly revision: number;
  /** When it was published; `undefined`: longer ago than publications are kept. */
  readonly atMs: number | undefined;
  /** `undefined`: the history keeps it no more. */
  readonly playlist: Playlist | undefined;
}

interface HistoryEntry {
  readonly revision: number;
  readonly body: unknown;
}

/** Revisions that one answer of the history holds at the most. */
const HISTORY_LIMIT = 500;

/** Finds what is published of a playlist. @returns `undefined` where nothing is. @throws Refused */
export async function publishedVersion(
  api: StoreApi,
  id: string,
  signal: AbortSignal,
): Promise<PublishedVersion | undefined> {
  const reference = `playlists/${id}`;
  const publications = await api.get<readonly Publication[]>('publications', signal);
  const published = publications.at(-1)?.takes[reference];
  if (published === undefined) return undefined;
  const { revision } = await api.get<Stored<Playlist>>(reference, signal);
  const limit = Math.min(HISTORY_LIMIT, revision - published + 1);
  const history = await api.get<readonly HistoryEntry[]>(
    `history?reference=${reference}&limit=${limit}`,
    signal,
  );
  const playlist = history.find((entry) => entry.revision === published)?.body as Playlist | null | undefined;
  return {
    revision: published,
    atMs: sinceMs(publications, reference, published),
    playlist: playlist ?? undefined,
  };
}

/** The instant of the publication that first took this revision, where one before it is known that did not. */
function sinceMs(
  publications: readonly Publication[],
  reference: string,
  revision: number,
): number | undefined {
  const first = publications.findIndex(({ takes }) => takes[reference] === revision);
  const publication = publications[first];
  return publication !== undefined && (first > 0 || publication.number === 1)
    ? publication.effectiveAtMs
    : undefined;
}
