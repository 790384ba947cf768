import type { Product } from '../../../playlists/documents/product.ts';
import type { FeedProduct } from '../reading/feed-product.ts';

/**
 * A known product with what a feed tells of it, not validated yet. What the feed does not tell stays: texts in other
 * languages, pictures that a person added and their order; a picture that left the feed goes.
 *
 * @param fetched - Address → hash of pictures that other products brought from there.
 */
export function mergedProduct(
  known: Product | undefined,
  fed: FeedProduct,
  fetched: ReadonlyMap<string, string>,
): unknown {
  const { line: _line, pictureSources, ...told } = fed;
  // Without a struck price in the feed there is no offer any more.
  const { listPriceMinor: _struck, pictureOrigins: before = {}, ...kept } = known ?? {};
  const origins: Record<string, string> = {};
  for (const source of pictureSources) {
    const hash = before[source] ?? fetched.get(source);
    if (hash !== undefined) origins[source] = hash;
  }
  return {
    ...kept,
    ...told,
    name: { ...known?.name, ...fed.name },
    ...(fed.lede === undefined ? {} : { lede: { ...known?.lede, ...fed.lede } }),
    ...(fed.description === undefined ? {} : { description: { ...known?.description, ...fed.description } }),
    pictures: picturesAfter(known?.pictures ?? [], Object.values(before), Object.values(origins)),
    pictureSources: pictureSources.filter((source) => origins[source] === undefined),
    ...(Object.keys(origins).length === 0 ? {} : { pictureOrigins: origins }),
  };
}

function picturesAfter(
  known: readonly string[],
  fedBefore: readonly string[],
  fed: readonly string[],
): string[] {
  const isKept = (hash: string) => fed.includes(hash) || !fedBefore.includes(hash);
  return [...new Set([...known.filter(isKept), ...fed])].slice(0, 12);
}
