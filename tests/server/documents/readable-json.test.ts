import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableJson } from '../../../server/documents/readable-json.ts';

const object = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 6 })), fc.array(fc.jsonValue()));

describe('readableJson', () => {
  it('writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(object, (value) => {
        expect(readableJson(value)).toBe(JSON.stringify(value, null, 1));
        // From memory as well.
        expect(readableJson({ ...value })).toBe(JSON.stringify({ ...value }, null, 1));
      }),
    );
  });

  it('leaves out what is undefined, as JSON.stringify does', () => {
    const value = { a: undefined, b: [undefined, { c: undefined, d: [{ e: undefined }] }], f: {} };
    expect(readableJson(value)).toBe(JSON.stringify(value, null, 1));
  });

  it('writes one object right at every depth at which it stands', () => {
    const shared = { name: 'line\nbreak', list: [1, { deep: [] }] };
    const value = { one: { shared }, two: { in: { shared } }, three: { in: { in: { in: { shared } } } } };
    for (let again = 0; again < 2; again += 1) {
      expect(readableJson(value)).toBe(JSON.stringify(value, null, 1));
      expect(readableJson({ shared })).toBe(JSON.stringify({ shared }, null, 1));
    }
  });

  it('writes what has taken the place of something, and the rest from memory', () => {
    const documents = { screens: { one: { name: 'One' }, two: { name: 'Two' } }, presets: {} };
    readableJson({ documents });
    const after = { documents: { ...documents, screens: { ...documents.screens, two: { name: 'Zwei' } } } };
    expect(readableJson(after)).toBe(JSON.stringify(after, null, 1));
  });
});
