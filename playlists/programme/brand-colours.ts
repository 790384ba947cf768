import type { Store } from '../documents/store.ts';

type Brand = Pick<Store['brand'], 'colourA' | 'colourB' | 'ink' | 'paper'>;
type Rgb = readonly [number, number, number];

/** WCAG 2.2: text against its ground. */
const LEAST_CONTRAST = 4.5;

/**
 * The colours of a store's brand, by the names that displays know them by (as custom properties: `--on-a-strong`).
 *
 * What stands on each wall is computed, here and not by each screen, so that every pair has a contrast of at least 4.5:1
 * whatever two colours a store chooses: the strong word takes the other brand colour only where that reads, struck prices
 * are as soft as they may be.
 */
export function brandColours({ colourA, colourB, ink, paper }: Brand): Readonly<Record<string, string>> {
  const onA = readableOn(colourA, [paper, ink]);
  const onB = readableOn(colourB, [ink, paper]);
  const onPaper = readableOn(paper, [ink]);
  return {
    'brand-a': colourA,
    'brand-b': colourB,
    ink,
    paper,
    'on-a': onA,
    'on-a-strong': readableOn(colourA, [colourB, onA]),
    'on-a-soft': softenedOn(colourA, onA),
    'on-b': onB,
    'on-b-strong': readableOn(colourB, [colourA, onB]),
    'on-b-soft': softenedOn(colourB, onB),
    'on-paper': onPaper,
    'on-paper-strong': readableOn(paper, [colourA, onPaper]),
    'on-paper-soft': softenedOn(paper, onPaper),
    'on-ink': readableOn(ink, [paper]),
    'on-ink-strong': readableOn(ink, [colourB, paper]),
  };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). Colours are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The first of `wished` that reads on `ground`, else the better of black and white: one of them always does. */
function readableOn(ground: string, wished: readonly string[]): string {
  const found = wished.find((colour) => contrast(ground, colour) >= LEAST_CONTRAST);
  return found ?? (contrast(ground, '#000000') > contrast(ground, '#ffffff') ? '#000000' : '#ffffff');
}

/** `text` mixed with its ground, as far as it still reads. */
function softenedOn(ground: string, text: string): string {
  for (const share of [0.3, 0.2, 0.1]) {
    const soft = mix(text, ground, share);
    if (contrast(ground, soft) >= LEAST_CONTRAST) return soft;
  }
  return text;
}

function mix(colour: string, other: string, share: number): string {
  const [from, to] = [rgbOf(colour), rgbOf(other)];
  return `#${from
    .map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
