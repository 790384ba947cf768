import type { Cue } from '../../../playlists/documents/cue.ts';
import type { Layout } from '../../../playlists/documents/layout.ts';
import { brandColours } from '../../../playlists/programme/brand-colours.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Programme, Slot } from '../../../playlists/programme/programme.ts';
import type { Slide } from '../../../playlists/programme/slide.ts';

/** Noon and a bit in Paris, 24 November 2026. */
export const NOON_MS = Date.UTC(2026, 10, 24, 11, 17, 30);
const DAY_MS = 86_400_000;

export const FULL: Layout['regions'] = [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }];

export interface TestSlot {
  readonly slide: string;
  readonly durationMs: number;
  readonly locale?: string;
  readonly transition?: Slot['transition'];
  readonly fallback?: string;
}

export interface TestProgramme {
  readonly slides: Readonly<Record<string, Slide>>;
  /** Slots by region; what has no region of the layout is not shown. */
  readonly regions: Readonly<Record<string, readonly TestSlot[]>>;
  readonly layouts?: Readonly<Record<string, Layout['regions']>>;
  /** Layouts by the instant from which they stand, after the start; default: the first, from the start on. */
  readonly segments?: readonly { readonly afterMs: number; readonly layout: string }[];
  readonly locales?: readonly string[];
  readonly hash?: string;
  readonly startMs?: number;
  readonly pictures?: readonly string[];
  readonly store?: Partial<Programme['head']['store']>;
}

/** A programme whose wheels all stand at their first slot at `startMs` (noon, or as told). */
export function programmeOf(test: TestProgramme): Programme {
  const startMs = test.startMs ?? NOON_MS;
  const layouts = test.layouts ?? { full: FULL };
  const first = Object.keys(layouts)[0] ?? 'full';
  const wheels = Object.fromEntries(
    Object.entries(test.regions).map(([region, slots]) => [
      region,
      {
        slots: slots.map(({ transition, locale, fallback, ...slot }, index) => ({
          id: `${region}/${slot.slide}#${index}`,
          item: `${region}/${slot.slide}`,
          ...slot,
          ...(locale === undefined ? {} : { locale }),
          ...(transition === undefined ? {} : { transition }),
          ...(fallback === undefined ? {} : { fallback }),
        })),
        loopMs: slots.reduce((sum, { durationMs }) => sum + durationMs, 0),
      },
    ]),
  );
  const segments = (test.segments ?? [{ afterMs: 0, layout: first }]).map(({ afterMs, layout }) => ({
    fromMs: startMs + afterMs,
    entry: `entry-${layout}`,
    layout,
    regions: Object.fromEntries(
      (layouts[layout] ?? FULL).map(({ name }) => [
        name,
        { anchorMs: startMs + afterMs, pass: 0, wheel: name },
      ]),
    ),
  }));
  return {
    hash: test.hash ?? 'a'.repeat(43),
    head: {
      format: 1,
      store: {
        name: 'Vitrine Les Halles',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        brand: {
          name: 'Vitrine Les Halles',
          colours: brandColours({ colourA: '#2d1fe0', colourB: '#e3f54b', ink: '#130f26', paper: '#faf6ee' }),
          pictures: test.pictures ?? [],
        },
        ...test.store,
      },
      publication: 1,
      locales: test.locales ?? ['fr'],
      days: [],
      wheels: {},
      slides: {},
      layouts,
      media: '',
      zoneChanges: [[startMs - DAY_MS, 60]],
    },
    days: [{ date: '2026-11-24', fromMs: startMs, untilMs: startMs + DAY_MS, segments }],
    wheels,
    slides: test.slides,
    media: [],
  };
}

/** A live list with one announcement from `fromMs` on. */
export function announcing(
  content: Extract<Cue, { kind: 'announcement' }>['content'],
  fromMs: number,
  lengthMs = 60_000,
  id = 'cue-1',
): LiveList {
  const untilMs = fromMs + lengthMs;
  return {
    version: 1,
    cues: [{ kind: 'announcement', id, target: { all: true }, fromMs, untilMs, version: 1, content }],
  };
}

export function spotlight(name: string, media: string, priceMinor = 29_99): Slide {
  return {
    kind: 'spotlight',
    face: {
      product: name.toLowerCase().replace(/\W+/g, '-'),
      code: 'k7m2',
      name: { fr: name, en: name },
      priceMinor,
      listPriceMinor: priceMinor + 20_00,
      picture: { media, width: 1600, height: 1200, focus: { x: 0.5, y: 0.5 } },
      link: 'https://shop.example/p/1',
      deliveryDays: { min: 3, max: 6 },
    },
  };
}
