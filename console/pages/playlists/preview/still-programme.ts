import type { Programme, Slot } from '../../../../playlists/programme/programme.ts';
import type { Slide } from '../../../../playlists/programme/slide.ts';

/**
 * A programme that shows one slot for ever, whatever hinders it: the thumbnail of an item that is over shows what it was.
 * Show it at instant 0.
 */
export function stillProgramme(programme: Programme, slot: Slot): Programme {
  const slide = programme.slides[slot.slide];
  const { conditions: _, ...shown } = slide ?? {};
  const wheel = { slots: [slot], loopMs: slot.durationMs };
  const layout = Object.keys(programme.head.layouts)[0] ?? '';
  const regions = { [layout]: { anchorMs: 0, pass: 0, wheel: 'still' } };
  const segment = { fromMs: 0, entry: 'still', layout, regions };
  return {
    ...programme,
    hash: `${programme.hash} ${slot.id}`,
    days: [{ date: '', fromMs: 0, untilMs: 86_400_000, segments: [segment] }],
    wheels: { still: wheel },
    slides: slide === undefined ? {} : { [slot.slide]: shown as Slide },
  };
}
