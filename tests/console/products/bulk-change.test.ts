import { describe, expect, it } from 'vitest';
import { type BulkForm, bulkChange, EMPTY_BULK } from '../../../console/pages/products/list/bulk-change.ts';

const of = (form: Partial<BulkForm>) => bulkChange({ ...EMPTY_BULK, ...form });

describe('bulkChange', () => {
  it.each([
    ['−10', -10],
    ['-12,5 %', -12.5],
    ['900', 900],
  ])('moves prices by %s', (percent, pricePercent) => {
    expect(of({ percent })).toEqual({ change: { pricePercent } });
  });

  it.each(['', '0', '-91', 'ten'])('takes %s for no per cent', (percent) => {
    expect(of({ percent })).toEqual({ fault: 'percent' });
  });

  it('tells the day of return of what is out alone', () => {
    expect(of({ kind: 'stock', stock: 'out', backOn: '2026-12-01' })).toEqual({
      change: { stock: 'out', backOn: '2026-12-01' },
    });
    expect(of({ kind: 'stock', stock: 'out' })).toEqual({ change: { stock: 'out', backOn: null } });
    expect(of({ kind: 'stock', stock: 'low', backOn: '2026-12-01' })).toEqual({ change: { stock: 'low' } });
  });

  it('wants a tag to add or to remove', () => {
    expect(of({ kind: 'add-tag', tag: ' promo ' })).toEqual({ change: { addTags: ['promo'] } });
    expect(of({ kind: 'remove-tag' })).toEqual({ fault: 'tag' });
  });
});
