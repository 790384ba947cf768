import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  changesBetween,
  draftOf,
  EMPTY_PRODUCT,
  fieldsOf,
  type ProductDraft,
} from '../../../console/pages/products/edit/product-draft.ts';
import { productSchema } from '../../../playlists/documents/product.ts';

const lamp = productSchema.parse({
  id: 'lampe',
  name: { fr: 'Lampe', en: 'Lamp' },
  priceMinor: 2490,
  listPriceMinor: 3990,
  tags: ['maison', 'lumière'],
  deliveryDays: { min: 3, max: 5 },
});

function fields(draft: ProductDraft): Readonly<Record<string, unknown>> {
  const read = fieldsOf(draft, 'EUR');
  if ('faults' in read) throw new Error(String(read.faults));
  return read;
}

const before = fields(draftOf(lamp, 'EUR'));
const edited = (change: Partial<ProductDraft>) =>
  changesBetween(before, fields({ ...draftOf(lamp, 'EUR'), ...change }));

describe('the form of a product', () => {
  it('changes nothing where nothing was typed', () => {
    expect(edited({})).toEqual({});
  });

  it('sends what was changed alone, and takes away what was emptied', () => {
    expect(edited({ price: '19,90', listPrice: '', tags: 'maison' })).toEqual({
      priceMinor: 1990,
      listPriceMinor: null,
      tags: ['maison'],
    });
    expect(edited({ deliveryMin: '', deliveryMax: '' })).toEqual({ deliveryDays: null });
  });

  it('merges texts by language', () => {
    expect(edited({ name: { fr: 'Lampe Rivoli', en: '' } })).toEqual({
      name: { fr: 'Lampe Rivoli', en: null },
    });
  });

  it('tells the day of return only while it is out', () => {
    expect(edited({ stock: 'out', backOn: '2026-12-01' })).toEqual({ stock: 'out', backOn: '2026-12-01' });
    expect(edited({ stock: 'low', backOn: '2026-12-01' })).toEqual({ stock: 'low' });
  });

  it('says all that cannot be read at once', () => {
    expect(fieldsOf({ ...EMPTY_PRODUCT, listPrice: 'x', deliveryMin: '5', deliveryMax: '3' }, 'EUR')).toEqual(
      {
        faults: ['name', 'price', 'listPrice', 'delivery'],
      },
    );
  });

  it('makes the body of a new one, which the controller takes', () => {
    const body = bodyOf(fields({ ...EMPTY_PRODUCT, name: { fr: 'Vase' }, price: '12', deliveryMax: '4' }));
    expect(productSchema.parse({ ...body, id: 'vase' })).toMatchObject({
      priceMinor: 1200,
      deliveryDays: { min: 4, max: 4 },
    });
  });
});
