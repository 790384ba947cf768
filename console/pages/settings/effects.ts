import { dayNumberOf, localMsOf } from '../../../playlists/documents/local-days.ts';
import type { Store, Weekday } from '../../../playlists/documents/store.ts';
import { listText } from '../../texts/formats.ts';
import { locale } from '../../texts/locale.ts';
import { effectTexts as texts } from './effect-texts.ts';

export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Windows = readonly { readonly from: string; readonly until: string }[];

export interface EffectsInput {
  readonly before: Store;
  readonly after: Store;
  /** Names of the schedule's entries that play only while the shop is open. */
  readonly followers: readonly string[];
  readonly nowMs: number;
}

/** What saving these settings changes on the screens, in sentences; none where nothing that plays changes. */
export function effectsOf(input: EffectsInput): readonly string[] {
  return [...calendarEffects(input), ...contentEffects(input), ...brandEffects(input)];
}

function calendarEffects({ before, after, followers, nowMs }: EffectsInput): string[] {
  const hours = [...hoursEffects(before, after), ...holidayEffects(before, after)];
  const effects = [...hours];
  if (hours.length > 0)
    effects.push(
      followers.length === 0 ? texts.nobodyFollows : texts.follow(listText(followers.map(quoted))),
    );
  if (before.dayStart !== after.dayStart)
    effects.push(texts.dayStart(clockText(after.dayStart), clockText(before.dayStart)));
  if (before.timeZone !== after.timeZone)
    effects.push(texts.zone(zoneName(after), timeIn(after, nowMs), timeIn(before, nowMs)));
  return effects;
}

function hoursEffects(before: Store, after: Store): string[] {
  const changed = WEEKDAYS.filter((day) => hoursText(before, day) !== hoursText(after, day));
  return changed.map((day) => texts.hours(weekdayName(day), hoursText(after, day), hoursText(before, day)));
}

function hoursText({ openingHours }: Store, day: Weekday): string {
  if (Object.keys(openingHours).length === 0) return texts.allDay;
  return windowsText(openingHours[day] ?? []);
}

function holidayEffects(before: Store, after: Store): string[] {
  const [old, present] = [before, after].map(
    ({ holidays }) => new Map(holidays.map((holiday) => [holiday.date, holiday])),
  ) as [Map<string, Store['holidays'][number]>, Map<string, Store['holidays'][number]>];
  const dates = [...new Set([...old.keys(), ...present.keys()])].sort();
  return dates.flatMap((date) => {
    const holiday = present.get(date);
    if (holiday === undefined) return [texts.ordinary(dateText(date))];
    const former = old.get(date);
    const isSame = former !== undefined && windowsText(former.hours) === windowsText(holiday.hours);
    return isSame ? [] : [texts.holiday(dateText(date), windowsText(holiday.hours))];
  });
}

function contentEffects({ before, after }: EffectsInput): string[] {
  const effects: string[] = [];
  if (before.locales.join() !== after.locales.join())
    effects.push(texts.locales(listText(after.locales.map(languageName))));
  const isHidden = after.outOfStock === 'hide';
  if ((before.outOfStock === 'hide') !== isHidden) effects.push(isHidden ? texts.hidesOut : texts.showsOut);
  if (before.visitorsAddress !== after.visitorsAddress)
    effects.push(
      after.visitorsAddress === undefined ? texts.noAddress : texts.address(after.visitorsAddress),
    );
  if (before.scanLeadsTo !== after.scanLeadsTo)
    effects.push(after.scanLeadsTo === 'shop' ? texts.scanToShop : texts.scanToPage);
  return effects;
}

function brandEffects({ before, after }: EffectsInput): string[] {
  const [old, present] = [before.brand, after.brand];
  const effects: string[] = [];
  if (old.name !== present.name) effects.push(texts.brandName(present.name));
  const colours = ['colourA', 'colourB', 'ink', 'paper'] as const;
  if (colours.some((one) => old[one] !== present[one])) effects.push(texts.colours);
  if (old.logo !== present.logo) effects.push(present.logo === undefined ? texts.noLogo : texts.logo);
  return effects;
}

/** `10 h à 12 h 30 et 14 h à 20 h`, `fermé`. */
function windowsText(windows: Windows): string {
  if (windows.length === 0) return texts.closed;
  return listText(windows.map(({ from, until }) => texts.window(clockText(from), clockText(until))));
}

function clockText(time: string): string {
  return locale() === 'fr'
    ? time
        .replace(':', ' h ')
        .replace(/ 00$/, '')
        .replace(/^0(?=\d)/, '')
    : time;
}

/** The weekday in the console's language: 5 January 1970 was a Monday. */
export function weekdayName(day: Weekday): string {
  const atMs = (4 + WEEKDAYS.indexOf(day)) * 86_400_000;
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(atMs);
}

/** `jeudi 24 décembre 2026` of `2026-12-24`. */
export function dateText(date: string): string {
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  const language = locale() === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(language, options).format(localMsOf(dayNumberOf(date), 0));
}

export function languageName(tag: string): string {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}

function zoneName({ timeZone }: Store): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

function timeIn({ timeZone }: Store, atMs: number): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return clockText(new Intl.DateTimeFormat('en-GB', options).format(atMs));
}

function quoted(name: string): string {
  return locale() === 'fr' ? `« ${name} »` : `“${name}”`;
}
