import { describe, expect, it } from 'vitest';
import { linkToken } from '../../../console/staff/link-token.ts';

describe('linkToken', () => {
  it.each([
    { hash: `#${'a-Z_9'.repeat(9)}`, token: 'a-Z_9'.repeat(9), rule: 'reads the token of a staff link' },
    { hash: '', token: undefined, rule: 'finds none in a plain address' },
    { hash: '#pair=K7M2PX', token: undefined, rule: 'takes no other hash for one' },
    { hash: `#${'a'.repeat(101)}`, token: undefined, rule: 'takes nothing longer than a token' },
  ])('$rule', ({ hash, token }) => {
    expect(linkToken(hash)).toBe(token);
  });
});
