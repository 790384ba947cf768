import type { FeedFormat, ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import type { Row } from './row.ts';

/** What Google's product data call their fields (support.google.com/merchants/answer/7052112), in small letters. */
const GOOGLE: ProductMapping['columns'] = {
  id: 'id',
  title: 'name',
  description: 'description',
  link: 'link',
  image_link: 'pictures',
  additional_image_link: 'pictures',
  availability: 'stock',
  availability_date: 'backOn',
  price: 'price',
  sale_price: 'salePrice',
  brand: 'brand',
  product_type: 'category',
  google_product_category: 'category',
  mpn: 'sku',
  gtin: 'sku',
};

/** What AliExpress' affiliate API calls them; amounts in the shop's own currency come first. */
const ALIEXPRESS: ProductMapping['columns'] = {
  product_id: 'id',
  product_title: 'name',
  target_sale_price: 'salePrice',
  sale_price: 'salePrice',
  target_original_price: 'price',
  original_price: 'price',
  target_sale_price_currency: 'currency',
  sale_price_currency: 'currency',
  category: 'category',
  promotion_link: 'link',
  product_detail_url: 'link',
  product_main_image_url: 'pictures',
  'product_small_image_urls.string': 'pictures',
  product_small_image_urls: 'pictures',
  rating: 'rating',
  sales_rank: 'salesRank',
};

/** Columns of the formats that need no mapping by people. */
export const KNOWN_COLUMNS: Partial<Readonly<Record<FeedFormat, ProductMapping['columns']>>> = {
  'google-tsv': GOOGLE,
  'google-xml': GOOGLE,
  'aliexpress-json': ALIEXPRESS,
};

/** Whether columns of a delimited file are Google's: `image link` is written so too. */
export function isGoogle(columns: readonly string[]): boolean {
  const names = new Set(columns.map(googleName));
  return ['id', 'title', 'price', 'link', 'image_link'].every((name) => names.has(name));
}

export function googleRow(row: Row): Row {
  const cells = Object.entries(row.cells).map(([name, value]) => [googleName(name), value] as const);
  return { line: row.line, cells: Object.fromEntries(cells) };
}

function googleName(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s-]+/g, '_');
}

export function isAliExpress(row: Row | undefined): boolean {
  const cells = row?.cells ?? {};
  return (
    'product_id' in cells &&
    'product_title' in cells &&
    ('sale_price' in cells || 'target_sale_price' in cells)
  );
}

/**
 * AliExpress' own ways made plain: two levels of categories become a path, the share of good ratings a rating of five,
 * how often it sold a rank within the file. A link that is none gives way to the next.
 */
export function aliExpressRows(rows: readonly Row[]): readonly Row[] {
  const ranks = ranksOf(rows);
  return rows.map((row, index) => {
    const { first_level_category_name: first = '', second_level_category_name: second = '' } = row.cells;
    const liked = Number.parseFloat(row.cells.evaluate_rate ?? '');
    const rank = ranks.get(index);
    const { promotion_link: promotion, ...cells } = row.cells;
    return {
      line: row.line,
      cells: {
        ...cells,
        ...(promotion !== undefined && /^(?:https?:)?\/\//.test(promotion)
          ? { promotion_link: promotion }
          : {}),
        category: [first, second].filter((name) => name !== '' && name !== 'null').join(' > '),
        ...(liked > 0 && liked <= 100 ? { rating: `${liked}%` } : {}),
        ...(rank === undefined ? {} : { sales_rank: String(rank) }),
      },
    };
  });
}

function ranksOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const sold = rows.map((row, index) => ({ index, volume: Number(row.cells.lastest_volume ?? Number.NaN) }));
  const ranked = sold.filter(({ volume }) => volume > 0).sort((one, other) => other.volume - one.volume);
  return new Map(ranked.map(({ index }, rank) => [index, rank + 1]));
}
