import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../console/pages/playlists/forms/read-duration.ts';

describe('readDuration', () => {
  it.each([
    ['10', 10_000],
    ['10 s', 10_000],
    ['7,5', 7_500],
    ['0.5 s', 500],
    ['1:30', 90_000],
    ['1:02:03', 3_723_000],
    ['2 min', 120_000],
    ['1 min 30', 90_000],
    ['1\u00a0min\u00a030\u00a0s', 90_000],
    ['1 h', 3_600_000],
    ['1 h 05', 3_900_000],
    ['1 h 05 min', 3_900_000],
    ['24 h', 86_400_000],
  ])('reads %s', (typed, ms) => {
    expect(readDuration(typed)).toBe(ms);
  });

  it.each(['', 'soon', '0', '0,4', '-3', '25 h', '1:2', '10 10 10'])('refuses "%s"', (typed) => {
    expect(readDuration(typed)).toBeUndefined();
  });
});
