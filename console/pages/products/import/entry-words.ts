import { listText, moneyText } from '../../../texts/formats.ts';
import { dateText, stockWords } from '../stock-words.ts';
import type { FieldChange, RefusedEntry } from './import-file.ts';
import { texts } from './texts.ts';

/** A change of one field, as people read it. */
export interface ChangeWords {
  readonly name: string;
  /** Empty where there was none, or where it would say too much. */
  readonly before: string;
  readonly after: string;
}

const LONGEST = 40;

/** @param currency - The store's. */
export function changeWords({ field, before, after }: FieldChange, currency: string): ChangeWords {
  const [root = '', locale] = field.split('.');
  if (locale !== undefined) return textWords(root, locale, before, after);
  const say = (value: unknown) => (value === null ? '' : valueWords(root, value, currency));
  const [was, is] = [say(before), say(after)];
  return { name: texts.field(root), before: was, after: is === '' ? texts.none : is };
}

function textWords(field: string, locale: string, before: unknown, after: unknown): ChangeWords {
  const name = texts.textIn(texts.field(field), locale.toUpperCase());
  if (before === null) return { name, before: '', after: texts.textAdded };
  if (after === null) return { name, before: '', after: texts.textRemoved };
  return { name, before: short(before), after: short(after) };
}

function valueWords(field: string, value: unknown, currency: string): string {
  switch (field) {
    case 'priceMinor':
    case 'listPriceMinor':
      return moneyText(Number(value), currency);
    case 'pictures':
      return texts.summaryPhotos(Number(value));
    case 'stock':
      return stockWords({ stock: value as 'in' | 'low' | 'out' }, {}).text;
    case 'backOn':
      return dateText(String(value));
    case 'tags':
      return listText(value as readonly string[]);
    case 'deliveryDays': {
      const { min, max } = value as { readonly min: number; readonly max: number };
      return texts.days(min, max);
    }
    default:
      return short(value);
  }
}

function short(value: unknown): string {
  const text = String(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Why a row is refused: what is wrong in bold, then the rest of the sentence. */
export function refusedWords(entry: RefusedEntry): { readonly what: string; readonly why: string } {
  const { code, params, column, reason } = entry;
  const told = { value: String(params.value ?? entry.value), column };
  switch (code) {
    case 'name-missing':
      return { what: texts.nameMissing, why: texts.columnEmpty(column) };
    case 'price-missing':
      return { what: texts.priceMissing, why: texts.columnEmpty(column) };
    case 'price-letter-o':
      return { what: texts.priceUnreadable, why: texts.letterO(told.value) };
    case 'price-unreadable':
      return { what: texts.priceUnreadable, why: texts.notAPrice(told.value) };
    case 'price-negative':
      return { what: texts.priceUnreadable, why: texts.belowZero(told.value) };
    case 'other-currency':
      return {
        what: texts.otherCurrency,
        why: texts.inCurrency(String(params.currency), String(params.store)),
      };
    case 'id-twice':
      return { what: texts.twice, why: texts.firstAt(String(params.id), Number(params.line)) };
    case 'link-unreadable':
      return { what: texts.linkUnreadable, why: texts.notAnAddress(told.value) };
    case 'picture-unreadable':
      return { what: texts.pictureUnreadable, why: texts.notAnAddress(told.value) };
    case 'stock-unreadable':
      return { what: texts.stockUnreadable, why: texts.notStock(told.value) };
    case 'date-unreadable':
      return { what: texts.dateUnreadable, why: texts.notADate(told.value) };
    case 'delivery-unreadable':
      return { what: texts.deliveryUnreadable, why: texts.notDays(told.value) };
    case 'number-unreadable':
      return { what: texts.numberUnreadable, why: texts.notANumber(told.value) };
    case 'handle-missing':
      return { what: texts.handleMissing, why: texts.columnEmpty(column) };
    case 'not-a-product':
      return { what: texts.notAProduct, why: texts.needsFields };
    default:
      return { what: column, why: reason };
  }
}
