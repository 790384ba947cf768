import type { HashText } from '../../canonical-json.ts';

/** Letters and digits that nobody mistakes for one another, typed or read aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 7;

/** Short codes of a store's products: what stands in the QR, and what a scan is looked up by. */
export interface ItemCodes {
  /** Defined for every product of the catalogue. */
  readonly codeOf: (product: string) => string | undefined;
  readonly productOf: (code: string) => string | undefined;
}

/**
 * Gives each product a code derived from its id alone, so that a printed or photographed QR stays good whatever else
 * changes. Of two products that would get the same code, the smaller id has it and the other is drawn again: once in
 * about a thousand catalogues of 10,000 products.
 */
export function itemCodes(products: Iterable<string>, hash: HashText): ItemCodes {
  const byProduct = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (const product of [...new Set(products)].sort()) {
    let code = codeFor(product, hash);
    for (let draw = 1; byCode.has(code); draw += 1) code = codeFor(`${product}#${draw}`, hash);
    byProduct.set(product, code);
    byCode.set(code, product);
  }
  return { codeOf: (product) => byProduct.get(product), productOf: (code) => byCode.get(code) };
}

function codeFor(name: string, hash: HashText): string {
  // 48 bits of the hash: exact as a number, and more than the 35 that seven letters hold.
  const digits = hash(`item ${name}`);
  let code = '';
  let rest = 0;
  for (let index = 0; index < 8; index += 1) rest = rest * 64 + BASE64URL.indexOf(digits.charAt(index));
  for (let index = 0; index < CODE_LENGTH; index += 1) {
    code += LETTERS.charAt(rest % LETTERS.length);
    rest = Math.floor(rest / LETTERS.length);
  }
  return code;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
