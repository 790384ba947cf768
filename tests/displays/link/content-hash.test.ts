import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../displays/link/content-hash.ts';

describe('contentHash', () => {
  it('is the hash that the controller computes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const wellFormed = text.toWellFormed();
        expect(contentHash(wellFormed)).toBe(createHash('sha256').update(wellFormed).digest('base64url'));
      }),
    );
  });
});
