import { foldedText } from '../../texts/folded-text.ts';

/**
 * An id for a document, made of its name: `−30 % sur tous les sacs` → `30-sur-tous-les-sacs`; with a number behind it
 * where that one is taken.
 */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  const words = foldedText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
  // The one name that every object already has, and names without a letter of the alphabet.
  const base = words === '' || words === 'constructor' ? 'annonce' : words;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
