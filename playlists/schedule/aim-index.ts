import type { Entry } from '../documents/entry.ts';
import type { ScreenMarks } from '../documents/target.ts';
import type { Specificity } from './who-wins.ts';

/** Which entries, by their place in the schedule, aim where: asked once a screen instead of once an entry and screen. */
export interface AimIndex {
  readonly byTag: ReadonlyMap<string, readonly number[]>;
  readonly byScreen: ReadonlyMap<string, readonly number[]>;
}

/** Reads the targets of a schedule's entries. */
export function aimIndexOf(entries: readonly Entry[]): AimIndex {
  const byTag = new Map<string, number[]>();
  const byScreen = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, name: string, index: number) => {
    const known = map.get(name);
    if (known === undefined) map.set(name, [index]);
    else known.push(index);
  };
  for (const [index, { target }] of entries.entries()) {
    for (const tag of target.tags ?? []) add(byTag, tag, index);
    for (const screen of target.screens ?? []) add(byScreen, screen, index);
  }
  return { byTag, byScreen };
}

/** The entries that name a screen or a tag of it, and how closely. Those that aim at all are not among them. */
export function namedBy(index: AimIndex, screen: ScreenMarks): ReadonlyMap<number, Specificity> {
  const named = new Map<number, Specificity>();
  for (const tag of screen.tags) for (const at of index.byTag.get(tag) ?? []) named.set(at, 1);
  for (const at of index.byScreen.get(screen.id) ?? []) named.set(at, 2);
  return named;
}
