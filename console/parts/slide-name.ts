import { textIn } from '../../displays/slides/text-in.ts';
import type { Programme } from '../../playlists/programme/programme.ts';
import { locale } from '../texts/locale.ts';
import { screenTexts as texts } from './screen-texts.ts';

/** What a slide is called, in the language of the console as far as it has one. @param slide - `undefined`: the brand. */
export function slideName(programme: Programme, slide: string | undefined): string {
  const { store, locales } = programme.head;
  const shown = slide === undefined ? undefined : programme.slides[slide];
  if (shown === undefined) return store.brand.name;
  switch (shown.kind) {
    case 'spotlight':
      return textIn(shown.face.name, locale(), locales);
    case 'live':
    case 'countdown':
    case 'message':
      return textIn(shown.title, locale(), locales);
    case 'media':
      return shown.type.startsWith('video/') ? texts.video : texts.picture;
  }
}
