import type { Product } from '../../../playlists/documents/product.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { StateWords } from '../../parts/screen-state-words.ts';
import { locale } from '../../texts/locale.ts';
import { texts } from './texts.ts';

/** How a product's stock is said, and what becomes of it on the screens. */
export function stockWords(
  { stock, backOn }: Pick<Product, 'stock' | 'backOn'>,
  { outOfStock }: Pick<Store, 'outOfStock'>,
): Pick<StateWords, 'tone' | 'icon' | 'text'> {
  if (stock === 'in') return { tone: 'neutral', icon: '', text: texts.inStock };
  if (stock === 'low') return { tone: 'warning', icon: 'warning', text: texts.lowStock };
  if (backOn !== undefined) return { tone: 'danger', icon: 'clock', text: texts.backOn(dateText(backOn)) };
  return outOfStock === 'hide'
    ? { tone: 'danger', icon: 'eye-slash', text: texts.outAndHidden }
    : { tone: 'danger', icon: 'eye', text: texts.outOfStock };
}

/** `1 déc.` of `2026-12-01`. */
export function dateText(localDate: string): string {
  // A date without an hour: the same day in whichever zone the shop is.
  const format = new Intl.DateTimeFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(localDate));
}
