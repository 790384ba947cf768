import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../playlists/canonical-json.ts';
import { assembleProgramme } from '../../../playlists/programme/assemble-programme.ts';
import { applyChange, changeBetween } from '../../../playlists/programme/head-change.ts';
import type { Head } from '../../../playlists/programme/programme.ts';
import { compiledFor, hash, playlistOf, productsOf, published, shopOf, TEN } from './support/small-shop.ts';

const key = fc.constantFrom('a', 'b', 'c', '7', 'constructor', 'spotlight:lamp', 'entrance@3');
const name = fc.constantFrom('h1', 'h2', 'h3').map(hash);
const region = { name: 'main', x: 0, y: 0, width: 100, height: 100 };
const head: fc.Arbitrary<Head> = fc.record({
  format: fc.constant(1 as const),
  store: fc.record({
    name: fc.string(),
    timeZone: fc.constant('Europe/Paris'),
    currency: fc.constantFrom('EUR', 'USD'),
    brand: fc.constant({
      name: 'V',
      colours: {},
      pictures: [],
    }),
  }),
  publication: fc.nat(5),
  locales: fc.subarray(['fr', 'en', 'zh'], { minLength: 1 }),
  days: fc.array(name, { maxLength: 8 }),
  wheels: fc.dictionary(key, name),
  slides: fc.dictionary(key, name),
  layouts: fc.dictionary(key, fc.constantFrom([region], [{ ...region, width: 50 }])),
  media: name,
  zoneChanges: fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 3 }),
});
const hashOf = (of: Head) => hash(canonicalJson(of));

describe('changeBetween', () => {
  it('turns the old head into the new one', () => {
    fc.assert(
      fc.property(head, head, (before, after) => {
        // As it arrives: the wire knows no undefined.
        const change = JSON.parse(JSON.stringify(changeBetween(before, after)));
        expect(applyChange(before, change, hashOf(after), hash)).toEqual(after);
      }),
    );
  });

  it('is nothing between equal heads', () => {
    fc.assert(
      fc.property(head, (one) => {
        expect(changeBetween(one, structuredClone(one))).toEqual({});
      }),
    );
  });

  it('drops the days that are over and adds the new ones', () => {
    const days = Array.from({ length: 62 }, (_, day) => hash(`day ${day}`));
    fc.assert(
      fc.property(head, (one) => {
        const before = { ...one, days };
        const after = { ...one, days: [...days.slice(1), hash('new')] };
        expect(changeBetween(before, after)).toEqual({
          days: { drop: 1, put: { 61: hash('new') }, length: 62 },
        });
      }),
      { numRuns: 5 },
    );
  });
});

describe('applyChange', () => {
  it('notices a wrong base', () => {
    fc.assert(
      fc.property(head, head, head, (before, after, other) => {
        const change = changeBetween(before, after);
        const applied = applyChange(other, change, hashOf(after), hash);
        expect(applied === undefined || canonicalJson(applied) === canonicalJson(after)).toBe(true);
      }),
    );
  });

  it('makes no list of a billion days of a forged length', () => {
    const [one] = fc.sample(head, 1);
    const forged = { days: { drop: 0, put: {}, length: 1e9 } };
    expect(applyChange(one!, forged, 'x', hash)).toBeUndefined();
  });
});

describe('assembleProgramme', () => {
  const products = productsOf({ id: 'lamp' }, { id: 'mug' });
  const shop = shopOf({
    playlists: { a: playlistOf('lamp', 'mug') },
    schedule: { main: { entries: [{ id: 'day', playlist: 'a' }] } },
  });
  const {
    head: compiledHead,
    headHash,
    parts,
    programme,
  } = compiledFor(published(shop, { atMs: TEN }), 'window', {
    products,
  });
  const partOf = (part: string) => JSON.parse(parts.get(part) ?? 'null') ?? undefined;

  it('puts the programme together that was compiled', () => {
    const travelled = JSON.parse(canonicalJson(compiledHead));
    expect(assembleProgramme(travelled, headHash, partOf)).toEqual({ ...programme });
  });

  it('names each part that is missing once', () => {
    const lost = new Set([compiledHead.media, compiledHead.days[3]]);
    const assembled = assembleProgramme(compiledHead, headHash, (part) =>
      lost.has(part) ? undefined : partOf(part),
    );
    expect(assembled).toEqual({ missing: [compiledHead.days[3], compiledHead.media] });
  });
});
