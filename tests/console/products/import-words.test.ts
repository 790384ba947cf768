import { describe, expect, it } from 'vitest';
import {
  meanings,
  withCategory,
  withColumn,
} from '../../../console/pages/products/import/column-meanings.ts';
import { changeWords, refusedWords } from '../../../console/pages/products/import/entry-words.ts';
import {
  contentTypeOf,
  keeping,
  NO_REPAIRS,
  type RefusedEntry,
  withCell,
} from '../../../console/pages/products/import/import-file.ts';
import { FEED_FIELDS, productMappingSchema } from '../../../playlists/documents/product-mapping.ts';

const refused: RefusedEntry = {
  effect: 'refused',
  line: 17,
  row: 'Lampe Rivoli',
  field: 'price',
  column: 'prix',
  value: '24,9O €',
  code: 'price-letter-o',
  params: { value: '24,9O €' },
  reason: 'holds the letter O',
};
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what a dry run says', () => {
  it('says why a row is refused', () => {
    const { what, why } = refusedWords(refused);
    expect(what).toBe('Prix illisible');
    expect(plainSpaces(why)).toBe('« 24,9O € » contient la lettre O à la place d’un zéro.');
  });

  it('says the controller’s sentence for a reason that it does not know', () => {
    expect(refusedWords({ ...refused, code: 'something-new' })).toEqual({
      what: 'prix',
      why: 'holds the letter O',
    });
  });

  it.each([
    [{ field: 'priceMinor', before: 3990, after: 3690 }, 'Prix', '39,90 €', '36,90 €'],
    [{ field: 'listPriceMinor', before: null, after: 2400 }, 'Prix barré', '', '24,00 €'],
    [{ field: 'name.en', before: null, after: 'Nova' }, 'Nom (EN)', '', 'ajouté'],
    [{ field: 'pictures', before: 2, after: 3 }, 'Photos', '2 photos', '3 photos'],
    [{ field: 'deliveryDays', before: null, after: { min: 2, max: 3 } }, 'Livraison', '', '2 à 3 jours'],
    [{ field: 'link', before: 'https://a.example', after: null }, 'Lien', 'https://a.example', 'aucun'],
  ])('says a change of %o', (change, name, before, after) => {
    const words = changeWords(change, 'EUR');
    expect([words.name, plainSpaces(words.before), plainSpaces(words.after)]).toEqual([name, before, after]);
  });
});

describe('what columns mean', () => {
  it('offers every field that files know, texts in each language of the store', () => {
    const offered = meanings(['fr', 'en']);
    expect(FEED_FIELDS.filter((field) => !offered.includes(field))).toEqual([]);
    expect(offered).toContain('name.en');
    for (const meaning of offered)
      expect(productMappingSchema.safeParse({ columns: { a: meaning } }).success, meaning).toBe(true);
  });

  it('takes a column out that is not read, and a category that keeps its name', () => {
    const mapping = productMappingSchema.parse({ columns: { prix: 'price' } });
    expect(withColumn(mapping, 'prix', '').columns).toEqual({});
    const renamed = withCategory(mapping, 'Home', 'Maison');
    expect(renamed.categories).toEqual({ Home: 'Maison' });
    expect(withCategory(renamed, 'Home', 'Home').categories).toEqual({});
  });

  it('writes a cell once, however often it is mended', () => {
    const once = withCell(NO_REPAIRS, 17, 'prix', '24,9');
    expect(withCell(once, 17, 'prix', '24,90').cells).toEqual([{ line: 17, column: 'prix', value: '24,90' }]);
  });

  it('keeps one row of two: whichever was chosen last', () => {
    const twice = { ...refused, line: 5, code: 'id-twice', params: { id: 'ours', line: 4 } };
    const second = keeping(NO_REPAIRS, twice);
    expect(second.keep).toEqual([5]);
    expect(keeping(second, { ...twice, line: 4, params: { id: 'ours', line: 5 } }).keep).toEqual([4]);
  });

  it('sends a file as what its name says', () => {
    expect(contentTypeOf('Produits.CSV')).toBe('text/csv');
    expect(contentTypeOf('export')).toBe('application/octet-stream');
  });
});
