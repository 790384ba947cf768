import type { DemoProduct } from './demo-product.ts';
import { ELECTRONICS_CLASSICS } from './electronics/classics.ts';
import { DEPARTMENTS } from './families.ts';
import { type Family, type FamilyRow, familyProduct } from './family.ts';
import { FASHION_CLASSICS } from './fashion/classics.ts';
import { HOME_CLASSICS } from './home/classics.ts';
import { STOCK } from './stock.ts';

type Department = keyof typeof DEPARTMENTS;

/** The house's own best sellers: they lead the ranking, and playlists name them one by one. */
const CLASSICS: Readonly<Record<Department, readonly DemoProduct[]>> = {
  fashion: FASHION_CLASSICS,
  home: HOME_CLASSICS,
  electronics: ELECTRONICS_CLASSICS,
};

interface Placed {
  readonly department: Department;
  readonly family: Family;
  readonly key: string;
  readonly row: FamilyRow;
}

/** Rows in the order of their sales: the first of each family, then the second of each, and so on. */
function rowsBySales(): readonly Placed[] {
  const rounds: Placed[][] = [];
  for (const [department, families] of Object.entries(DEPARTMENTS) as [Department, readonly Family[]][]) {
    for (const family of families) {
      for (const [round, [key, row]] of Object.entries(family.rows).entries()) {
        rounds[round] ??= [];
        rounds[round].push({ department, family, key, row });
      }
    }
  }
  return rounds.flat();
}

/** Every product of the shop with its category: 300 of them, in the order of their sales within each department. */
export function demoCatalogue(): readonly (readonly [category: Department, product: DemoProduct])[] {
  const classics = Object.entries(CLASSICS) as [Department, readonly DemoProduct[]][];
  const leading = classics.flatMap(([department, products]) =>
    products.map((product) => [department, product] as const),
  );
  const following = rowsBySales().map(({ department, family, key, row }, index) => {
    const stock = STOCK[`${family.slug}-${key}`];
    const standing = { salesRank: leading.length + index + 1, ...(stock === undefined ? {} : { stock }) };
    return [department, familyProduct(family, key, row, standing)] as const;
  });
  return [...leading, ...following];
}
