/**
 * An order drawn from a seed: the same on every screen and after every restart. Each member is drawn by its own name, so
 * that one added or deleted leaves the order of the others as it was.
 */
export function shuffled<T>(
  members: readonly T[],
  seed: string,
  nameOf: (member: T) => string,
): readonly T[] {
  return members
    .map((member) => ({ member, draw: drawOf(`${seed}\n${nameOf(member)}`), name: nameOf(member) }))
    .sort((one, other) => one.draw - other.draw || (one.name < other.name ? -1 : 1))
    .map(({ member }) => member);
}

/** FNV-1a with the final mix of MurmurHash3: FNV alone hardly spreads names that differ in the last letter. */
function drawOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
