import type { Media } from '../../../playlists/documents/media.ts';
import { foldedText } from '../../texts/folded-text.ts';
import { locale } from '../../texts/locale.ts';
import { kindOf, type MediaKind } from './media-words.ts';

export interface MediaFilter {
  readonly words: string;
  readonly kind: MediaKind | undefined;
}

/** What is looked for: every word somewhere in the name, accents and capitals or not; by name, numbers as numbers. */
export function foundMedia(all: readonly Media[], { words, kind }: MediaFilter): readonly Media[] {
  const wanted = foldedText(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const collator = new Intl.Collator(locale(), { numeric: true });
  return all
    .filter((media) => kind === undefined || kindOf(media) === kind)
    .filter(({ name }) => {
      const folded = foldedText(name);
      return wanted.every((word) => folded.includes(word));
    })
    .sort((one, other) => collator.compare(one.name, other.name) || (one.hash < other.hash ? -1 : 1));
}
