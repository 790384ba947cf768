import type { Product, StockState } from '../../../../playlists/documents/product.ts';
import { readPrice, typedPrice } from '../read-price.ts';

/** A product as it stands in the form: what people type, as they typed it. */
export interface ProductDraft {
  readonly name: Readonly<Record<string, string>>;
  readonly lede: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly price: string;
  readonly listPrice: string;
  readonly category: string;
  readonly brand: string;
  /** Separated by commas. */
  readonly tags: string;
  readonly sku: string;
  readonly link: string;
  readonly stock: StockState;
  readonly backOn: string;
  readonly deliveryMin: string;
  readonly deliveryMax: string;
  readonly pictures: readonly string[];
}

export const EMPTY_PRODUCT: ProductDraft = {
  name: {},
  lede: {},
  description: {},
  price: '',
  listPrice: '',
  category: '',
  brand: '',
  tags: '',
  sku: '',
  link: '',
  stock: 'in',
  backOn: '',
  deliveryMin: '',
  deliveryMax: '',
  pictures: [],
};

export type DraftFault = 'name' | 'price' | 'listPrice' | 'delivery';

export function draftOf(product: Product, currency: string): ProductDraft {
  const { name, lede, description, category, brand, tags, sku, stock, pictures } = product;
  const { listPriceMinor, link, backOn, deliveryDays } = product;
  return {
    ...{ name, lede, description, category, brand, sku, stock, pictures },
    tags: tags.join(', '),
    price: typedPrice(product.priceMinor, currency),
    listPrice: listPriceMinor === undefined ? '' : typedPrice(listPriceMinor, currency),
    link: link ?? '',
    backOn: backOn ?? '',
    deliveryMin: deliveryDays === undefined ? '' : String(deliveryDays.min),
    deliveryMax: deliveryDays === undefined ? '' : String(deliveryDays.max),
  };
}

/** What the controller is to be told; `null` takes a field away. */
type Fields = Readonly<Record<string, unknown>>;

/** All fields of a draft, or what in it cannot be read. */
export function fieldsOf(
  draft: ProductDraft,
  currency: string,
): Fields | { readonly faults: readonly DraftFault[] } {
  const faults: DraftFault[] = [];
  const priceMinor = readPrice(draft.price, currency);
  const listPriceMinor = draft.listPrice.trim() === '' ? null : readPrice(draft.listPrice, currency);
  const deliveryDays = daysOf(draft);
  const name = written(draft.name);
  if (Object.keys(name).length === 0) faults.push('name');
  if (priceMinor === undefined) faults.push('price');
  if (listPriceMinor === undefined) faults.push('listPrice');
  if (deliveryDays === undefined) faults.push('delivery');
  if (faults.length > 0) return { faults };
  return {
    ...{ name, priceMinor, listPriceMinor, deliveryDays },
    lede: written(draft.lede),
    description: written(draft.description),
    category: draft.category.trim(),
    brand: draft.brand.trim(),
    sku: draft.sku.trim(),
    tags: [...new Set(draft.tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''),
    link: draft.link.trim() === '' ? null : draft.link.trim(),
    stock: draft.stock,
    backOn: draft.stock === 'out' && draft.backOn !== '' ? draft.backOn : null,
    pictures: draft.pictures,
  };
}

/** What differs between two readings of the form: this alone is changed, so that others' edits of other fields stand. */
export function changesBetween(before: Fields, after: Fields): Fields {
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    const was = before[field];
    if (JSON.stringify(was) === JSON.stringify(value)) continue;
    changes[field] = TEXTS.has(field) ? textChanges(was as Texts, value as Texts) : value;
  }
  return changes;
}

/** The body of a new product: without what is not there. */
export function bodyOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

type Texts = Readonly<Record<string, string>>;
const TEXTS: ReadonlySet<string> = new Set(['name', 'lede', 'description']);

function written(texts: Texts): Texts {
  const filled = Object.entries(texts).flatMap(([locale, text]) =>
    text.trim() === '' ? [] : [[locale, text.trim()] as const],
  );
  return Object.fromEntries(filled);
}

/** Texts merge by language: one that was emptied is taken out. */
function textChanges(before: Texts, after: Texts): Readonly<Record<string, string | null>> {
  const locales = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...locales].filter((locale) => before[locale] !== after[locale]);
  return Object.fromEntries(changed.map((locale) => [locale, after[locale] ?? null]));
}

function daysOf({ deliveryMin, deliveryMax }: ProductDraft): { min: number; max: number } | null | undefined {
  const [min, max] = [deliveryMin.trim(), deliveryMax.trim()];
  if (min === '' && max === '') return null;
  const days = { min: Number(min === '' ? max : min), max: Number(max === '' ? min : max) };
  const isGood = [days.min, days.max].every((day) => Number.isInteger(day) && day >= 0 && day <= 90);
  return isGood && days.min <= days.max ? days : undefined;
}
