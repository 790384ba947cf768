import type { HashText } from '../canonical-json.ts';
import type { Body, DraftKind } from '../documents/kinds.ts';
import type { Product } from '../documents/product.ts';
import type { Publication, ResumePoint } from '../documents/publication.ts';
import type { Shop } from '../documents/shop.ts';
import { type Audience, audienceOf } from '../programme/audience.ts';
import { type CompileCache, createCompileCache } from '../programme/compile-cache.ts';
import { publishedBody, storeOf, takenIds } from '../programme/published.ts';
import { planSequence, type Sequence } from '../programme/sequence.ts';
import { ruleResult } from '../programme/wheels/rule-result.ts';
import { frameAt } from '../timeline/frame-at.ts';
import { segmentAt, type TimelineSource } from '../timeline/segment-at.ts';
import { VitrineError } from '../vitrine-error.ts';
import { resumeAt } from './resume-at.ts';

/** `playlists/evening` */
export type DraftReference = `${DraftKind}/${string}`;

export interface PublicationInput {
  /** The store as it is to be, all but the publication. */
  readonly shop: Shop;
  /** The store as screens still play it: another one where settings or screens change in the same commit. */
  readonly before?: Shop;
  /** The whole catalogue, by id. */
  readonly products: ReadonlyMap<string, Product>;
  /** Drafts that a person publishes; none for an automatic publication. Deleted ones are taken out. */
  readonly named: readonly DraftReference[];
  readonly by: string;
  readonly committedAtMs: number;
  /** When all screens switch; made later where it would not lie after the last publication's. */
  readonly effectiveAtMs: number;
  readonly hash: HashText;
  readonly cache?: CompileCache;
}

/**
 * Makes the record of a publication: which revisions it takes, what rules yield now, and where each audience goes on.
 * All controllers and all screens then agree, because nothing is left to be decided.
 *
 * @throws VitrineError not-found when a named draft neither exists nor was published.
 */
export function makePublication(input: PublicationInput): Publication {
  const { shop, named, by, committedAtMs, products, hash } = input;
  const cache = input.cache ?? createCompileCache();
  const last = shop.publications.at(-1);
  const begun: Publication = {
    number: (last?.number ?? 0) + 1,
    by,
    committedAtMs: Math.max(committedAtMs, (last?.committedAtMs ?? -1) + 1),
    effectiveAtMs: Math.max(input.effectiveAtMs, committedAtMs + 1, (last?.effectiveAtMs ?? -1) + 1),
    named: [...named],
    takes: takesAfter(shop, last, named),
    ruleResults: {},
    resumes: {},
  };
  const ruleResults = ruleResultsOf(withPublication(shop, begun), begun, products);
  const draft: Publication = { ...begun, ruleResults };
  const after = withPublication(shop, draft);
  // Kept apart: what is planned without resume points is not what the store plays now.
  const planning: CompileCache = { ...cache, sequences: new Map() };
  const next = audiencesOf(after).map(({ audience, screens }) => ({
    audience,
    screens,
    sequence: planSequence({ shop: after, audience, hash, cache: planning }),
  }));

  const before = input.before ?? shop;
  const resumes: Record<string, ResumePoint[]> = {};
  for (const { audience, screens, sequence } of next) {
    const was = mostOf(screens.map((id) => audienceOf(before, id)));
    if (was === undefined) continue;
    const old = planSequence({ shop: before, audience: was, hash, cache });
    const points = resumePoints(
      { audience: was, sequence: old },
      { audience, sequence },
      draft.effectiveAtMs,
    );
    if (points.length > 0) resumes[audience.key] = points;
  }

  return { ...draft, resumes };
}

/** The store with one more publication, its bodies pinned: what committing it results in. */
export function withPublication(shop: Shop, publication: Publication): Shop {
  const published: Record<string, Body<DraftKind>> = { ...shop.published };
  for (const [reference, revision] of Object.entries(publication.takes)) {
    const stored = draftOf(shop, reference);
    const key = `${reference}@${revision}`;
    if (stored?.revision === revision && published[key] === undefined) published[key] = stored.body;
  }
  return { ...shop, published, publications: [...shop.publications, publication] };
}

/** Playlists whose rule yields another list than the last publication holds: what an automatic publication is due for. */
export function changedRules(shop: Shop, products: ReadonlyMap<string, Product>): readonly string[] {
  const last = shop.publications.at(-1);
  if (last === undefined) return [];
  const results = ruleResultsOf(shop, last, products);
  const listOf = (of: Publication['ruleResults'], id: string) =>
    Object.hasOwn(of, id) ? of[id]?.join() : undefined;
  const ids = new Set([...Object.keys(results), ...Object.keys(last.ruleResults)]);
  return [...ids].filter((id) => listOf(results, id) !== listOf(last.ruleResults, id)).sort();
}

/** Why an automatic publication is due. */
export type AutomaticReason = 'settings' | 'screens' | 'rules';

/**
 * Whether something besides a draft has changed what plays: a rule that now yields another list, or, told from the store
 * before, other settings or other marks of a screen.
 *
 * @returns `undefined` when nothing has.
 */
export function needsAutomaticPublication(
  shop: Shop,
  products: ReadonlyMap<string, Product>,
  before: Shop = shop,
): AutomaticReason | undefined {
  if (shop.publications.length === 0) return undefined;
  if (hasOtherSettings(before, shop)) return 'settings';
  if (hasOtherScreens(before, shop)) return 'screens';
  return changedRules(shop, products).length > 0 ? 'rules' : undefined;
}

const SETTINGS = ['timeZone', 'dayStart', 'openingHours', 'holidays', 'locales', 'defaultPlaylist'] as const;

function hasOtherSettings(before: Shop, after: Shop): boolean {
  const [old, present] = [storeOf(before), storeOf(after)];
  return (
    old !== present && SETTINGS.some((field) => JSON.stringify(old[field]) !== JSON.stringify(present[field]))
  );
}

function hasOtherScreens(before: Shop, after: Shop): boolean {
  if (before.documents.screens === after.documents.screens) return false;
  // A screen that is new or gone moves no other.
  return Object.keys(after.documents.screens).some((id) => {
    const old = audienceOf(before, id);
    return old !== undefined && old.key !== audienceOf(after, id)?.key;
  });
}

function takesAfter(
  shop: Shop,
  last: Publication | undefined,
  named: readonly DraftReference[],
): Publication['takes'] {
  const takes: Record<string, number> = { ...last?.takes };
  for (const reference of named) {
    const stored = draftOf(shop, reference);
    if (stored === undefined && takes[reference] === undefined) {
      throw new VitrineError('not-found', `There is no draft "${reference}" to publish.`);
    }
    if (stored === undefined) delete takes[reference];
    else takes[reference] = stored.revision;
  }
  return takes;
}

function draftOf(shop: Shop, reference: string) {
  const [kind, id = ''] = reference.split('/') as [DraftKind, string?];
  const documents = shop.documents[kind];
  return Object.hasOwn(documents, id) ? documents[id] : undefined;
}

function ruleResultsOf(
  shop: Shop,
  publication: Publication,
  products: ReadonlyMap<string, Product>,
): Record<string, string[]> {
  const catalogue = [...products.values()];
  const { locales } = storeOf(shop);
  const results: Record<string, string[]> = {};
  for (const id of takenIds(publication, 'playlists')) {
    const rule = publishedBody(shop, publication, 'playlists', id)?.rule;
    if (rule !== undefined) results[id] = [...ruleResult(rule, catalogue, locales)];
  }
  return results;
}

/** Audiences that have screens, with those. */
function audiencesOf(shop: Shop): readonly { readonly audience: Audience; readonly screens: string[] }[] {
  const groups = new Map<string, { readonly audience: Audience; readonly screens: string[] }>();
  for (const id of Object.keys(shop.documents.screens).sort()) {
    const audience = audienceOf(shop, id);
    if (audience === undefined) continue;
    const group = groups.get(audience.key) ?? { audience, screens: [] };
    group.screens.push(id);
    groups.set(audience.key, group);
  }
  return [...groups.values()];
}

/** Of several that are equally many, the one with the smaller key. */
function mostOf(audiences: readonly (Audience | undefined)[]): Audience | undefined {
  const counts = new Map<string, { readonly audience: Audience; count: number }>();
  for (const audience of audiences) {
    // A screen that is new plays nothing yet.
    if (audience === undefined) continue;
    const known = counts.get(audience.key) ?? { audience, count: 0 };
    known.count += 1;
    counts.set(audience.key, known);
  }
  const ranked = [...counts.values()].sort(
    (one, other) => other.count - one.count || (one.audience.key < other.audience.key ? -1 : 1),
  );
  return ranked[0]?.audience;
}

interface Planned {
  readonly audience: Audience;
  readonly sequence: Sequence;
}

function resumePoints(old: Planned, next: Planned, atMs: number): ResumePoint[] {
  const [was, will] = [segmentAt(timelineOf(old.sequence), atMs), segmentAt(timelineOf(next.sequence), atMs)];
  if (was === undefined || will === undefined) return [];
  if (was.entry !== will.entry || was.layout !== will.layout) return [];
  return will.regions.flatMap((region) => {
    const before = was.regions.find(({ name }) => name === region.name);
    const frame = before && frameAt(before, atMs);
    if (before === undefined || frame === undefined) return [];
    const found = resumeAt(before.wheel, frame, old.audience.locales, region.wheel, next.audience.locales);
    return found === undefined ? [] : [{ entry: will.entry, region: region.name, ...found }];
  });
}

/** What the timeline needs to say where wheels stand. */
function timelineOf({ days, wheels, zoneChanges }: Sequence): TimelineSource {
  return {
    head: { zoneChanges },
    days: days.map(({ part }) => part),
    wheels: Object.fromEntries([...wheels].map(([id, wheel]) => [id, wheel.part])),
  };
}
