import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from '../../../console/pages/playlists/preview/local-input.ts';
import { PreviewClock } from '../../../console/pages/playlists/preview/preview-clock.ts';
import {
  neighbourMs,
  placeAfterEdit,
  placeOfItem,
  slotAt,
} from '../../../console/pages/playlists/preview/preview-place.ts';
import type { PlacedSlot } from '../../../console/pages/playlists/preview/preview-query.ts';

/** `a4 b2`: item a for four seconds, then b for two. */
function slotsOf(text: string): readonly PlacedSlot[] {
  let fromMs = 0;
  return text.split(' ').map((piece) => {
    const durationMs = Number(piece.slice(1)) * 1_000;
    const slot = { id: `list/${piece[0]}#1`, item: `list/${piece[0]}`, slide: piece[0] ?? '', durationMs };
    fromMs += durationMs;
    return { slot, fromMs: fromMs - durationMs };
  });
}
const LOOP = slotsOf('a4 b2 c10');
const LOOP_MS = 16_000;

describe('the place of a preview', () => {
  it.each([
    { atMs: 0, shows: 'a' },
    { atMs: 3_999, shows: 'a' },
    { atMs: 4_000, shows: 'b' },
    { atMs: LOOP_MS + 4_000, shows: 'b' },
  ])('shows $shows at $atMs', ({ atMs, shows }) => {
    expect(slotAt(LOOP, LOOP_MS, atMs)?.slot.slide).toBe(shows);
  });

  it.each([
    { atMs: 500, by: 1, gives: 4_000, rule: 'the next begins where this one ends' },
    { atMs: 12_000, by: 1, gives: LOOP_MS, rule: 'behind the last comes the first, in the next pass' },
    { atMs: 3_000, by: -1, gives: 0, rule: 'back goes to the beginning of this one first' },
    { atMs: 4_500, by: -1, gives: 0, rule: 'and to the one before where it has just begun' },
    { atMs: LOOP_MS + 200, by: -1, gives: 6_000, rule: 'over the beginning of a later pass' },
  ] as const)('$rule', ({ atMs, by, gives }) => {
    expect(neighbourMs(LOOP, LOOP_MS, atMs, by)).toBe(gives);
  });

  it('stays with its item when the list is edited around it', () => {
    expect(placeAfterEdit(LOOP, slotsOf('c10 a4 b2'), LOOP_MS, 5_000)).toBe(15_000);
    expect(placeAfterEdit(LOOP, slotsOf('a4 b1 c10'), LOOP_MS, 5_900)).toBe(4_999);
    expect(placeAfterEdit(LOOP, slotsOf('a4'), LOOP_MS, 5_000)).toBe(3_999);
  });

  it('finds an item, or says that it plays nowhere', () => {
    expect(placeOfItem(LOOP, 'c')).toBe(6_000);
    expect(placeOfItem(LOOP, 'gone')).toBeUndefined();
  });
});

describe('PreviewClock', () => {
  it('runs while it plays, stands while it does not, and goes where it is sent', () => {
    let nowMs = 1_000;
    const clock = new PreviewClock(() => nowMs);
    nowMs += 500;
    expect(clock.elapsedMs).toBe(0);
    clock.play();
    nowMs += 700;
    expect(clock.elapsedMs).toBe(700);
    clock.seek(5_000);
    nowMs += 100;
    expect(clock.elapsedMs).toBe(5_100);
    clock.pause();
    nowMs += 900;
    expect(clock).toMatchObject({ elapsedMs: 5_100, isPlaying: false });
  });
});

describe('an instant in a date field', () => {
  const PARIS = 'Europe/Paris';
  it.each([
    ['2026-11-25T15:00', '2026-11-25T14:00:00Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ])('%s on the shop’s clocks is %s', (text, instant) => {
    expect(fromLocalInput(text, PARIS)).toBe(Date.parse(instant));
    expect(toLocalInput(Date.parse(instant), PARIS)).toBe(text);
  });

  it('takes an hour that the clocks skip as the one after it', () => {
    expect(fromLocalInput('2026-03-29T02:30', PARIS)).toBe(Date.parse('2026-03-29T01:30:00Z'));
  });

  it('knows what is none', () => {
    expect(fromLocalInput('')).toBeUndefined();
    expect(fromLocalInput('2026-13-40T10:00')).toBeUndefined();
  });
});
