import { z } from 'zod';
import { contentHash, hexColour, localDate, localeTag, localTime, webLink } from './primitives.ts';

/** Opening hours of one weekday, in order, not overlapping; closing at or before opening means "after midnight". */
const openingWindow = z.strictObject({ from: localTime, until: localTime });

/** Weekdays as RFC 5545 writes them. */
export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof weekday>;

/** Colours, logo and the pictures of the brand slide. A store cannot change what alarm and live look like. */
const brand = z.strictObject({
  name: z.string().min(1).max(60),
  colourA: hexColour.default('#2d1fe0'),
  colourB: hexColour.default('#e3f54b'),
  ink: hexColour.default('#130f26'),
  paper: hexColour.default('#faf6ee'),
  logo: contentHash.exactOptional(),
  pictures: z.array(contentHash).max(6).default([]),
});

/** One shop. Every document but people belongs to one. */
export const storeSchema = z.strictObject({
  name: z.string().min(1).max(80),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone such as "Europe/Paris"'),
  /** When a business day begins: overnight programmes belong to the evening before. */
  dayStart: localTime
    .refine((time) => time !== '24:00', 'is the end of a day, nothing begins there: use "00:00"')
    .default('04:00'),
  locales: z.array(localeTag).min(1).max(6).refine(allDistinct, 'names a language twice'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is not a currency code such as "EUR"')
    .default('EUR'),
  openingHours: z.partialRecord(weekday, z.array(openingWindow).max(4)).default({}),
  /** Days that differ: closed, or with hours of their own. */
  holidays: z
    .array(
      z.strictObject({
        date: localDate,
        name: z.string().max(80).default(''),
        hours: z.array(openingWindow).max(4).default([]),
      }),
    )
    .max(400)
    .default([]),
  brand,
  /** Address under which visitors' phones reach the controller. Without one, codes lead to the products' own links. */
  visitorsAddress: webLink.exactOptional(),
  /** Where a scan leads: the product's phone page, or straight to its shop link. */
  scanLeadsTo: z.enum(['page', 'shop']).default('page'),
  /** What becomes of a product that is out of stock: it is shown as such, with the day of its return; or left out. Absent: shown. */
  outOfStock: z.enum(['show', 'hide']).exactOptional(),
  /** What plays where no entry of the schedule wins: a playlist's id. Without one, the brand slide. */
  defaultPlaylist: z.string().max(64).exactOptional(),
});
export type Store = z.infer<typeof storeSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Offsets such as "+02:00" are accepted by Intl, but know no clock changes.
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

function allDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
