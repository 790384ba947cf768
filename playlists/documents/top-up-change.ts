import { z } from 'zod';
import type { Cue } from './cue.ts';
import { parseValue } from './parse-value.ts';
import { instantMs, localDate } from './primitives.ts';
import type { Publication } from './publication.ts';
import type { Shop, ShopChange } from './shop.ts';

const DAY_MS = 86_400_000;
const topUpSchema = z.strictObject({ type: z.literal('top-up'), plansFrom: localDate, nowMs: instantMs });

/**
 * The nightly change: plans begin later (never earlier), and what no screen can need any more is dropped. The live
 * list's version stays: a screen that still holds an ended cue shows the same as one that does not.
 *
 * @throws VitrineError invalid
 */
export function topUp(shop: Shop, change: Extract<ShopChange, { type: 'top-up' }>): Shop {
  const { plansFrom, nowMs } = parseValue(
    topUpSchema,
    { ...change, nowMs: Math.floor(change.nowMs) },
    'This top-up',
  );
  const cues = keptCues(shop.cues, nowMs);
  const publications = keptPublications(shop.publications, nowMs);
  const published = keptBodies(shop.published, publications);
  if (
    plansFrom <= shop.plansFrom &&
    cues === shop.cues &&
    publications === shop.publications &&
    published === shop.published
  )
    return shop;
  const topped = { ...shop, cues, publications, published };
  return plansFrom > shop.plansFrom ? { ...topped, plansFrom } : topped;
}

/** Living cues, and each stream's last interval: without any, a stream would count as never set, so as on air. */
function keptCues(cues: readonly Cue[], nowMs: number): readonly Cue[] {
  const lastOnAir = new Map<string, Cue>();
  for (const cue of cues) {
    if (cue.kind !== 'on-air') continue;
    const last = lastOnAir.get(cue.stream);
    if (last === undefined || cue.fromMs > last.fromMs) lastOnAir.set(cue.stream, cue);
  }
  return filtered(
    cues,
    (cue) => cue.untilMs > nowMs || (cue.kind === 'on-air' && lastOnAir.get(cue.stream) === cue),
  );
}

/** Those of the last day, and always the last two: the compiler cuts the one before the last at the last one's instant. */
function keptPublications(publications: readonly Publication[], nowMs: number): readonly Publication[] {
  const secondLast = publications.at(-2) ?? publications.at(-1);
  return filtered(
    publications,
    (publication) =>
      publication.effectiveAtMs >= nowMs - DAY_MS ||
      (secondLast !== undefined && publication.number >= secondLast.number),
  );
}

function keptBodies(published: Shop['published'], publications: readonly Publication[]): Shop['published'] {
  const pinned = new Set(
    publications.flatMap(({ takes }) =>
      Object.entries(takes).map(([reference, revision]) => `${reference}@${revision}`),
    ),
  );
  const entries = Object.entries(published);
  const kept = entries.filter(([key]) => pinned.has(key));
  return kept.length === entries.length ? published : Object.fromEntries(kept);
}

/** The same array when nothing goes, so that `===` tells what changed. */
function filtered<T>(all: readonly T[], isKept: (one: T) => boolean): readonly T[] {
  const kept = all.filter(isKept);
  return kept.length === all.length ? all : kept;
}
