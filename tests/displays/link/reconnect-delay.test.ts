import { describe, expect, it } from 'vitest';
import { reconnectDelayMs } from '../../../displays/link/reconnect-delay.ts';

describe('reconnectDelayMs', () => {
  it.each([
    { failures: 0, random: 0.5, delayMs: 500, rule: 'comes back within a second at first' },
    { failures: 3, random: 0.5, delayMs: 4_000, rule: 'doubles the span with each failure' },
    { failures: 50, random: 0.999, delayMs: 29_970, rule: 'never waits longer than half a minute' },
    { failures: 9, random: 0, delayMs: 0, rule: 'spreads over the whole span, from zero on' },
  ])('$rule', ({ failures, random, delayMs }) => {
    expect(reconnectDelayMs(failures, random)).toBe(delayMs);
  });
});
