import type { RunningProgrammes } from '../programmes/start-programmes.ts';

const shown = new WeakMap<object, ReadonlySet<string>>();

/** Products in a programme that plays now. */
export function shownProducts(
  programmes: Pick<RunningProgrammes, 'store'>,
  store: string,
): ReadonlySet<string> {
  // The table of programmes is another object after each compilation.
  const compiled = programmes.store(store).all();
  const known = shown.get(compiled);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { programme } of compiled.values())
    for (const slide of Object.values(programme.slides))
      if ((slide.kind === 'spotlight' || slide.kind === 'live') && slide.face !== undefined)
        found.add(slide.face.product);
  shown.set(compiled, found);
  return found;
}
