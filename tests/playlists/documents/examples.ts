import type { DocumentKind } from '../../../playlists/documents/kinds.ts';
import type { ShopChange } from '../../../playlists/documents/shop.ts';

export const HASH = 'A'.repeat(43);
/** 24 November 2026, 10:00 in Paris. */
export const NOW_MS = Date.parse('2026-11-24T09:00:00Z');
export const camille = { by: 'camille@example.org', atMs: NOW_MS };

/** A small valid body of each kind. */
export const EXAMPLES: { readonly [K in DocumentKind]: Readonly<Record<string, unknown>> } = {
  store: {
    name: 'Maison Pop',
    timeZone: 'Europe/Paris',
    locales: ['fr', 'en'],
    brand: { name: 'Maison Pop' },
    openingHours: { MO: [{ from: '10:00', until: '19:30' }] },
    holidays: [{ date: '2026-12-25', name: 'Noël' }],
  },
  screens: { name: 'Entrance left', tags: ['entrance'] },
  playlists: {
    name: 'Evening',
    items: [
      { kind: 'message', id: 'hello', title: { fr: 'Bonsoir' } },
      { kind: 'spotlight', id: 'lamp', product: 'lamp', durationMs: 8_000, fallback: 'hello' },
    ],
  },
  layouts: { name: 'With ticker', regions: [{ name: 'main', x: 0, y: 0, width: 100, height: 90 }] },
  schedule: { entries: [{ id: 'evening', playlist: 'evening', from: '18:00', until: '22:00' }] },
  streams: { name: 'Studio', kind: 'hls', address: '/streams/studio/live.m3u8' },
  contests: { name: 'Draw', title: { fr: 'Tirage' }, once: { opensAtMs: 1, closesAtMs: 2, drawAtMs: 3 } },
  feeds: { name: 'Merchant', url: 'https://shop.example/feed.xml', when: '0 7 * * 1-6', isWhole: true },
  presets: { name: 'Closing', content: { style: 'banner', title: { fr: 'Nous fermons' } } },
};

/** The first changes of a store. */
export const FIRST: readonly ShopChange[] = [
  { type: 'put', kind: 'store', id: 'main', body: EXAMPLES.store },
];

/** An announcement without its version. */
export function announcement(id: string, fromMs = NOW_MS, untilMs = NOW_MS + 60_000) {
  return {
    kind: 'announcement',
    id,
    target: { all: true },
    fromMs,
    untilMs,
    content: { style: 'banner', title: { fr: 'Bonjour' }, text: {}, symbol: 'megaphone' },
  } as const;
}

/** A publication record that takes what is named. */
export function publication(
  number: number,
  takes: Readonly<Record<string, number>>,
  atMs = NOW_MS + number * 10_000,
) {
  return {
    number,
    by: 'camille@example.org',
    committedAtMs: atMs,
    effectiveAtMs: atMs + 1_000,
    named: Object.keys(takes),
    takes,
    ruleResults: {},
    resumes: {},
  };
}
