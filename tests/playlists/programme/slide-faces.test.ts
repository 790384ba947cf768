import { describe, expect, it } from 'vitest';
import { assembleProgramme } from '../../../playlists/programme/assemble-programme.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { compiledFor, MINUTE, productsOf, published, shopOf, TEN } from './support/small-shop.ts';

const items = [
  { id: 'plain', kind: 'spotlight', product: 'lamp' },
  { id: 'called', kind: 'spotlight', product: 'lamp', call: { fr: 'Essayez' } },
  { id: 'stocked', kind: 'spotlight', product: 'lamp', conditions: { inStock: true } },
  { id: 'live', kind: 'live', stream: 'show', product: 'lamp', conditions: { inStock: true } },
  { id: 'mug', kind: 'live', stream: 'show', product: 'mug' },
];
const shop = published(
  shopOf({
    playlists: { a: { name: 'A', items } },
    streams: { show: { name: 'Show', kind: 'hls', address: '/streams/show.m3u8' } },
    schedule: { main: { entries: [{ id: 'day', playlist: 'a' }] } },
  }),
  { atMs: TEN },
);
const given = (lamp: object) => ({
  products: productsOf({ id: 'lamp', ...lamp }, { id: 'mug' }),
});
const showing = (programme: Programme, product: string) =>
  Object.entries(programme.slides).filter(
    ([, slide]) => (slide.kind === 'spotlight' || slide.kind === 'live') && slide.face?.product === product,
  );

describe('faces of products', () => {
  it('stand in one part, and in every slide that shows the product', () => {
    const { programme, parts } = compiledFor(shop, 'window', given({}));
    expect(showing(programme, 'lamp').map(([id]) => id.replace(/~.*/, '~'))).toEqual([
      'live:show~',
      'spotlight:lamp',
      'spotlight:lamp~',
      'spotlight:lamp~',
    ]);
    expect(showing(programme, 'mug')).toHaveLength(2);
    expect([...parts.values()].filter((text) => text.includes('"priceMinor"'))).toHaveLength(2);
  });

  it('hold a product that has no slot of its own', () => {
    const { programme, head } = compiledFor(shop, 'window', given({}));
    expect(head.slides).toHaveProperty(['spotlight:mug']);
    const slots = Object.values(programme.wheels).flatMap((wheel) => wheel.slots);
    expect(slots.some((slot) => slot.slide === 'spotlight:mug' || slot.fallback === 'spotlight:mug')).toBe(
      false,
    );
  });

  it('change in all slides by one part, and leave every other slide the same object', () => {
    const before = compiledFor(shop, 'window', given({}));
    const after = compiledFor(shop, 'window', given({ priceMinor: 900 }));
    const sent = [...after.parts.keys()].filter((name) => !before.parts.has(name));
    expect(sent).toEqual([after.head.slides['spotlight:lamp']]);

    // As a display does it: parts that it holds, and the one that came.
    const held = new Map([...after.parts].map(([name, text]) => [name, JSON.parse(text)]));
    const assembled = (of: typeof before) =>
      assembleProgramme(of.head, of.headHash, (name) => {
        if (!held.has(name)) held.set(name, JSON.parse(of.parts.get(name) ?? 'null'));
        return held.get(name);
      }) as Programme;
    const [old, present] = [assembled(before), assembled(after)];
    expect(present).toEqual(after.programme);
    for (const [id, slide] of showing(present, 'lamp')) {
      expect(slide).toMatchObject({ face: { priceMinor: 900 } });
      expect(old.slides[id]).toMatchObject({ face: { priceMinor: 1_000 } });
    }
    for (const [id, slide] of showing(present, 'mug')) expect(old.slides[id]).toBe(slide);
  });

  it('are asked for stock by every slide that shows them', () => {
    const live = { version: 1, cues: [] };
    const shown = (stock: 'in' | 'out') => {
      const { programme } = compiledFor(shop, 'window', given({ stock }));
      const seen = new Set<string>();
      for (let atMs = TEN + MINUTE; atMs < TEN + 3 * MINUTE; atMs += 5_000) {
        const frame = screenAt(programme, live, { id: 'window', tags: [] }, atMs);
        for (const { filling } of frame?.regions ?? []) if (!filling.isFilled) seen.add(filling.item);
      }
      return [...seen].sort();
    };
    expect(shown('in')).toEqual(['a/called', 'a/live', 'a/mug', 'a/plain', 'a/stocked']);
    expect(shown('out')).toEqual(['a/called', 'a/mug', 'a/plain']);
  });

  it('are gone with the product: spotlights are left out, the stream plays alone', () => {
    const { programme, warnings } = compiledFor(shop, 'window', { products: productsOf({ id: 'mug' }) });
    expect(Object.keys(programme.slides).filter((id) => id.startsWith('spotlight:lamp'))).toEqual([]);
    const alone = Object.values(programme.slides).filter((slide) => slide.kind === 'live' && !slide.face);
    expect(alone).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toContain('product-unknown');
  });
});
