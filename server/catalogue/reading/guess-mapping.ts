import type { FeedField, ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import { folded, webAddressOf } from './read-cells.ts';
import type { Row } from './row.ts';

/** Names under which columns are known, folded; of several the one that stands first here. */
const NAMES: Readonly<Record<FeedField, readonly string[]>> = {
  id: [
    'id',
    'handle',
    'reference',
    'ref',
    'product id',
    'item id',
    'code',
    'article',
    'numero',
    'ean',
    'gtin',
    'sku',
  ],
  sku: ['sku', 'mpn', 'code article', 'variant sku'],
  name: [
    'name',
    'title',
    'nom',
    'titre',
    'product name',
    'product title',
    'product',
    'produit',
    'designation',
    'libelle',
    'intitule',
  ],
  lede: ['lede', 'subtitle', 'accroche', 'sous titre', 'tagline', 'short description'],
  description: ['description', 'body', 'texte', 'descriptif', 'details', 'long description'],
  price: ['price', 'prix', 'prix ttc', 'tarif', 'amount', 'prix de vente', 'price.amount', 'price.value'],
  listPrice: [
    'list price',
    'compare at price',
    'prix barre',
    'prix conseille',
    'ancien prix',
    'original price',
    'was price',
    'rrp',
    'msrp',
    'regular price',
  ],
  salePrice: ['sale price', 'prix promo', 'prix solde', 'prix remise', 'special price', 'promo price'],
  currency: ['currency', 'devise', 'monnaie', 'price.currency', 'sale price currency'],
  category: [
    'category',
    'categorie',
    'type',
    'rayon',
    'categories',
    'product type',
    'famille',
    'department',
    'category.name',
    'google product category',
  ],
  brand: ['brand', 'marque', 'vendor', 'fabricant', 'manufacturer', 'brand.name'],
  tags: ['tags', 'mots cles', 'keywords', 'etiquettes', 'labels'],
  link: ['link', 'url', 'lien', 'product url', 'permalink', 'href', 'adresse'],
  pictures: [
    'pictures',
    'picture',
    'images',
    'image',
    'image link',
    'additional image link',
    'photo',
    'photos',
    'image url',
    'image src',
    'images.src',
    'images.url',
    'image.src',
    'image.url',
    'thumbnail',
  ],
  stock: ['stock', 'availability', 'disponibilite', 'quantity', 'quantite', 'inventory', 'in stock', 'qty'],
  backOn: ['back on', 'availability date', 'de retour le', 'date de retour', 'restock date'],
  rating: ['rating', 'note', 'note moyenne', 'rating.value', 'average rating'],
  ratingCount: ['rating count', 'nombre d avis', 'avis', 'reviews', 'review count', 'rating.count'],
  salesRank: ['sales rank', 'rank', 'rang', 'best seller rank'],
  deliveryDays: ['delivery days', 'delivery', 'livraison', 'delai', 'delai de livraison', 'shipping days'],
};

const LANGUAGE = /^(.+?)[\s.]*[\s.([]([a-z]{2})[)\]]?$/;
const LANGUAGES = new Set(
  'bg cs da de el en es et fi fr ga hr hu it ja ko lt lv mt nb nl no pl pt ro ru sk sl sv tr uk zh'.split(
    ' ',
  ),
);

/** What a column seems to mean: by its name, else by what stands in it. */
export function guessMapping(
  rows: readonly Row[],
  columns: readonly string[],
): Pick<ProductMapping, 'columns'> {
  const best = new Map<string, { readonly column: string; readonly rank: number }[]>();
  for (const column of columns) {
    const found = byName(column);
    if (found === undefined) continue;
    const known = best.get(found.target) ?? [];
    best.set(found.target, [...known, { column, rank: found.rank }]);
  }
  const mapped = new Map<string, string>();
  for (const [target, candidates] of best) {
    candidates.sort((one, other) => one.rank - other.rank);
    // Of pictures all count; else two columns with one meaning are two meanings.
    for (const { column } of target === 'pictures' ? candidates : candidates.slice(0, 1))
      mapped.set(column, target);
  }
  guessByContent(rows, columns, mapped);
  return { columns: Object.fromEntries(columns.flatMap((column) => entryOf(column, mapped))) };
}

function entryOf(column: string, mapped: ReadonlyMap<string, string>): readonly [string, string][] {
  const target = mapped.get(column);
  return target === undefined ? [] : [[column, target]];
}

function byName(column: string): { readonly target: string; readonly rank: number } | undefined {
  const name = folded(column.replace(/^g:/, ''));
  const field = fieldNamed(name);
  if (field !== undefined) return { target: field.field, rank: field.rank };
  const [, text = '', language = ''] = LANGUAGE.exec(name) ?? [];
  const told = LANGUAGES.has(language) ? fieldNamed(text) : undefined;
  if (told === undefined || !['name', 'lede', 'description'].includes(told.field)) return undefined;
  return { target: `${told.field}.${language}`, rank: told.rank };
}

function fieldNamed(name: string): { readonly field: string; readonly rank: number } | undefined {
  for (const [field, names] of Object.entries(NAMES)) {
    const rank = names.indexOf(name);
    if (rank >= 0) return { field, rank };
  }
  return undefined;
}

/** Prices and addresses are known by sight. */
function guessByContent(rows: readonly Row[], columns: readonly string[], mapped: Map<string, string>): void {
  const targets = new Set(mapped.values());
  for (const column of columns) {
    if (mapped.has(column)) continue;
    const cells = rows.slice(0, 50).flatMap((row) => row.cells[column]?.trim() || []);
    if (cells.length === 0) continue;
    const target = targetOfCells(cells);
    if (target === undefined || targets.has(target)) continue;
    mapped.set(column, target);
    targets.add(target);
  }
}

function targetOfCells(cells: readonly string[]): FeedField | undefined {
  const are = (test: (cell: string) => boolean) => cells.filter(test).length >= cells.length * 0.8;
  if (
    are((cell) => webAddressOf(cell) !== undefined && /\.(?:jpe?g|png|webp|avif|gif)(?:[?#|]|$)/i.test(cell))
  )
    return 'pictures';
  if (are((cell) => webAddressOf(cell) !== undefined)) return 'link';
  if (
    are((cell) =>
      /^[\s\d.,]*\d[\s\d.,]*\s?(?:€|\$|£|EUR|USD|GBP)$|^(?:€|\$|£|EUR|USD|GBP)\s?[\d.,\s]+$/.test(cell),
    )
  )
    return 'price';
  return undefined;
}
