import type { Rule } from '../../documents/playlist.ts';
import type { LocalizedText } from '../../documents/primitives.ts';
import type { Product } from '../../documents/product.ts';

/**
 * The products that a rule yields, by id, in order. The same for the same catalogue in any order: ties go to the smaller
 * id. Kept in the publication: a wheel changes when one is published, not when a rank does.
 *
 * @param locales - The store's, for the order by name.
 */
export function ruleResult(
  rule: Rule,
  products: Iterable<Product>,
  locales: readonly string[] = [],
): readonly string[] {
  const found: Product[] = [];
  for (const product of products) if (isMeant(rule, product)) found.push(product);
  const order = ORDERS[rule.sort];
  found.sort((one, other) => order(one, other, locales) || compareText(one.id, other.id));
  return found.slice(0, rule.limit).map((product) => product.id);
}

function isMeant(rule: Rule, product: Product): boolean {
  return (
    (rule.categories.length === 0 || rule.categories.some((category) => lies(product.category, category))) &&
    (rule.tags.length === 0 || rule.tags.some((tag) => product.tags.includes(tag))) &&
    (!rule.inStock || product.stock !== 'out') &&
    (!rule.withPicture || product.pictures.length > 0) &&
    (!rule.discounted || saving(product) > 0)
  );
}

/** `Fashion` holds `Fashion > Dresses` and `Fashion/Dresses` too, as feeds write their paths. */
function lies(category: string, within: string): boolean {
  const [path, root] = [category.toLowerCase(), within.toLowerCase()];
  return path === root || (path.startsWith(root) && /^\s*[>/]/.test(path.slice(root.length)));
}

type Order = (one: Product, other: Product, locales: readonly string[]) => number;

const ORDERS: Readonly<Record<Rule['sort'], Order>> = {
  'best-sellers': (one, other) => rank(one) - rank(other),
  'price-up': (one, other) => one.priceMinor - other.priceMinor,
  'price-down': (one, other) => other.priceMinor - one.priceMinor,
  saving: (one, other) => saving(other) - saving(one),
  name: (one, other, locales) => compareText(nameOf(one.name, locales), nameOf(other.name, locales)),
};

/** A product without a rank comes after all that have one. */
function rank(product: Product): number {
  return product.salesRank ?? Number.MAX_SAFE_INTEGER;
}

/** Part of the list price that is saved, 0 to 1. */
function saving(product: Product): number {
  const { listPriceMinor, priceMinor } = product;
  return listPriceMinor === undefined || listPriceMinor <= priceMinor ? 0 : 1 - priceMinor / listPriceMinor;
}

function nameOf(name: LocalizedText, locales: readonly string[]): string {
  for (const locale of [...locales, ...Object.keys(name).sort()]) {
    const text = name[locale]?.trim();
    if (text !== undefined && text !== '') return folded(text);
  }
  return '';
}

/** Without accents and case. Not by the machine's collation: two controllers must agree. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
