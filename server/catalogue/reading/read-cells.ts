import { localDate } from '../../../playlists/documents/primitives.ts';
import type { Product, StockState } from '../../../playlists/documents/product.ts';
import { Refusal, type RefusedRow } from './refused-row.ts';

/** A cell with where it stands, for the one who has to mend it. */
export interface Cell {
  readonly field: RefusedRow['field'];
  readonly column: string;
  readonly value: string;
}

const IN_STOCK = words(
  'in, in stock, instock, available, yes, oui, true, vrai, en stock, disponible, preorder, backorder, y, available for order',
);
const LOW_STOCK = words(
  'low, faible, limited, limited availability, stock faible, stock limite, bientot epuise',
);
const OUT_OF_STOCK = words(
  'out, out of stock, outofstock, no, non, false, faux, epuise, rupture, rupture de stock, indisponible, sold out, soldout, unavailable, discontinued, n',
);
/** A count of at most this is told as "only a few left". */
const FEW = 5;

/** @throws Refusal stock-unreadable */
export function readStock(cell: Cell): StockState {
  const word = folded(cell.value);
  const count = /^-?\d+(?:[.,]0+)?$/.test(word) ? Number.parseInt(word, 10) : undefined;
  if (count !== undefined) return count <= 0 ? 'out' : count <= FEW ? 'low' : 'in';
  if (IN_STOCK.has(word)) return 'in';
  if (LOW_STOCK.has(word)) return 'low';
  if (OUT_OF_STOCK.has(word)) return 'out';
  throw new Refusal(cell, 'stock-unreadable', { value: cell.value });
}

/** `2026-12-01`, an instant that begins so, or `1/12/2026`. @throws Refusal date-unreadable */
export function readDate(cell: Cell): string {
  const text = cell.value.trim();
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const date =
    year === undefined ? text.slice(0, 10) : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!localDate.safeParse(date).success) throw new Refusal(cell, 'date-unreadable', { value: text });
  return date;
}

/** `3`, `3-5`, `3 à 5 jours`. @throws Refusal delivery-unreadable */
export function readDeliveryDays(cell: Cell): NonNullable<Product['deliveryDays']> {
  const [first, last = first, more] = (cell.value.match(/\d{1,3}/g) ?? []).map(Number);
  if (first === undefined || last === undefined || more !== undefined || first > last || last > 90)
    throw new Refusal(cell, 'delivery-unreadable', { value: cell.value });
  return { min: first, max: last };
}

/** A number with either decimal sign, or a percentage of the most. @throws Refusal number-unreadable */
export function readNumber(cell: Cell, least: number, most: number): number {
  const text = cell.value.trim();
  const isPercent = text.endsWith('%');
  const number = Number(text.replace('%', '').trim().replace(',', '.'));
  const value = isPercent ? (number / 100) * most : number;
  if (text === '' || !(value >= least && value <= most))
    throw new Refusal(cell, 'number-unreadable', { value: text });
  return value;
}

/** @throws Refusal link-unreadable, with the repair where only the scheme is missing */
export function readLink(cell: Cell): string {
  const link = webAddressOf(cell.value);
  if (link !== undefined) return link;
  const guess = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(cell.value.trim())
    ? webAddressOf(`https://${cell.value.trim()}`)
    : undefined;
  throw new Refusal(
    cell,
    'link-unreadable',
    { value: cell.value },
    guess === undefined ? undefined : { kind: 'replace', value: guess },
  );
}

/**
 * Addresses of pictures, however a feed separates them; those that are none are left out.
 *
 * @throws Refusal picture-unreadable where not one of them is an address
 */
export function readPictures(cells: readonly Cell[]): readonly string[] {
  // A comma may belong to an address: it separates only where another address follows.
  const told = cells.flatMap((cell) =>
    cell.value
      .split(/[\s|]+|[,;](?=\s*(?:https?:)?\/\/)/)
      .filter((text) => text !== '')
      .map((text) => ({ cell, address: webAddressOf(text.replace(/[,;]+$/, '')) })),
  );
  const addresses = told.flatMap(({ address }) => address ?? []);
  const [first] = told;
  if (first !== undefined && addresses.length === 0)
    throw new Refusal(
      first.cell,
      'picture-unreadable',
      { value: first.cell.value },
      { kind: 'without-pictures' },
    );
  return [...new Set(addresses)].slice(0, 12);
}

/** The address as a browser would write it; `undefined` for what is no http or https address without a name in it. */
export function webAddressOf(text: string): string | undefined {
  const trimmed = text.trim().replaceAll('&amp;', '&');
  const url = URL.parse(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // Browsers forgive `https:shop` and `https:///shop`; an address typed so is a mistake.
  if (!/^(?:https?:)?\/\/[^/]/i.test(trimmed) || url.username !== '' || url.password !== '') return undefined;
  return url.href.length <= 2_048 ? url.href : undefined;
}

/** Tags, separated by commas, semicolons or bars. */
export function readTags(text: string): string[] {
  const tags = text.split(/[,;|]/).map((tag) => tag.trim().slice(0, 60));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 40);
}

/** Without accents, case and the signs that columns are written with. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}
