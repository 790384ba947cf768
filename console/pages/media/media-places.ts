import type { MediaUse } from '../../../playlists/documents/media-uses.ts';
import { texts } from './texts.ts';

/** Where a medium is used, as people find it. */
export interface MediaPlace {
  /** What kind of place: "Playlist". */
  readonly kind: string;
  /** Absent where the kind says it all. */
  readonly name?: string;
  /** Of the console, where there is a page. */
  readonly href?: string;
  /** It stands in a draft only: no screen shows it. */
  readonly isDraft: boolean;
}

export function placeOf({ reference, name, isPublished }: MediaUse): MediaPlace {
  const [kind, id = ''] = reference.split('/');
  const isDraft = !isPublished;
  switch (kind) {
    case 'playlists':
    case 'products':
      return { kind: texts[kind], name, href: `/console/${kind}/${encodeURIComponent(id)}`, isDraft };
    case 'presets':
      return { kind: texts.presets, name, href: '/console/announce', isDraft };
    case 'cues':
      return { kind: texts.cues, href: '/console/announce', isDraft };
    default:
      return { kind: texts.otherUse, name, isDraft };
  }
}
