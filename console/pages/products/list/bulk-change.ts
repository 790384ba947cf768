import type { StockState } from '../../../../playlists/documents/product.ts';

/** What many products are changed in, one thing at a time. */
export const BULK_KINDS = ['percent', 'list-price', 'category', 'stock', 'add-tag', 'remove-tag'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

export interface BulkForm {
  readonly kind: BulkKind;
  /** As typed: `−10`, `12,5` */
  readonly percent: string;
  readonly category: string;
  readonly stock: StockState;
  /** `2026-12-01`, or empty. */
  readonly backOn: string;
  readonly tag: string;
}

export const EMPTY_BULK: BulkForm = {
  kind: 'percent',
  percent: '',
  category: '',
  stock: 'in',
  backOn: '',
  tag: '',
};

/** The order that a form gives; `fault` says what is missing in it. */
export function bulkChange(
  form: BulkForm,
): { readonly change: object } | { readonly fault: 'percent' | 'tag' } {
  const tag = form.tag.trim();
  switch (form.kind) {
    case 'percent': {
      const percent = Number(form.percent.trim().replace(',', '.').replace('−', '-').replace(/\s*%$/, ''));
      const isGood = form.percent.trim() !== '' && percent >= -90 && percent <= 900 && percent !== 0;
      return isGood ? { change: { pricePercent: percent } } : { fault: 'percent' };
    }
    case 'list-price':
      return { change: { listPriceMinor: null } };
    case 'category':
      return { change: { category: form.category.trim() } };
    case 'stock':
      return {
        change: {
          stock: form.stock,
          ...(form.stock === 'out' && { backOn: form.backOn === '' ? null : form.backOn }),
        },
      };
    case 'add-tag':
      return tag === '' ? { fault: 'tag' } : { change: { addTags: [tag] } };
    case 'remove-tag':
      return tag === '' ? { fault: 'tag' } : { change: { removeTags: [tag] } };
  }
}
