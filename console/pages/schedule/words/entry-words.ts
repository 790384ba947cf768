import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { ScreenMarks, Target } from '../../../../playlists/documents/target.ts';
import { specificityOf } from '../../../../playlists/schedule/who-wins.ts';
import { listText } from '../../../texts/formats.ts';
import { wordTexts as texts } from './texts.ts';

/** What documents are called, by their ids. */
export interface ShopNames {
  readonly playlists: ReadonlyMap<string, string>;
  readonly layouts: ReadonlyMap<string, string>;
  readonly screens: ReadonlyMap<string, string>;
}

/** Priorities that the form offers, and where each begins to be said. */
export const PRIORITIES = [
  { words: 'low', value: 40, from: 0 },
  { words: 'ordinary', value: 50, from: 45 },
  { words: 'high', value: 60, from: 55 },
  { words: 'highest', value: 80, from: 75 },
] as const;

/** `Haute`; with the figure where it is not one of those offered: `Haute (65)`. */
export function priorityWords(priority: number): string {
  const level = PRIORITIES.findLast(({ from }) => priority >= from) ?? PRIORITIES[0];
  const words = texts[level.words];
  return priority === level.value ? words : texts.exactly(words, priority);
}

/** Priority and share of voice. */
export function weightWords({ priority, share }: Entry): string {
  const words = priorityWords(priority);
  return share === undefined ? words : texts.shareOf(words, share);
}

/** What it is called: its name, else what it plays. */
export function entryName(entry: Entry, names: ShopNames): string {
  return entry.name || playsWords(entry, names);
}

/** What it plays: `Boucle du soir`, `Boucle du soir, dans Avec bandeau`. */
export function playsWords({ playlist, layout }: Entry, names: ShopNames): string {
  const list = playlist && (names.playlists.get(playlist) ?? playlist);
  const frame = layout && (names.layouts.get(layout) ?? layout);
  if (list === undefined) return texts.layoutAlone(frame ?? '');
  return frame === undefined ? list : texts.inLayout(list, frame);
}

/** Where it aims: `Tous les écrans`, `Étiquette entrance`, `Vitrine et Entrée`. */
export function targetWords(target: Target, names: ShopNames): string {
  if (target.all === true) return texts.allScreens;
  const tags = target.tags ?? [];
  const screens = (target.screens ?? []).map((id) => names.screens.get(id) ?? id);
  return [
    ...(tags.length === 0 ? [] : [texts.tagged(tags)]),
    ...(screens.length === 0 ? [] : [listText(screens)]),
  ].join(', ');
}

/** The screens at which it aims. */
export function aimedAt<S extends ScreenMarks>(target: Target, screens: readonly S[]): readonly S[] {
  return screens.filter((screen) => specificityOf(target, screen) !== undefined);
}
