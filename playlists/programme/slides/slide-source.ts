import { canonicalJson, type HashText } from '../../canonical-json.ts';
import type { Item } from '../../documents/playlist.ts';
import type { LocalizedText } from '../../documents/primitives.ts';

/** What an item says about when it may play, as far as the slide judges it. Those of playlists around it are joined in. */
export interface SourceConditions {
  readonly validFromMs?: number;
  readonly validUntilMs?: number;
  /** Local windows that must all hold. */
  readonly hours?: readonly { readonly from: string; readonly until: string }[];
  readonly inStock?: true;
  readonly onAir?: string;
}

/** What an item shows, by reference: the documents behind it may change without a publication. */
export type SlideContent =
  | { readonly kind: 'spotlight'; readonly product: string; readonly call?: LocalizedText }
  | { readonly kind: 'live'; readonly stream: string; readonly product?: string }
  | { readonly kind: 'countdown'; readonly contest: string }
  | { readonly kind: 'media'; readonly media: string; readonly fit: 'cover' | 'contain' }
  | {
      readonly kind: 'message';
      readonly title: LocalizedText;
      readonly text: LocalizedText;
      readonly picture?: string;
      readonly tone: 'a' | 'b' | 'paper';
    };
export type SourceOf<K extends SlideContent['kind']> = Extract<SlideContent, { kind: K }>;

/** What a slide is made of. Its id says so: one product in several playlists is one slide, and a price edit one part. */
export interface SlideSource {
  /** `spotlight:lamp`, with options `spotlight:lamp~k3x0Qa8b`. */
  readonly id: string;
  readonly content: SlideContent;
  readonly conditions?: SourceConditions;
}

type PlayableItem = Exclude<Item, { kind: 'playlist' }>;

/** The source of an item that shows something itself. */
export function sourceOfItem(
  item: PlayableItem,
  around: SourceConditions | undefined,
  hash: HashText,
): SlideSource {
  return sourceOf(contentOf(item), joinedConditions(around, conditionsOf(item)), hash);
}

/** The source of a product that a rule yields. */
export function sourceOfProduct(
  product: string,
  around: SourceConditions | undefined,
  hash: HashText,
): SlideSource {
  return sourceOf({ kind: 'spotlight', product }, around, hash);
}

/** Id of the slide that holds a product's face for all that show it. */
export function faceSlideId(product: string): string {
  return `spotlight:${product}`;
}

/** The source of that slide, where a source shows a product and is another one. */
export function faceSourceOf({ id, content }: SlideSource): SlideSource | undefined {
  const product = content.kind === 'spotlight' || content.kind === 'live' ? content.product : undefined;
  if (product === undefined || id === faceSlideId(product)) return undefined;
  return { id: faceSlideId(product), content: { kind: 'spotlight', product } };
}

/** Both conditions at once; `undefined` for none. Of two streams the inner one counts. */
export function joinedConditions(
  outer: SourceConditions | undefined,
  inner: SourceConditions | undefined,
): SourceConditions | undefined {
  if (outer === undefined || inner === undefined) return inner ?? outer;
  const joined: { -readonly [K in keyof SourceConditions]: SourceConditions[K] } = { ...outer, ...inner };
  if (outer.validFromMs !== undefined && inner.validFromMs !== undefined)
    joined.validFromMs = Math.max(outer.validFromMs, inner.validFromMs);
  if (outer.validUntilMs !== undefined && inner.validUntilMs !== undefined)
    joined.validUntilMs = Math.min(outer.validUntilMs, inner.validUntilMs);
  if (outer.hours !== undefined && inner.hours !== undefined) joined.hours = [...outer.hours, ...inner.hours];
  return joined;
}

/** Conditions of an item that are judged as it plays; those by tag are resolved in the wheel. */
export function conditionsOf(item: Item): SourceConditions | undefined {
  const { validFromMs, validUntilMs, conditions } = item;
  const found: SourceConditions = {
    ...(validFromMs === undefined ? {} : { validFromMs }),
    ...(validUntilMs === undefined ? {} : { validUntilMs }),
    ...(conditions?.hours === undefined ? {} : { hours: [conditions.hours] }),
    ...(conditions?.inStock === true ? { inStock: true } : {}),
    ...(conditions?.onAir === undefined ? {} : { onAir: conditions.onAir }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

function sourceOf(
  content: SlideContent,
  conditions: SourceConditions | undefined,
  hash: HashText,
): SlideSource {
  const { name, options } = nameOf(content);
  const isPlain = conditions === undefined && Object.keys(options).length === 0;
  const suffix = isPlain ? '' : `~${hash(canonicalJson({ options, conditions })).slice(0, 8)}`;
  const id = `${content.kind}:${name}${suffix}`;
  return conditions === undefined ? { id, content } : { id, content, conditions };
}

/** What names the slide, and what sets it apart from others of that name. */
function nameOf(content: SlideContent): { readonly name: string; readonly options: object } {
  switch (content.kind) {
    case 'spotlight':
      return { name: content.product, options: content.call === undefined ? {} : { call: content.call } };
    case 'live':
      return {
        name: content.stream,
        options: content.product === undefined ? {} : { product: content.product },
      };
    case 'countdown':
      return { name: content.contest, options: {} };
    case 'media':
      return { name: content.media, options: content.fit === 'cover' ? {} : { fit: content.fit } };
    case 'message':
      return { name: 'text', options: content };
  }
}

function contentOf(item: PlayableItem): SlideContent {
  switch (item.kind) {
    case 'spotlight':
      return {
        kind: 'spotlight',
        product: item.product,
        ...(item.call === undefined ? {} : { call: item.call }),
      };
    case 'live':
      return {
        kind: 'live',
        stream: item.stream,
        ...(item.product === undefined ? {} : { product: item.product }),
      };
    case 'countdown':
      return { kind: 'countdown', contest: item.contest };
    case 'media':
      return { kind: 'media', media: item.media, fit: item.fit };
    case 'message': {
      const { title, text, picture, tone } = item;
      return { kind: 'message', title, text, tone, ...(picture === undefined ? {} : { picture }) };
    }
  }
}
