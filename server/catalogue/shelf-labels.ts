import ipaddr from 'ipaddr.js';
import type { LocalizedText } from '../../playlists/documents/primitives.ts';
import type { Product } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { isOutsideAddress } from '../fetching/outside-address.ts';

/** What is printed for one shelf. */
export interface ShelfLabel {
  readonly id: string;
  readonly name: LocalizedText;
  readonly brand: string;
  readonly priceMinor: number;
  readonly listPriceMinor?: number;
  readonly code: string;
  /** What the QR holds. */
  readonly qr: string;
}

export interface RefusedLabel {
  readonly id: string;
  readonly name: LocalizedText;
  readonly code: 'private-address' | 'no-address' | 'no-code';
  readonly reason: string;
}

type Labelled = Pick<Product, 'id' | 'name' | 'brand' | 'priceMinor' | 'listPriceMinor' | 'link'>;

/**
 * The label of a product: a printed code outlives every address, so it holds a public one, the visitors' or the
 * product's own shop link; without either there is none to print.
 *
 * @param code - Its short code, `null` where it has none yet.
 */
export function shelfLabel(
  product: Labelled,
  code: string | null,
  visitorsAddress: Store['visitorsAddress'],
): ShelfLabel | RefusedLabel {
  const { id, name, brand, priceMinor, listPriceMinor, link } = product;
  const refuse = (why: RefusedLabel['code'], reason: string) => ({ id, name, code: why, reason });
  if (code === null) return refuse('no-code', 'The product was added this moment: try again.');
  const isReached = visitorsAddress !== undefined && isPublicAddress(visitorsAddress);
  const qr = isReached ? `${visitorsAddress.replace(/\/$/, '')}/q/${code}` : markedLink(link);
  if (qr === undefined && visitorsAddress === undefined)
    return refuse(
      'no-address',
      "The store has no visitors' address and the product has no shop link: give one of them.",
    );
  if (qr === undefined || !isPublicAddress(qr))
    return refuse(
      'private-address',
      "The code would hold an address that only this network knows: give the store a public visitors' address, or the product a shop link.",
    );
  return {
    ...{ id, name, brand, priceMinor, code, qr },
    ...(listPriceMinor !== undefined && listPriceMinor > priceMinor && { listPriceMinor }),
  };
}

/** The shop link as screens mark it too, so that the shop's own counts tell where people came from. */
function markedLink(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link);
  if (url === null) return undefined;
  url.searchParams.set('utm_source', 'vitrine');
  url.searchParams.set('utm_content', 'shelf');
  return url.href;
}

/** Whether an address can be followed from anywhere: a name that is not of a local network, or a public IP address. */
export function isPublicAddress(address: string): boolean {
  const host =
    URL.parse(address)
      ?.hostname.replace(/^\[|\]$/g, '')
      .replace(/\.$/, '') ?? '';
  if (ipaddr.isValid(host)) return isOutsideAddress(host);
  return (
    host.includes('.') && !/\.(?:local|localhost|lan|home|internal|intranet|corp|home\.arpa|test)$/.test(host)
  );
}
