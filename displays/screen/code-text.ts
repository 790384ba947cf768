import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';

/**
 * What the QR of a product holds: the scan address on this controller when phones reach it, else the product's own shop
 * link, marked with the screen. `undefined`: there is nothing to lead to, so no code is drawn.
 */
export function codeText(
  self: Pick<ScreenSelf, 'code' | 'visitorsAddress'>,
  product: { readonly code: string; readonly link?: string },
): string | undefined {
  if (self.visitorsAddress !== undefined) {
    const base = self.visitorsAddress.replace(/\/$/, '');
    return `${base}/q/${encodeURIComponent(product.code)}?s=${encodeURIComponent(self.code)}`;
  }
  const link = product.link === undefined ? null : URL.parse(product.link);
  if (link === null) return undefined;
  link.searchParams.set('utm_source', 'vitrine');
  link.searchParams.set('utm_content', self.code);
  return link.href;
}
