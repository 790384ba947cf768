import type { HashText } from '../canonical-json.ts';
import type { Publication } from '../documents/publication.ts';
import type { Shop } from '../documents/shop.ts';
import { zoneChanges } from '../schedule/zone-changes.ts';
import { type Audience, nearestAudience } from './audience.ts';
import { cutDays } from './cut-days.ts';
import { type HashedPart, hashedPart } from './hashed-part.ts';
import { type Layer, type LayerCache, openLayer } from './layer.ts';
import type { DayPlan, Head } from './programme.ts';
import { relevantPublications, storeOf } from './published.ts';
import type { HashedWheel } from './published-wheels.ts';
import type { SlideSource } from './slides/slide-source.ts';
import { distinctWarnings, type Warning } from './warning.ts';
import type { ObtainedShare } from './wheels/mix-shares.ts';

/** What plays when for an audience, whatever the products look like: a change of content never touches it. */
export interface Sequence {
  readonly publication: number;
  readonly days: readonly HashedPart<DayPlan>[];
  readonly wheels: ReadonlyMap<string, HashedWheel>;
  readonly layouts: Head['layouts'];
  readonly zoneChanges: Head['zoneChanges'];
  /** What the slides are made of, in the order of their ids. */
  readonly sources: readonly SlideSource[];
  /** Where a slide's source stands among them. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly shares: readonly WheelShare[];
  readonly warnings: readonly Warning[];
}

/** What an entry's share of voice came to in a wheel. */
export interface WheelShare extends ObtainedShare {
  readonly wheel: string;
}

/** Sequences planned before, by audience. */
export interface SequenceCache extends LayerCache {
  readonly sequences: Map<string, RememberedSequence>;
}

interface RememberedSequence {
  readonly madeOf: readonly unknown[];
  readonly sequence: Sequence;
}

export interface SequenceInput {
  readonly shop: Shop;
  readonly audience: Audience;
  readonly hash: HashText;
  readonly cache: SequenceCache;
}

/** Plans the days of an audience: schedule, wheels and the cuts of its publications. Remembered in the cache. */
export function planSequence(input: SequenceInput): Sequence {
  const { shop, audience, cache } = input;
  const madeOf = [storeOf(shop), shop.plansFrom, ...relevantPublications(shop)];
  return rememberedSequence(cache, audience.key, madeOf, () => makeSequence(input));
}

/** Audiences kept; many more than a store has at a time. */
const SEQUENCES_KEPT = 4_000;

/** A sequence, made again only when something that it is made of is another object. */
function rememberedSequence(
  cache: SequenceCache,
  key: string,
  madeOf: readonly unknown[],
  make: () => Sequence,
): Sequence {
  const known = cache.sequences.get(key);
  const isSame =
    known?.madeOf.length === madeOf.length && known.madeOf.every((one, at) => one === madeOf[at]);
  if (known !== undefined && isSame) return known.sequence;
  const sequence = make();
  if (cache.sequences.size >= SEQUENCES_KEPT) cache.sequences.clear();
  cache.sequences.set(key, { madeOf, sequence });
  return sequence;
}

function makeSequence(input: SequenceInput): Sequence {
  const { shop, audience, hash } = input;
  const publications = relevantPublications(shop);
  const layers = layersOf(publications, input);
  const all = new Map(layers.flatMap((layer) => [...layer.wheels]));
  const loopOf = (wheel: string) => all.get(wheel)?.part.loopMs ?? 0;
  const days = cutDays(layers, publications.at(-1), loopOf).map((day) => hashedPart(day, hash));

  const segments = days.flatMap(({ part }) => part.segments);
  const named = new Set(segments.flatMap(({ regions }) => Object.values(regions).map(({ wheel }) => wheel)));
  const shown = new Set(segments.map(({ layout }) => layout));
  const wheels = new Map([...all].filter(([id]) => named.has(id)));
  const layouts = layers.flatMap((layer) => [...layer.layouts].filter(([id]) => shown.has(id)));
  const byId = new Map([...wheels.values()].flatMap((wheel) => [...wheel.sources]));
  const sources = [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));

  const present = layers.at(-1);
  return {
    publication: publications.at(-1)?.number ?? 0,
    days,
    wheels,
    layouts: Object.fromEntries(layouts),
    zoneChanges: zoneChanges(storeOf(shop), days[0]?.part.fromMs ?? 0),
    sources,
    indexOf: new Map(sources.map(({ id }, index) => [id, index])),
    shares: [...(present?.wheels ?? [])].flatMap(([wheel, { shares }]) =>
      shares.map((share) => ({ wheel, ...share })),
    ),
    warnings: distinctWarnings(
      publications.length === 0
        ? [{ code: 'nothing-published', where: audience.key }]
        : (present?.warnings ?? []),
    ),
  };
}

/** One layer a publication, each in force until the next; before the very first there is nothing but the brand slide. */
function layersOf(publications: readonly Publication[], input: SequenceInput): readonly Layer[] {
  const { shop, audience, hash, cache } = input;
  const layers: Layer[] = [];
  // The last first: what went before takes over its names where it plays the same.
  for (const { publication, fromMs, untilMs } of timesInForce(publications).reverse()) {
    const resumes = publication?.resumes ?? {};
    const nearest = nearestAudience(audience.key, Object.keys(resumes));
    const layer = openLayer({
      shop,
      publication,
      audience,
      fromMs,
      untilMs,
      resumes: nearest === undefined ? [] : (resumes[nearest] ?? []),
      present: layers.at(-1),
      hash,
      cache,
    });
    layers.unshift(layer);
  }
  return layers;
}

interface TimeInForce {
  readonly publication: Publication | undefined;
  readonly fromMs: number;
  readonly untilMs: number;
}

function timesInForce(publications: readonly Publication[]): TimeInForce[] {
  const [first] = publications;
  const times = publications.map((publication, index): TimeInForce => {
    // Of the oldest one kept nobody knows what was before: it counts as always in force, but still cuts where it did.
    const fromMs =
      index === 0 && publication.number > 1 ? Number.NEGATIVE_INFINITY : publication.effectiveAtMs;
    return {
      publication,
      fromMs,
      untilMs: publications[index + 1]?.effectiveAtMs ?? Number.POSITIVE_INFINITY,
    };
  });
  if (first !== undefined && first.number > 1) return times;
  const untilMs = first?.effectiveAtMs ?? Number.POSITIVE_INFINITY;
  return [{ publication: undefined, fromMs: Number.NEGATIVE_INFINITY, untilMs }, ...times];
}
