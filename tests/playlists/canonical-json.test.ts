import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../playlists/canonical-json.ts';

/** Members named by whole numbers come first in any object, whatever its text. */
const isName = (key: string) => !/^\d+$/.test(key);

describe('canonicalJson', () => {
  it('writes any text as JSON does, lone surrogates and control characters too', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom('"', '\\', '\u2028', '\ud800', '\ud7ff', '\ue000', '\u007f', '\u001f', 'é', ' '),
    );
    fc.assert(fc.property(text, (one) => canonicalJson(one) === JSON.stringify(one)));
    fc.assert(fc.property(text, (key) => canonicalJson({ [key]: 1 }) === JSON.stringify({ [key]: 1 })));
  });

  it('writes equal values equally, in whatever order their members came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 40, size: 'max' }), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        const keys = Object.keys(JSON.parse(canonicalJson(value)) as object);
        expect(keys.filter(isName)).toEqual(keys.filter(isName).sort());
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
