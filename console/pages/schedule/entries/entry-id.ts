import { foldedText } from '../../../texts/folded-text.ts';

const LONGEST = 48;

/** An id for a new entry that reads like its name, and is nobody else's: `samedi-promo`, `samedi-promo-2`. */
export function newEntryId(name: string, taken: ReadonlySet<string>): string {
  const read = foldedText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = read === '' || read === 'constructor' ? 'entry' : read;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
