import { wallTexts } from './texts.ts';

const DAY_MS = 86_400_000;

/**
 * When an order of now arrives, in words: `Livré entre le 27 et le 30 nov.`
 *
 * @param days - Days from today, as the catalogue says; weekends are in its figures already.
 * @param nowMs - Controller time.
 */
export function deliveryText(
  days: { readonly min: number; readonly max: number },
  nowMs: number,
  timeZone: string,
  locale: string,
): string {
  const texts = wallTexts(locale);
  if (days.max <= 0) return texts.deliveredToday;
  if (days.min === 1 && days.max === 1) return texts.deliveredTomorrow;
  const from = new Date(nowMs + days.min * DAY_MS);
  const until = new Date(nowMs + Math.max(days.min, days.max) * DAY_MS);
  const whole = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  if (days.min >= days.max) return texts.deliveredOn(unbroken(whole.format(from)));

  const month = new Intl.DateTimeFormat(locale, { month: 'numeric', timeZone });
  if (month.format(from) !== month.format(until)) {
    return texts.deliveredBetween(unbroken(whole.format(from)), unbroken(whole.format(until)));
  }
  // One month is named once, where the language puts it: "27 et le 30 nov.", "Nov 27 – 30".
  const dayOf = (at: Date) => whole.formatToParts(at).find(({ type }) => type === 'day')?.value ?? '';
  const isMonthFirst = whole.formatToParts(from)[0]?.type === 'month';
  return isMonthFirst
    ? texts.deliveredBetween(unbroken(whole.format(from)), dayOf(until))
    : texts.deliveredBetween(dayOf(from), unbroken(whole.format(until)));
}

/** A number keeps its month on its line. */
function unbroken(date: string): string {
  return date.replace(/ /g, '\u00a0');
}
