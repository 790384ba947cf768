import type { Slot, Wheel } from '../programme/programme.ts';
import type { Frame } from '../timeline/frame-at.ts';
import { localeOf } from '../timeline/frame-at.ts';

/** Where a wheel goes on: this slot, this far in, as this pass. */
export interface Resumption {
  readonly slotIndex: number;
  readonly offsetMs: number;
  readonly pass: number;
}

/**
 * Finds where a new wheel takes over from an old one in the middle of a slot, so that an edit never jolts a screen.
 *
 * The item now playing goes on at its offset and in its language, in its first slot at or after its old place, else its
 * first. One that is now shorter than that gives way to its successor in the new order, one that is gone to the next of
 * the old order that is left, each from its start and in the language that is due after the present one.
 *
 * @param frame - What the old grid says; what fills its slot does not matter.
 * @returns `undefined` when nothing of the old wheel is left: the new one begins at its first slot.
 */
export function resumeAt(
  old: Wheel,
  frame: Frame,
  oldLocales: readonly string[],
  next: Wheel,
  locales: readonly string[],
): Resumption | undefined {
  const locale = localeOf(frame, oldLocales);
  const place = placeOf(next, frame.slot.item, frame.index);
  const slot = next.slots[place];
  if (slot !== undefined) {
    // Prolonged up to a boundary: the grid itself stands in the next slot, and so it may go on.
    const isProlonged = frame.offsetMs >= frame.slot.durationMs && slot.durationMs >= frame.slot.durationMs;
    if (frame.offsetMs < slot.durationMs || isProlonged) {
      const pass = passIn(locale, slot, place, frame.pass, locales);
      return { slotIndex: place, offsetMs: frame.offsetMs, pass };
    }
    return fromStart(next, (place + 1) % next.slots.length, locale, frame.pass, locales);
  }
  for (let step = 1; step < old.slots.length; step += 1) {
    const index = (frame.index + step) % old.slots.length;
    const survivor = placeOf(next, old.slots[index]?.item ?? '', index);
    if (survivor >= 0) return fromStart(next, survivor, locale, frame.pass, locales);
  }
  return undefined;
}

/** First slot of an item at or after an index, else its first; -1 for none. */
function placeOf(wheel: Wheel, item: string, index: number): number {
  const after = wheel.slots.findIndex((slot, at) => at >= index && slot.item === item);
  return after >= 0 ? after : wheel.slots.findIndex((slot) => slot.item === item);
}

function fromStart(
  wheel: Wheel,
  slotIndex: number,
  present: string,
  pass: number,
  locales: readonly string[],
): Resumption | undefined {
  const slot = wheel.slots[slotIndex];
  if (slot === undefined) return undefined;
  const due = locales[(locales.indexOf(present) + 1) % locales.length] ?? present;
  return { slotIndex, offsetMs: 0, pass: passIn(due, slot, slotIndex, pass, locales) };
}

/** The first pass from this one on in which a slot is in a language; this one where it never is. */
function passIn(locale: string, slot: Slot, index: number, from: number, locales: readonly string[]): number {
  for (let pass = from; pass < from + locales.length; pass += 1) {
    if (localeOf({ slot, index, pass }, locales) === locale) return pass;
  }
  return from;
}
