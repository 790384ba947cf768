import { describe, expect, it } from 'vitest';
import { randomText } from '../../../displays/link/random.ts';

describe('randomText', () => {
  it('is base64url without padding, and never the same twice', () => {
    const texts = Array.from({ length: 50 }, () => randomText(32));
    for (const text of texts) expect(text).toMatch(/^[\w-]{43}$/);
    expect(new Set(texts).size).toBe(50);
  });
});
