import { timeZone } from '../../../texts/formats.ts';

/** An instant as `<input type="datetime-local">` holds it, on the shop's clocks: `2026-11-25T15:00`. */
export function toLocalInput(atMs: number, zone = timeZone()): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(atMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which the shop's clocks show this; where they skip it, the one an hour later. `undefined`: not whole. */
export function fromLocalInput(text: string, zone = timeZone()): number | undefined {
  const wall = Date.parse(`${text}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(wall)) return undefined;
  const offsetAt = (atMs: number) => Date.parse(`${toLocalInput(atMs, zone)}:00Z`) - atMs;
  // The offset before and after it: one of the two is right, but in an hour that is skipped.
  for (const guess of [wall - offsetAt(wall - 86_400_000), wall - offsetAt(wall + 86_400_000)])
    if (toLocalInput(guess, zone) === text) return guess;
  return wall - offsetAt(wall - 86_400_000);
}
