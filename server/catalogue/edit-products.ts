import { z } from 'zod';
import { parseValue } from '../../playlists/documents/parse-value.ts';
import { documentId, localeTag } from '../../playlists/documents/primitives.ts';
import { type Product, productSchema } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type {
  CatalogueChanged,
  CatalogueStep,
  ProductRecords,
  RecordAuthor,
  StoredProduct,
} from '../records/records.ts';

const { shape } = productSchema;
const textChange = z.record(localeTag, z.string().max(2_000).nullable()).exactOptional();

/** What a PATCH may say: values replace, `null` takes away, texts merge by language. */
export const productChange = z.strictObject({
  name: textChange,
  lede: textChange,
  description: textChange,
  priceMinor: shape.priceMinor.exactOptional(),
  listPriceMinor: shape.priceMinor.nullable().exactOptional(),
  category: z.string().max(120).exactOptional(),
  brand: z.string().max(120).exactOptional(),
  tags: z.array(z.string().max(60)).max(40).exactOptional(),
  link: z.string().max(2_048).nullable().exactOptional(),
  pictures: z.array(z.string()).max(12).exactOptional(),
  deliveryDays: shape.deliveryDays.nullable().exactOptional(),
  rating: z.number().min(0).max(5).nullable().exactOptional(),
  ratingCount: z.int().min(0).nullable().exactOptional(),
  salesRank: z.int().min(1).nullable().exactOptional(),
  stock: z.enum(['in', 'low', 'out']).exactOptional(),
  backOn: z.string().nullable().exactOptional(),
  sku: z.string().max(120).exactOptional(),
});

/** What many products are changed by at once. */
export const manyChange = productChange.extend({
  addTags: z.array(z.string().min(1).max(60)).max(40).exactOptional(),
  removeTags: z.array(z.string().min(1).max(60)).max(40).exactOptional(),
  /** Moves the price, rounded to the minor unit. */
  pricePercent: z.number().min(-90).max(900).exactOptional(),
});
export type ManyChange = z.infer<typeof manyChange>;

const MOST = 2_000;
const idList = z.array(documentId).min(1).max(MOST);
const expectedRevisions = z.record(documentId, z.int().min(1)).exactOptional();

export const manyChangeOrder = z.strictObject({
  ids: idList,
  change: manyChange,
  expected: expectedRevisions,
});
export const manyDeleteOrder = z.strictObject({ ids: idList, expected: expectedRevisions });

/** A product with a change made. @throws VitrineError invalid, with the field */
export function changedProduct(product: Product, change: ManyChange): Product {
  const { addTags = [], removeTags = [], pricePercent, ...fields } = change;
  const next: Record<string, unknown> = { ...product };
  for (const [field, value] of Object.entries(fields)) {
    if (value === null) delete next[field];
    else if (field === 'name' || field === 'lede' || field === 'description')
      next[field] = mergedTexts(product[field], value as Readonly<Record<string, string | null>>);
    else next[field] = value;
  }
  if (addTags.length > 0 || removeTags.length > 0) {
    const kept = (next.tags as string[]).filter((tag) => !removeTags.includes(tag));
    next.tags = [...new Set([...kept, ...addTags])];
  }
  if (pricePercent !== undefined)
    next.priceMinor = Math.round(Number(next.priceMinor) * (1 + pricePercent / 100));
  // The date of return is told only while it is away.
  if (next.stock !== 'out') delete next.backOn;
  return parseValue(productSchema, next, `The product "${product.id}"`);
}

function mergedTexts(
  texts: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
) {
  const merged = { ...texts, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== null));
}

export interface ManyChanged {
  /** To undo it; `null` where nothing changed. */
  readonly change: number | null;
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * The same change on many products, all or none.
 *
 * @throws VitrineError not-found (names the products), invalid (fields as `<product>.<field>`), conflict
 */
export async function changeMany(
  products: ProductRecords,
  store: string,
  { ids, change, expected = {} }: z.infer<typeof manyChangeOrder>,
  author: RecordAuthor,
): Promise<ManyChanged> {
  const standing = await standingOf(products, store, ids);
  const issues: { field: string; message: string }[] = [];
  const put = standing.flatMap(({ body }) => {
    try {
      return changedProduct(body, change);
    } catch (error) {
      if (!(error instanceof VitrineError)) throw error;
      issues.push(...error.issues.map(({ field, message }) => ({ field: `${body.id}.${field}`, message })));
      return [];
    }
  });
  if (issues.length > 0)
    throw new VitrineError(
      'invalid',
      `The change does not fit ${issues[0]?.field}: ${issues[0]?.message}. Nothing was changed.`,
      {
        issues: issues.slice(0, 20),
      },
    );
  const note = { kind: 'edit', title: Object.keys(change).join(', ') } as const;
  const { number = null, changed } = await commit(
    products,
    store,
    standing,
    expected,
    { put, delete: [], note },
    author,
  );
  const done = new Set(changed.map(({ body }) => body.id));
  return {
    change: number,
    changed: [...done],
    unchanged: standing.flatMap(({ body }) => (done.has(body.id) ? [] : body.id)),
  };
}

/** Deletes many products, all or none; it can be undone. @throws VitrineError not-found, conflict */
export async function deleteMany(
  products: ProductRecords,
  store: string,
  { ids, expected = {} }: z.infer<typeof manyDeleteOrder>,
  author: RecordAuthor,
): Promise<{ readonly change: number | null; readonly deleted: readonly string[] }> {
  const standing = await standingOf(products, store, ids);
  const note = { kind: 'delete', title: ids.slice(0, 3).join(', ') } as const;
  const step = { put: [], delete: standing.map(({ body }) => body.id), note };
  const { number = null, deleted } = await commit(products, store, standing, expected, step, author);
  return { change: number, deleted };
}

async function standingOf(
  products: ProductRecords,
  store: string,
  ids: readonly string[],
): Promise<readonly StoredProduct[]> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(wanted.map((id) => products.get(store, id)));
  const missing = wanted.filter((_id, index) => found[index] === undefined);
  if (missing.length > 0)
    throw new VitrineError(
      'not-found',
      `There is no product "${missing.slice(0, 5).join('", "')}". Nothing was changed.`,
      {
        issues: missing
          .slice(0, 20)
          .map((id) => ({ field: 'ids', message: `names "${id}", which does not exist` })),
      },
    );
  return found.flatMap((one) => one ?? []);
}

/** What the caller saw counts; else what was read just now, so that no edit in between is lost. */
function commit(
  products: ProductRecords,
  store: string,
  standing: readonly StoredProduct[],
  expected: Readonly<Record<string, number>>,
  step: Omit<CatalogueStep, 'expected'>,
  author: RecordAuthor,
): Promise<CatalogueChanged> {
  const read = Object.fromEntries(standing.map(({ body, revision }) => [body.id, revision]));
  return products.change(store, { ...step, expected: { ...read, ...expected } }, author);
}
