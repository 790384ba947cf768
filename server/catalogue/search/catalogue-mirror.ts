import { setImmediate } from 'node:timers/promises';
import type { StoredProduct } from '../../records/records.ts';
import { folded } from '../reading/read-cells.ts';
import type { WatchedProducts } from '../watched-products.ts';

/** A product ready to be searched. */
export interface MirroredProduct {
  readonly stored: StoredProduct;
  /** Names, brand, category, id and sku without accents and case. */
  readonly text: string;
  /** Without accents and case, by language: what names are sorted by. */
  readonly names: Readonly<Record<string, string>>;
}

/** The catalogues in memory, kept up with the records: a search as one types must not read ten thousand rows each time. */
export interface CatalogueMirror {
  /** In order of the ids. */
  all(store: string): Promise<readonly MirroredProduct[]>;
  close(): void;
}

interface Mirrored {
  readonly products: Map<string, MirroredProduct>;
  /** Made when it is asked for: an import of thousands sorts once. */
  sorted: readonly MirroredProduct[] | undefined;
}

/** Products made ready in one go. */
const SLICE = 250;
/** From so many changes on loading anew is kinder than taking them in. */
const MANY = 500;

export function openCatalogueMirror(products: Pick<WatchedProducts, 'all' | 'onChanged'>): CatalogueMirror {
  const stores = new Map<string, Promise<Mirrored>>();

  function load(store: string): Promise<Mirrored> {
    const loading = products.all(store).then(async (all) => {
      const mirror: Mirrored = { products: new Map(), sorted: undefined };
      for (const [index, stored] of all.entries()) {
        // Ten thousand at once would keep announcements waiting.
        if (index % SLICE === 0) await setImmediate();
        mirror.products.set(stored.body.id, mirrored(stored));
      }
      return mirror;
    });
    // One that failed is tried anew by the next who asks.
    loading.catch(() => stores.delete(store));
    stores.set(store, loading);
    return loading;
  }

  const stop = products.onChanged(({ store, changed, deleted }) => {
    if (changed.length > MANY) {
      // Who searches next has it loaded anew, slice by slice.
      stores.delete(store);
      return;
    }
    // A change while it loads is applied after: whichever revision is later counts.
    stores.get(store)?.then(
      (mirror) => {
        mirror.sorted = undefined;
        for (const stored of changed) {
          const known = mirror.products.get(stored.body.id)?.stored.revision ?? 0;
          if (stored.revision > known) mirror.products.set(stored.body.id, mirrored(stored));
        }
        for (const id of deleted) mirror.products.delete(id);
      },
      () => undefined,
    );
  });

  return {
    async all(store) {
      const mirror = await (stores.get(store) ?? load(store));
      mirror.sorted ??= [...mirror.products.values()].sort((one, other) =>
        one.stored.body.id < other.stored.body.id ? -1 : 1,
      );
      return mirror.sorted;
    },
    close: stop,
  };
}

function mirrored(stored: StoredProduct): MirroredProduct {
  const { id, name, brand, category, sku } = stored.body;
  const names = Object.fromEntries(Object.entries(name).map(([locale, text]) => [locale, folded(text)]));
  return {
    stored,
    // A sign that nobody types keeps words of two fields apart.
    text: [...Object.values(names), ...[brand, category, id, sku].map(folded)].join('\n'),
    names,
  };
}
