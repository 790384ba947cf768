import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../displays/link/content-hash.ts';

/** Any code point: fast-check's own unit for them takes seconds to make. */
const letter = fc.integer({ min: 0, max: 0x10_ffff }).map((point) => String.fromCodePoint(point));

describe('contentHash', () => {
  it('is the hash that the controller computes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const wellFormed = text.toWellFormed();
        expect(contentHash(wellFormed)).toBe(createHash('sha256').update(wellFormed).digest('base64url'));
      }),
    );
  });
});
