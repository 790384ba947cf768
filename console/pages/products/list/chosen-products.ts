/** Which products are chosen, and from where Shift reaches. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Place of the last one that was chosen or left. */
  readonly anchor: number | undefined;
}

export const NONE_CHOSEN: Chosen = { ids: new Set(), anchor: undefined };

/** One more, or one less. */
export function choose(chosen: Chosen, id: string, place: number): Chosen {
  const ids = new Set(chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: place };
}

/**
 * All from the anchor to a place.
 *
 * @param idAt - `undefined` where a product is not read yet: it is left out.
 */
export function chooseUntil(
  chosen: Chosen,
  place: number,
  idAt: (place: number) => string | undefined,
): Chosen {
  const anchor = chosen.anchor ?? place;
  const ids = new Set(chosen.ids);
  for (let one = Math.min(anchor, place); one <= Math.max(anchor, place); one += 1) {
    const id = idAt(one);
    if (id !== undefined) ids.add(id);
  }
  return { ids, anchor };
}
