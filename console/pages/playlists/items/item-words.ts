import type { Item, Rule } from '../../../../playlists/documents/playlist.ts';
import type { LocalizedText } from '../../../../playlists/documents/primitives.ts';
import { listText, shortDayText } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { texts } from './texts.ts';

/** A text in the console's language, else in the first that it has. */
export function textOf(text: LocalizedText | undefined): string {
  const own = text?.[locale()];
  return own !== undefined && own !== '' ? own : (Object.values(text ?? {}).find((one) => one !== '') ?? '');
}

/** What an item is called: the name of what it shows. */
export function itemName(item: Item, shelf: ShopShelf): string {
  switch (item.kind) {
    case 'spotlight':
      return textOf(shelf.product(item.product)?.name) || texts.missing(item.product);
    case 'media':
      return shelf.medium(item.media)?.name ?? texts.unknown;
    case 'live':
      return shelf.streams.find(({ id }) => id === item.stream)?.body.name ?? texts.missing(item.stream);
    case 'countdown':
      return shelf.contests.find(({ id }) => id === item.contest)?.body.name ?? texts.missing(item.contest);
    case 'playlist':
      return (
        shelf.playlists?.find(({ id }) => id === item.playlist)?.body.name ?? texts.missing(item.playlist)
      );
    case 'message':
      return textOf(item.title) || texts.message;
  }
}

/** Icon and word of its kind. */
export function itemKind(item: Item, shelf: ShopShelf): { readonly icon: string; readonly word: string } {
  switch (item.kind) {
    case 'spotlight':
      return { icon: 'products', word: texts.spotlight };
    case 'media': {
      const isVideo = shelf.medium(item.media)?.type.startsWith('video/') === true;
      return isVideo ? { icon: 'video', word: texts.video } : { icon: 'media', word: texts.picture };
    }
    case 'live':
      return { icon: 'live', word: texts.live };
    case 'countdown':
      return { icon: 'stopwatch', word: texts.countdown };
    case 'playlist':
      return { icon: 'playlists', word: texts.playlist };
    case 'message':
      return { icon: 'message', word: texts.message };
  }
}

/** What a rule is called: "20 meilleures ventes, Mode". */
export function ruleName(rule: Rule): string {
  const { limit } = rule;
  const about = [...rule.categories, ...rule.tags];
  const of = about.length === 0 ? '' : texts.of(listText(about));
  switch (rule.sort) {
    case 'best-sellers':
      return texts.bestSellers(limit, of);
    case 'price-up':
      return texts.cheapest(limit, of);
    case 'price-down':
      return texts.dearest(limit, of);
    case 'saving':
      return texts.savings(limit, of);
    case 'name':
      return texts.byName(limit, of);
  }
}

/** When an item shows, for its badge. */
export interface ItemBadge {
  readonly tone: 'neutral' | 'warning' | 'danger';
  readonly icon: string;
  readonly text: string;
}

/** @param nowMs - Controller time. @returns Nothing for an item that always shows. */
export function itemBadges(item: Item, nowMs: number): readonly ItemBadge[] {
  const { validFromMs, validUntilMs, conditions, weight } = item;
  const badges: ItemBadge[] = [];
  if (validUntilMs !== undefined && validUntilMs <= nowMs)
    return [{ tone: 'danger', icon: 'circle-xmark', text: texts.over(shortDayText(validUntilMs)) }];
  if (validFromMs !== undefined && validFromMs > nowMs)
    badges.push({ tone: 'warning', icon: 'clock', text: texts.from(shortDayText(validFromMs)) });
  if (validUntilMs !== undefined)
    badges.push({ tone: 'neutral', icon: 'schedule', text: texts.until(shortDayText(validUntilMs)) });
  if (conditions?.hours !== undefined) {
    const { from, until } = conditions.hours;
    badges.push({ tone: 'neutral', icon: 'clock', text: texts.hours(from, until) });
  }
  if (item.locale !== undefined)
    badges.push({ tone: 'neutral', icon: 'globe', text: texts.onlyIn(languageName(item.locale)) });
  if (weight > 1) badges.push({ tone: 'neutral', icon: 'refresh', text: texts.times(weight) });
  return badges;
}

/** `français` */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
}

/** Whether it is over: its picture is dimmed, and it stays in the list. */
export function isOver({ validUntilMs }: Item, nowMs: number): boolean {
  return validUntilMs !== undefined && validUntilMs <= nowMs;
}
