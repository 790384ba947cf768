import { type FeedProduct, type ParsedFeed, productIdOf } from './feed-product.ts';
import { Refusal, type RefusedRow, refusedRow } from './refused-row.ts';

/** What a person mended in a dry run, by where the rows stand. */
export interface RowRepairs {
  /** Another text for a cell. */
  readonly cells: readonly { readonly line: number; readonly column: string; readonly value: string }[];
  /** Of rows with one id these are taken. */
  readonly keep: ReadonlySet<number>;
  readonly withoutPictures: ReadonlySet<number>;
}

export const NO_REPAIRS: RowRepairs = { cells: [], keep: new Set(), withoutPictures: new Set() };

/** One product of a file before it is read: where it stands, what it calls itself, and how to read it. */
export interface Candidate {
  readonly line: number;
  readonly row: string;
  /** What its id is made from; empty where the file tells none. */
  readonly idText: string;
  readonly idColumn: string;
  /** @throws Refusal */
  readonly read: (id: string) => FeedProduct;
}

/** Reads candidates one by one; of several with one id the first is taken, or the one that a person chose. */
export function collectProducts(
  candidates: readonly Candidate[],
  { keep }: RowRepairs,
): Pick<ParsedFeed, 'products' | 'refused'> {
  const products = new Map<string, FeedProduct>();
  const refused: RefusedRow[] = [];
  const taken = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const id = productIdOf(candidate.idText || candidate.row);
    const rival = taken.get(id);
    if (rival !== undefined && !keep.has(candidate.line)) {
      refused.push(twin(candidate, id, rival.line));
      continue;
    }
    if (rival !== undefined) {
      products.delete(id);
      refused.push(twin(rival, id, candidate.line));
    }
    try {
      const product = candidate.read(id);
      taken.set(id, candidate);
      products.set(id, product);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(refusedRow(error, { line: candidate.line, row: candidate.row, id }));
    }
  }
  return { products: [...products.values()], refused };
}

function twin({ line, row, idText, idColumn }: Candidate, id: string, first: number): RefusedRow {
  const refusal = new Refusal(
    { field: 'id', column: idColumn, value: idText },
    'id-twice',
    { id, line: first },
    { kind: 'keep' },
  );
  return refusedRow(refusal, { line, row, id });
}
