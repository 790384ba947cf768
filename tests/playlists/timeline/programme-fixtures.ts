import type { DayPlan, Programme, Segment, Slot, Wheel } from '../../../playlists/programme/programme.ts';
import type { Slide, SlideConditions } from '../../../playlists/programme/slide.ts';
import type { RegionSegment } from '../../../playlists/timeline/segment-at.ts';

/** Slots from `slide:seconds`, such as `lamp:10 dress:5`. */
export function wheel(text: string): Wheel {
  const counts = new Map<string, number>();
  const slots = text
    .split(' ')
    .filter((part) => part !== '')
    .map((part): Slot => {
      const [slide = '', seconds = '10', fallback] = part.split(':');
      const count = (counts.get(slide) ?? 0) + 1;
      counts.set(slide, count);
      return {
        id: `p/${slide}#${count}`,
        item: `p/${slide}`,
        slide,
        durationMs: Number(seconds) * 1_000,
        ...(fallback === undefined ? {} : { fallback }),
      };
    });
  return { slots, loopMs: slots.reduce((sum, { durationMs }) => sum + durationMs, 0) };
}

export function region(loop: Wheel, more: Partial<RegionSegment> = {}): RegionSegment {
  return { name: 'main', wheel: loop, anchorMs: 0, pass: 0, fromMs: 0, untilMs: 86_400_000, ...more };
}

export function message(conditions?: SlideConditions): Slide {
  return {
    kind: 'message',
    title: { fr: 'Bonjour' },
    tone: 'a',
    ...(conditions === undefined ? {} : { conditions }),
  };
}

export function live(stream: string): Slide {
  return {
    kind: 'live',
    stream,
    source: 'hls',
    address: '/streams/a.m3u8',
    title: { fr: 'Direct' },
    host: 'Ana',
  };
}

/** A segment with one region. */
export function segment(
  fromMs: number,
  wheelId: string,
  more: Partial<Segment> = {},
  anchorMs = fromMs,
): Segment {
  return {
    fromMs,
    entry: wheelId,
    layout: 'full',
    regions: { main: { anchorMs, pass: 0, wheel: wheelId } },
    ...more,
  };
}

/** A programme of wheels; slides that are not given are messages that always play. */
export function programme(options: {
  readonly days: readonly DayPlan[];
  readonly wheels: Readonly<Record<string, Wheel>>;
  readonly slides?: Readonly<Record<string, Slide>>;
  readonly zoneChanges?: Programme['head']['zoneChanges'];
  readonly locales?: readonly string[];
}): Programme {
  const named = Object.values(options.wheels).flatMap(({ slots }) =>
    slots.map(({ slide }) => [slide, message()]),
  );
  return {
    hash: 'h',
    head: {
      format: 1,
      store: {
        name: 'Rive',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        brand: {
          name: 'Rive',
          colours: {},
          pictures: [],
        },
      },
      publication: 1,
      locales: options.locales ?? ['fr', 'en'],
      days: [],
      wheels: {},
      slides: {},
      layouts: { full: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }] },
      media: '',
      zoneChanges: options.zoneChanges ?? [[0, 0]],
    },
    days: options.days,
    wheels: options.wheels,
    slides: { ...Object.fromEntries(named), ...options.slides },
    media: [],
  };
}

/** Days of 24 hours in a row from an instant, each with segments at hours after its start. */
export function plainDays(
  fromMs: number,
  count: number,
  segmentsOf: (dayFromMs: number, index: number) => readonly Segment[],
): readonly DayPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const dayMs = fromMs + index * 86_400_000;
    return {
      date: `day ${index}`,
      fromMs: dayMs,
      untilMs: dayMs + 86_400_000,
      segments: segmentsOf(dayMs, index),
    };
  });
}
