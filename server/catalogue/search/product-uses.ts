import type { Product } from '../../../playlists/documents/product.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { storeOf } from '../../../playlists/programme/published.ts';
import { ruleResult } from '../../../playlists/programme/wheels/rule-result.ts';

/** Product → playlists that show it, by item or by rule, as they are saved now (drafts). */
export function playlistsByProduct(
  shop: Shop,
  products: readonly Product[],
): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const { locales } = storeOf(shop);
  for (const [id, { body }] of Object.entries(shop.documents.playlists)) {
    const shown = new Set(body.rule === undefined ? [] : ruleResult(body.rule, products, locales));
    for (const item of body.items)
      if ((item.kind === 'spotlight' || item.kind === 'live') && item.product !== undefined)
        shown.add(item.product);
    for (const product of shown) {
      const known = uses.get(product);
      if (known === undefined) uses.set(product, [id]);
      else known.push(id);
    }
  }
  return uses;
}
