import { textIn } from '../../displays/slides/text-in.ts';
import type { AnnouncementContent } from '../../playlists/documents/preset.ts';
import type { Target } from '../../playlists/documents/target.ts';
import { durationText, listText } from '../texts/formats.ts';
import { locale } from '../texts/locale.ts';
import type { StoredScreen } from './reach.ts';
import { texts } from './texts.ts';

/** An icon for each sign that a screen can show. */
export const SYMBOL_ICONS: Readonly<Record<AnnouncementContent['symbol'], string>> = {
  megaphone: 'announce',
  gift: 'gift',
  clock: 'clock',
  exit: 'exit',
  star: 'star',
  none: 'message',
};

export function iconOf(content: AnnouncementContent): string {
  return content.style === 'emergency' ? 'siren' : SYMBOL_ICONS[content.symbol];
}

/** Its title in the language of the console. */
export function titleOf(content: AnnouncementContent): string {
  return textIn(content.title, locale());
}

/** `bandeau, 5 min`; with its place where that is not everywhere. */
export function effectWords(
  { style }: AnnouncementContent,
  lifeMs: number,
  target: Target,
  screens: readonly StoredScreen[],
): string {
  const life = style === 'emergency' ? texts.untilCleared : durationText(lifeMs);
  return target.all === true
    ? texts.effect(texts[style], life)
    : texts.effectAt(texts[style], life, targetWords(target, screens));
}

/** Where a target aims, in words: `tous les écrans`, `entrance et Caisse 2`. */
export function targetWords(target: Target, screens: readonly StoredScreen[]): string {
  if (target.all === true) return texts.allScreens;
  const named = (target.screens ?? []).map((id) => screenName(id, screens));
  return listText([...(target.tags ?? []), ...named]);
}

export function screenName(id: string, screens: readonly StoredScreen[]): string {
  return screens.find((screen) => screen.id === id)?.body.name ?? id;
}

/** The language of a text, by its own name: `français`, `English`. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
}
