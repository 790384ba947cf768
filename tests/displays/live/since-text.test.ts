import { describe, expect, it } from 'vitest';
import { sinceText } from '../../../displays/slides/live/since-text.ts';

const MINUTE_MS = 60_000;

describe('sinceText', () => {
  it.each([
    { minutes: 0.5, text: '' },
    { minutes: 1, text: 'depuis 1\u202fmin' },
    { minutes: 59.9, text: 'depuis 59\u202fmin' },
    { minutes: 61, text: 'depuis 1\u202fh' },
    { minutes: 1_000, text: '' },
  ])('says "$text" after $minutes minutes', ({ minutes, text }) => {
    expect(sinceText(0, minutes * MINUTE_MS, 'fr')).toBe(text);
  });

  it('says nothing when nobody said since when', () => {
    expect(sinceText(undefined, 0, 'fr')).toBe('');
  });
});
