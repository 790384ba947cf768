import type { Warning } from '../../../playlists/programme/warning.ts';
import type { ScreenNews } from '../../../playlists/protocol/console-news.ts';
import type { SequenceChange } from '../../../playlists/publishing/sequence-change.ts';
import { publicationTexts as texts } from './texts.ts';

/** What a publication would change on one screen (`GET …/publications/preview`). */
export interface ScreenChange {
  readonly screen: string;
  readonly isChanged: boolean;
  readonly changes: SequenceChange;
  readonly warnings: readonly Warning[];
}

export interface PublicationPreview {
  readonly takes: readonly string[];
  readonly screens: readonly ScreenChange[];
}

/** Screens that have a display and change. */
export function pairedChanges(
  preview: PublicationPreview | undefined,
  screens: ReadonlyMap<string, ScreenNews>,
): readonly string[] {
  return (preview?.screens ?? []).flatMap(({ isChanged, screen }) => {
    const state = screens.get(screen)?.state;
    return isChanged && state !== undefined && state !== 'unpaired' ? [screen] : [];
  });
}

/** How a publication stands on the screens that it concerns, as they confirm it themselves. */
export interface Confirmation {
  readonly confirmed: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Which screens have the new programme: those that confirmed another head than they had before it.
 *
 * @param heads - Of each paired screen that changes, the head that it was to play before.
 */
export function confirmationOf(
  heads: ReadonlyMap<string, string>,
  screens: ReadonlyMap<string, ScreenNews>,
): Confirmation {
  const isConfirmed = (id: string) => {
    const news = screens.get(id);
    return news?.state === 'up-to-date' && news.head !== heads.get(id);
  };
  const ids = [...heads.keys()];
  return { confirmed: ids.filter(isConfirmed), missing: ids.filter((id) => !isConfirmed(id)) };
}

/** A warning in words. */
export function warningText({ code, where, what = where }: Warning): string {
  switch (code) {
    case 'empty-wheel':
      return texts.emptyWheel;
    case 'product-unknown':
      return texts.productUnknown(what);
    case 'media-unknown':
      return texts.mediaUnknown;
    case 'stream-unknown':
      return texts.streamUnknown(what);
    case 'contest-unknown':
      return texts.contestUnknown(what);
    case 'contest-over':
      return texts.contestOver(what);
    case 'playlist-unknown':
      return texts.playlistUnknown(what);
    case 'playlist-within-itself':
      return texts.withinItself;
    default:
      return texts.otherWarning(where);
  }
}
