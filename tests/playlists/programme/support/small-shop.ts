import { hash as digest } from 'node:crypto';
import { DOCUMENT_KINDS, DOCUMENT_SCHEMAS, type DraftKind } from '../../../../playlists/documents/kinds.ts';
import { type Media, mediaSchema } from '../../../../playlists/documents/media.ts';
import { type Product, productSchema } from '../../../../playlists/documents/product.ts';
import type { Shop } from '../../../../playlists/documents/shop.ts';
import { type Audience, audienceOf } from '../../../../playlists/programme/audience.ts';
import { type CompiledProgramme, compileProgramme } from '../../../../playlists/programme/compile.ts';
import { type CompileCache, createCompileCache } from '../../../../playlists/programme/compile-cache.ts';
import { itemCodes } from '../../../../playlists/programme/slides/item-codes.ts';
import {
  type DraftReference,
  makePublication,
  withPublication,
} from '../../../../playlists/publishing/publish.ts';

/** SHA-256 as base64url, as server and display take it. */
export const hash = (text: string) => digest('sha256', text, 'base64url');

/** A content hash that tests can name. */
export const contentHash = (name: string) => hash(`content ${name}`);

/** 2026-11-24 10:00 in Paris. */
export const TEN = Date.UTC(2026, 10, 24, 9, 0);
export const SECOND = 1_000;
export const MINUTE = 60_000;

/** Documents by kind and id; what a schema fills in may be left out. */
export type Documents = { readonly [K in keyof typeof DOCUMENT_SCHEMAS]?: Readonly<Record<string, unknown>> };

export const STORE = {
  name: 'Vitrine',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  brand: { name: 'Vitrine' },
};

/** A store with these documents, nothing published. */
export function shopOf(documents: Documents, plansFrom = '2026-11-24'): Shop {
  const all = { store: { main: STORE }, screens: { window: { name: 'Window' } }, ...documents };
  const stored = Object.fromEntries(
    DOCUMENT_KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries((all as Documents)[kind] ?? {}).map(([id, body]) => [
          id,
          { revision: 1, at: 0, by: 'test', body: DOCUMENT_SCHEMAS[kind].parse(body) },
        ]),
      ),
    ]),
  );
  return {
    schema: 1,
    revision: 1,
    documents: stored as Shop['documents'],
    tombstones: {},
    published: {},
    publications: [],
    cues: [],
    liveVersion: 0,
    plansFrom,
  };
}

/** The store with another body of one document; a draft stays a draft. `undefined` deletes it. */
export function edited(shop: Shop, kind: keyof Documents, id: string, body: unknown): Shop {
  const { [id]: known, ...others } = shop.documents[kind] as Record<string, { readonly revision: number }>;
  const revision = (known?.revision ?? 0) + 1;
  const stored = { revision, at: 0, by: 'test', body: body && DOCUMENT_SCHEMAS[kind].parse(body) };
  const documents = { ...others, ...(body === undefined ? {} : { [id]: stored }) };
  return { ...shop, documents: { ...shop.documents, [kind]: documents } };
}

/** References of all drafts that a store has. */
export function allDrafts(shop: Shop): DraftReference[] {
  const kinds: readonly DraftKind[] = ['playlists', 'layouts', 'schedule'];
  return kinds.flatMap((kind) =>
    Object.keys(shop.documents[kind]).map((id): DraftReference => `${kind}/${id}`),
  );
}

/** The store after a publication of these drafts, all where none are named. */
export function published(
  shop: Shop,
  at: {
    readonly atMs: number;
    readonly products?: ReadonlyMap<string, Product>;
    readonly named?: readonly DraftReference[];
    readonly before?: Shop;
    readonly cache?: CompileCache;
    readonly delayMs?: number;
  },
): Shop {
  const { atMs, products = new Map(), named = allDrafts(shop), delayMs = SECOND, ...rest } = at;
  const publication = makePublication({
    shop,
    products,
    named,
    by: 'test',
    committedAtMs: atMs,
    effectiveAtMs: atMs + delayMs,
    hash,
    ...rest,
  });
  return withPublication(shop, publication);
}

export function productsOf(...products: readonly (Partial<Product> & { readonly id: string })[]) {
  const parsed = products.map((product) =>
    productSchema.parse({ name: { fr: product.id, en: product.id }, priceMinor: 1_000, ...product }),
  );
  return new Map(parsed.map((product) => [product.id, product]));
}

export function mediaOf(...media: readonly (Partial<Media> & { readonly name: string })[]) {
  const parsed = media.map((medium) =>
    mediaSchema.parse({
      hash: contentHash(medium.name),
      type: 'image/webp',
      bytes: 1_000,
      width: 1_600,
      height: 1_200,
      ...medium,
    }),
  );
  return new Map(parsed.map((medium) => [medium.hash, medium]));
}

/** The programme of a screen. */
export function compiledFor(
  shop: Shop,
  screen = 'window',
  given: {
    readonly products?: ReadonlyMap<string, Product>;
    readonly media?: ReadonlyMap<string, Media>;
    readonly cache?: CompileCache;
  } = {},
): CompiledProgramme {
  const { products = new Map(), media = new Map(), cache = createCompileCache() } = given;
  const audience = audienceOf(shop, screen) as Audience;
  const codes = itemCodes(products.keys(), hash);
  return compileProgramme({ shop, audience, products, media, codes, hash, cache });
}

/** A playlist of spotlights, 10 s each where not said. */
export function playlistOf(...items: readonly (string | Record<string, unknown>)[]) {
  return {
    name: 'Playlist',
    items: items.map((item) =>
      typeof item === 'string'
        ? { id: item, kind: 'spotlight', product: item }
        : { kind: 'spotlight', ...item },
    ),
  };
}
