/** Letters that a lede may have: what is read in passing. */
const LEDE_LETTERS = 32;

/** A lede that fits under a name: whole, else its first clause, else its first words. */
export function shortLede(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (line.length <= LEDE_LETTERS) return line.replace(/\.$/, '');

  const clause = line.slice(0, LEDE_LETTERS + 1).match(/^(.{8,}?)(?:[.;:,]\s| [–—-] )/u)?.[1];
  if (clause) return clause;
  const cut = line.slice(0, LEDE_LETTERS).replace(/[\s,;:]+\S*$/u, '');
  return `${cut}…`;
}
