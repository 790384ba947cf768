import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../displays/link/sha256.ts';

const hashed = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const patterned = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 89 + length) % 256);

describe('sha256', () => {
  it('agrees with the library of the controller for every length around the edges of blocks', () => {
    for (let length = 0; length <= 200; length += 1) {
      expect(Buffer.from(sha256(patterned(length))).toString('hex')).toBe(hashed(patterned(length)));
    }
  });

  it('agrees for what is as long as a whole programme', () => {
    expect(Buffer.from(sha256(patterned(300_000))).toString('hex')).toBe(hashed(patterned(300_000)));
  });
});
