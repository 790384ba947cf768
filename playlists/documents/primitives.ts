import { z } from 'zod';

/**
 * Name of a document inside its store and kind: what stands in the URL. `constructor` is refused because ids are keys
 * of plain objects: it is the one name of this shape that every object already has.
 */
export const documentId = z
  .string()
  .regex(
    /^(?!constructor$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
    'use 1 to 64 small letters, digits and inner hyphens',
  );

/** SHA-256 as base64url, 43 characters: the address of media and programme parts. */
export const contentHash = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a content hash');

/** Language of people's texts, BCP 47 without extensions: `fr`, `en-GB`, `zh-Hans`. */
export const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'is not a language tag such as "fr"');

/** Epoch milliseconds, 1970 to 9999. */
export const instantMs = z.int().min(0).max(253_402_300_799_999);

/** Calendar day of the store's zone, `2026-11-24`, from 1970 on like instants: rules are counted from their first day. */
export const localDate = z.iso.date().refine((date) => date >= '1970-01-01', 'lies before 1970');

/** Local time of the store's zone, `09:30`; `24:00` is the end of a day. */
export const localTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time such as "09:30"');

/** How long something plays: half a second to a day. */
export const durationMs = z.int().min(500).max(86_400_000);

/** Whole minor units of the store's currency (cents for EUR): money is never a fraction. */
export const amountMinor = z.int().min(0).max(100_000_000_00);

/** A label that screens carry and schedules aim at: `entrance`. */
export const tagName = documentId.describe('A label that screens carry');

/** One text per locale. A missing locale falls back to the store's first, then to any. */
export const localizedText = z.record(localeTag, z.string().max(2_000));
export type LocalizedText = Readonly<Record<string, string>>;

/** `#rrggbb`, small letters. */
export const hexColour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as "#2d1fe0"');

/** A link that people may follow: http or https, nothing that runs script. */
export const webLink = z
  .string()
  .max(2_048)
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
  }, 'is not a link that begins with https:// or http://');

/** A path on the controller itself or a link: where a stream is fetched from. */
export const streamAddress = z.union([
  z.string().regex(/^\/streams\/[\w./-]{1,200}$/, 'is not a path below /streams/'),
  webLink,
]);
