/** What the order of the wall is made of. */
export interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** A person should look after it. */
  readonly isTrouble: boolean;
  /** No display belongs to it yet. */
  readonly isPlanned: boolean;
}

/** What needs a person comes first, then the shop floor by place and name, what is only planned last. */
export function wallOrder<S extends Ordered>(screens: readonly S[]): readonly S[] {
  return [...screens].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.place.localeCompare(b.place) ||
      a.name.localeCompare(b.name, undefined, { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );
}

function rank({ isTrouble, isPlanned }: Ordered): number {
  if (isTrouble) return 0;
  return isPlanned ? 2 : 1;
}
