import { describe, expect, it } from 'vitest';
import { contestSchema } from '../../../../playlists/documents/contest.ts';
import { itemSchema } from '../../../../playlists/documents/playlist.ts';
import { streamSchema } from '../../../../playlists/documents/stream.ts';
import { SLIDE_KINDS } from '../../../../playlists/programme/slide.ts';
import { buildSlide, mediaOfSlide, warningOf } from '../../../../playlists/programme/slides/build-slide.ts';
import type { DocumentsAtHand } from '../../../../playlists/programme/slides/documents-at-hand.ts';
import { faceSourceOf, sourceOfItem } from '../../../../playlists/programme/slides/slide-source.ts';
import { contentHash, hash, mediaOf, productsOf } from '../support/small-shop.ts';

const picture = contentHash('picture');
const products = productsOf({
  id: 'lamp',
  name: { fr: 'Lampe', en: 'Lamp', de: 'Lampe' },
  lede: { fr: ' ' },
  listPriceMinor: 900,
  pictures: [picture],
  stock: 'low',
});
const media = mediaOf(
  { name: 'picture', cutout: true, tone: '#aabbcc' },
  { name: 'film', type: 'video/mp4' },
);
const rounds = [{ opensAtMs: 1, closesAtMs: 2, drawAtMs: 3 }];
const known: DocumentsAtHand = {
  product: (id) => products.get(id),
  media: (name) => media.get(name),
  stream: (id) =>
    id === 'show'
      ? streamSchema.parse({ name: 'S', kind: 'hls', address: '/streams/show.m3u8', poster: picture })
      : undefined,
  contest: (id) =>
    id === 'draw'
      ? contestSchema.parse({
          name: 'D',
          title: { fr: 'T' },
          once: { opensAtMs: 1, closesAtMs: 2, drawAtMs: 3 },
          picture,
        })
      : undefined,
  codeOf: (id) => (products.has(id) ? 'abcdefg' : undefined),
  locales: ['fr', 'en'],
  hidesOutOfStock: false,
  rounds: () => rounds,
  hours: (from) =>
    from === '10:00'
      ? [
          [10, 20],
          [30, 40],
        ]
      : [[15, 35]],
};
const nothing: DocumentsAtHand = {
  ...known,
  product: () => undefined,
  media: () => undefined,
  stream: () => undefined,
  contest: () => undefined,
  codeOf: () => undefined,
};

/** One item of each kind: a new kind fails here until it has one. */
const ITEMS: Readonly<Record<(typeof SLIDE_KINDS)[number], Record<string, unknown>>> = {
  spotlight: { product: 'lamp', call: { en: 'Try it' } },
  live: { stream: 'show', product: 'lamp' },
  countdown: { contest: 'draw' },
  media: { media: contentHash('film'), fit: 'contain' },
  message: { title: { fr: 'Bonjour', de: 'Hallo' }, picture },
};
const sourceOf = (kind: (typeof SLIDE_KINDS)[number], more: object = {}) => {
  const item = itemSchema.parse({ id: 'item', kind, ...ITEMS[kind], ...more });
  if (item.kind === 'playlist') throw new Error('not a slide');
  return sourceOfItem(item, undefined, hash);
};

describe('buildSlide', () => {
  it.each(SLIDE_KINDS)('makes a slide of kind %s, named after what it shows, with its media', (kind) => {
    const source = sourceOf(kind);
    const slide = buildSlide(source, known)!;
    expect(slide.kind).toBe(kind);
    expect(source.id.startsWith(`${kind}:`)).toBe(true);
    // A spotlight with a call shows the picture of the product's plain one.
    expect(mediaOfSlide(slide)).toEqual(
      kind === 'spotlight' ? [] : [kind === 'media' ? contentHash('film') : picture],
    );
    expect(warningOf(source, slide)).toBeUndefined();
    expect(JSON.parse(JSON.stringify(slide))).toEqual(slide);
  });

  it.each(SLIDE_KINDS)('warns of a %s whose documents are gone', (kind) => {
    const source = sourceOf(kind);
    const slide = buildSlide(source, nothing);
    if (kind !== 'message') expect(slide).toBeUndefined();
    expect(warningOf(source, slide)).toMatchObject({
      code: expect.stringMatching(/-unknown$/),
      where: source.id,
    });
  });

  it('tells of a product what screens show, and no more', () => {
    const plain = faceSourceOf(sourceOf('spotlight'))!;
    expect(mediaOfSlide(buildSlide(plain, known)!)).toEqual([picture]);
    expect(buildSlide(plain, known)).toEqual({
      kind: 'spotlight',
      face: {
        product: 'lamp',
        code: 'abcdefg',
        name: { fr: 'Lampe', en: 'Lamp' },
        priceMinor: 1_000,
        picture: {
          media: picture,
          width: 1_600,
          height: 1_200,
          focus: { x: 0.5, y: 0.5 },
          cutout: true,
          tone: '#aabbcc',
        },
        stock: 'low',
      },
    });
  });

  it('repeats the face of a product in no other slide, and names the one that holds it', () => {
    expect(buildSlide(sourceOf('spotlight'), known)).toEqual({
      kind: 'spotlight',
      spotlight: 'spotlight:lamp',
      call: { en: 'Try it' },
    });
    const live = buildSlide(sourceOf('live'), known);
    expect(live).toMatchObject({ kind: 'live', spotlight: 'spotlight:lamp' });
    expect(live).not.toHaveProperty('face');
  });

  it('shows a text of another language where there is none of the screens', () => {
    const slide = buildSlide(sourceOf('message', { title: { zh: '你好', de: 'Hallo' } }), known);
    expect(slide).toMatchObject({ title: { de: 'Hallo' } });
  });

  it('keeps conditions, hours as the instants at which all windows hold', () => {
    const around = { validFromMs: 5, hours: [{ from: '10:00', until: '11:00' }] };
    const item = itemSchema.parse({
      id: 'item',
      kind: 'spotlight',
      product: 'lamp',
      conditions: { inStock: true, hours: { from: '12:00', until: '13:00' } },
    });
    const source = sourceOfItem(item as Exclude<typeof item, { kind: 'playlist' }>, around, hash);
    expect(buildSlide(source, known)?.conditions).toEqual({
      validFromMs: 5,
      inStock: true,
      hours: [
        [15, 20],
        [30, 35],
      ],
    });
  });
});

describe('a product that is out of stock', () => {
  const out = productsOf(
    { id: 'lamp', stock: 'out', backOn: '2026-12-01' },
    { id: 'mug', stock: 'low', backOn: '2026-12-01' },
  );
  const slideOf = (kind: 'spotlight' | 'live', product: string, over: Partial<DocumentsAtHand> = {}) => {
    const item = itemSchema.parse({ id: 'a', kind, product, ...(kind === 'live' ? { stream: 'show' } : {}) });
    if (item.kind === 'playlist') throw new Error('is none');
    const documents = { ...known, product: (id: string) => out.get(id), codeOf: () => 'abcdefg', ...over };
    return buildSlide(sourceOfItem(item, undefined, hash), documents);
  };

  it('says when it is back, and only then', () => {
    expect(slideOf('spotlight', 'lamp')).toMatchObject({ face: { stock: 'out', backOn: '2026-12-01' } });
    expect(slideOf('spotlight', 'lamp')).not.toHaveProperty('conditions');
    expect(slideOf('spotlight', 'mug')).not.toHaveProperty('face.backOn');
  });

  it('is left out where the store hides it; what is in stock travels as ever, a live stream goes on', () => {
    const hiding = { hidesOutOfStock: true };
    expect(slideOf('spotlight', 'lamp', hiding)).toMatchObject({ conditions: { inStock: true } });
    expect(slideOf('spotlight', 'mug', hiding)).toEqual(slideOf('spotlight', 'mug'));
    expect(slideOf('live', 'lamp', hiding)).not.toHaveProperty('conditions');
  });
});
