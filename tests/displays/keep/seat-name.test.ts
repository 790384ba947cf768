import { describe, expect, it } from 'vitest';
import { seatName } from '../../../displays/keep/seat-name.ts';

describe('seatName', () => {
  it.each([
    { asked: '', name: '1', rule: 'is the first seat where the address says nothing' },
    { asked: '?seat=2', name: '2', rule: 'is what the address says' },
    { asked: '?seat=../../x', name: '1', rule: 'is the first seat where the address says no name' },
  ])('$rule', ({ asked, name }) => {
    expect(seatName(new URLSearchParams(asked))).toBe(name);
  });
});
