import type { Slot, Wheel } from '../programme/programme.ts';

/** What stands in for a slot. */
export interface Filling {
  /** Slide to show; `undefined`: the brand slide. */
  readonly slide: string | undefined;
  /** Path of the item that it belongs to; `brand` for the brand slide. */
  readonly item: string;
  /** It is not the slot's own slide. */
  readonly isFilled: boolean;
}

/**
 * Finds what plays in a slot: its own slide, else the item's fallback, else the next playable item of the wheel (the
 * one of the following slot only when there is no other, or it would show twice running), else the brand slide. The
 * wheel's length and the neighbour slots never change.
 *
 * @param canPlay - Judged once, for the instant of the slot's start.
 */
export function fillSlot(wheel: Wheel, index: number, canPlay: (slide: string) => boolean): Filling {
  const own = wheel.slots[index];
  if (own === undefined) return { slide: undefined, item: 'brand', isFilled: true };
  if (canPlay(own.slide)) return { slide: own.slide, item: own.item, isFilled: false };
  if (own.fallback !== undefined && canPlay(own.fallback)) {
    return { slide: own.fallback, item: `${own.item}/fallback`, isFilled: true };
  }

  const filler = fillerAfter(wheel.slots, index, canPlay);
  if (filler === undefined) return { slide: undefined, item: 'brand', isFilled: true };
  return { slide: filler.slide, item: filler.item, isFilled: true };
}

function fillerAfter(
  slots: readonly Slot[],
  index: number,
  canPlay: (slide: string) => boolean,
): Slot | undefined {
  const following = slots[(index + 1) % slots.length];
  for (let step = 2; step < slots.length; step += 1) {
    const slot = slots[(index + step) % slots.length];
    if (slot !== undefined && slot.slide !== following?.slide && canPlay(slot.slide)) return slot;
  }
  return following !== undefined && canPlay(following.slide) ? following : undefined;
}
