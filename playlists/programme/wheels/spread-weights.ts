/** Something that stands `weight` times in a loop. */
export interface Weighted {
  readonly weight: number;
}

/**
 * Lays members out in a loop, each as often as its weight says, as evenly as it goes: nothing follows itself where its
 * copies are at most half of the loop. Members of equal weight keep their order.
 */
export function spreadWeights<T extends Weighted>(members: readonly T[]): readonly T[] {
  const ranked = members.map((member, order) => ({ member, order }));
  let loop = ranked.filter(({ member }) => member.weight === 1);
  const heavier = ranked.filter(({ member }) => member.weight > 1);
  // Light ones first: each heavier one then has enough gaps to stand in.
  heavier.sort((one, other) => one.member.weight - other.member.weight || one.order - other.order);
  for (const one of heavier) loop = inserted(loop, one);
  for (const one of heavier) separate(loop, one);
  return loop.map(({ member }) => member);
}

interface Ranked<T> {
  readonly member: T;
  readonly order: number;
}

function inserted<T extends Weighted>(loop: readonly Ranked<T>[], one: Ranked<T>): Ranked<T>[] {
  const { weight } = one.member;
  const after = loop.findIndex((other) => other.order > one.order);
  const first = after < 0 ? loop.length : after;
  const copies = new Array<number>(loop.length + 1).fill(0);
  for (let copy = 0; copy < weight; copy += 1) {
    const gap = copy === 0 ? first : (first + Math.floor((copy * loop.length) / weight)) % loop.length;
    // The end of the loop rather than its beginning: what comes first in the list stays first.
    const place = Number.isNaN(gap) || (gap === 0 && first > 0) ? loop.length : gap;
    copies[place] = (copies[place] ?? 0) + 1;
  }
  const result: Ranked<T>[] = [];
  for (let gap = 0; gap <= loop.length; gap += 1) {
    for (let copy = 0; copy < (copies[gap] ?? 0); copy += 1) result.push(one);
    const next = loop[gap];
    if (next !== undefined) result.push(next);
  }
  return result;
}

/** Moves copies that follow themselves into gaps between others, the widest first, as long as there is one. */
function separate<T>(loop: Ranked<T>[], one: Ranked<T>): void {
  for (let rounds = loop.length; rounds > 0; rounds -= 1) {
    const doubled = loop.findIndex(
      (member, index) => member === one && loop[(index + 1) % loop.length] === one,
    );
    if (doubled < 0 || loop.length < 2) return;
    const rest = loop.filter((_, index) => index !== doubled);
    const gap = widestGap(rest, one);
    if (gap === undefined) return;
    rest.splice(gap, 0, one);
    loop.splice(0, loop.length, ...rest);
  }
}

/** Index of a place between two others that lies farthest from the nearest copy; `undefined`: none is free. */
function widestGap<T>(loop: readonly Ranked<T>[], one: Ranked<T>): number | undefined {
  const size = loop.length;
  const distances = new Array<number>(size).fill(0);
  // Twice around, so that distances count over the end of the loop.
  let since = size;
  for (let step = 0; step < 2 * size; step += 1) {
    const index = step % size;
    distances[index] = since;
    since = loop[index] === one ? 0 : since + 1;
  }
  let ahead = size;
  let best: { readonly gap: number; readonly distance: number } | undefined;
  for (let step = 2 * size - 1; step >= 0; step -= 1) {
    const index = step % size;
    ahead = loop[index] === one ? 0 : ahead + 1;
    const distance = Math.min(distances[index] ?? 0, ahead - 1);
    if (step >= size || loop[index] === one || distance < 1) continue;
    if (best === undefined || distance >= best.distance) best = { gap: index, distance };
  }
  return best?.gap;
}
