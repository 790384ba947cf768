import { itemOfSlot, type PlacedSlot } from './preview-query.ts';

/** The slot that stands at a place of the loop. @param loopMs - Of one pass; the place may lie in a later one. */
export function slotAt(
  slots: readonly PlacedSlot[],
  loopMs: number,
  elapsedMs: number,
): PlacedSlot | undefined {
  const placeMs = loopMs > 0 ? elapsedMs % loopMs : 0;
  return slots.findLast(({ fromMs }) => fromMs <= placeMs);
}

/** Where the previous or the next slot begins, seen from a place of the loop; over its end too. */
export function neighbourMs(
  slots: readonly PlacedSlot[],
  loopMs: number,
  elapsedMs: number,
  by: -1 | 1,
): number {
  const here = slotAt(slots, loopMs, elapsedMs);
  if (here === undefined) return 0;
  const passMs = elapsedMs - (elapsedMs % loopMs);
  if (by > 0) return passMs + here.fromMs + here.slot.durationMs;
  // As on every player: first to its own beginning, then to the one before.
  if (elapsedMs - passMs - here.fromMs > 1_000) return passMs + here.fromMs;
  const before = slots[slots.indexOf(here) - 1] ?? slots.at(-1);
  const beforeMs = before === undefined ? 0 : before.fromMs;
  return Math.max(0, (before === slots.at(-1) && passMs > 0 ? passMs - loopMs : passMs) + beforeMs);
}

/** The place of an item after an edit: as far into it as before, at the most to its end. */
export function placeAfterEdit(
  before: readonly PlacedSlot[],
  after: readonly PlacedSlot[],
  loopMs: number,
  elapsedMs: number,
): number {
  const here = slotAt(before, loopMs, elapsedMs);
  const there = here && after.find(({ slot }) => slot.id === here.slot.id);
  if (here === undefined || there === undefined) return Math.min(elapsedMs % (loopMs || 1), endOf(after));
  const offsetMs = (elapsedMs % loopMs) - here.fromMs;
  return there.fromMs + Math.min(offsetMs, Math.max(0, there.slot.durationMs - 1));
}

/** Where an item's first slot begins. `undefined`: it plays nowhere in the loop. */
export function placeOfItem(slots: readonly PlacedSlot[], item: string): number | undefined {
  return slots.find(({ slot }) => itemOfSlot(slot) === item)?.fromMs;
}

function endOf(slots: readonly PlacedSlot[]): number {
  const last = slots.at(-1);
  return last === undefined ? 0 : Math.max(0, last.fromMs + last.slot.durationMs - 1);
}
