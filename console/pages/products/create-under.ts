import { Refused } from '../../link/refused.ts';
import type { StoreApi, Stored } from '../../link/store-api.ts';
import { foldedText } from '../../texts/folded-text.ts';

/** Names that are tried before giving up: as many of one name nobody has. */
const TRIES = 50;

/** `Sac baguette Lou` → `sac-baguette-lou` */
export function idFrom(name: string, otherwise: string): string {
  const id = foldedText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
  // The one name that every object already has, and names without a letter of the alphabet.
  return id === '' || id === 'constructor' ? otherwise : id;
}

/** Creates something under an id that its name gives, the first that is free: `lampe`, `lampe-2`. @throws Refused */
export async function createUnder<B>(
  api: StoreApi,
  kind: 'products' | 'feeds',
  name: string,
  body: B,
): Promise<Stored<B>> {
  const stem = idFrom(name, kind === 'products' ? 'produit' : 'flux');
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    try {
      return await api.put<B>(`${kind}/${id}`, body, 0);
    } catch (error) {
      // It is taken; another may have been quicker between looking and writing.
      if (!(error instanceof Refused) || !error.isConflict || count === TRIES) throw error;
    }
  }
}
