import { canonicalJson, type HashText } from '../canonical-json.ts';
import type { Head } from './programme.ts';

type Mapped = 'wheels' | 'slides' | 'layouts';
type Fields = Omit<Head, Mapped | 'days'>;
type MapChange<V> = Readonly<Record<string, V | null>>;

/** How the list of days changes: some fall off the front, some are written anew by their index after that. */
export interface DaysChange {
  readonly drop: number;
  readonly put: Readonly<Record<string, string>>;
  /** Number of days afterwards. */
  readonly length: number;
}

/**
 * What turns one head into another: fields set anew, and per map the keys set, or deleted (`null`).
 * Checked by the resulting hash ({@link applyChange}), so a wrong base is noticed and the whole head asked for.
 */
export interface HeadChange {
  readonly set?: Partial<Fields>;
  readonly days?: DaysChange;
  readonly wheels?: MapChange<string>;
  readonly slides?: MapChange<string>;
  readonly layouts?: MapChange<Head['layouts'][string]>;
}

/** The difference between two heads: as small as what changed. A price edit is one member of `slides`. */
export function changeBetween(before: Head, after: Head): HeadChange {
  const set = fieldChange(before, after);
  const days = daysChange(before.days, after.days);
  const wheels = mapChange(before.wheels, after.wheels);
  const slides = mapChange(before.slides, after.slides);
  const layouts = mapChange(before.layouts, after.layouts);
  return {
    ...(set === undefined ? {} : { set }),
    ...(days === undefined ? {} : { days }),
    ...(wheels === undefined ? {} : { wheels }),
    ...(slides === undefined ? {} : { slides }),
    ...(layouts === undefined ? {} : { layouts }),
  };
}

/**
 * Applies a difference that came over the wire.
 *
 * @param expected - Hash of the head that must result.
 * @returns `undefined` when another head results: the base was not the one that the difference was made for.
 */
export function applyChange(
  before: Head,
  change: HeadChange,
  expected: string,
  hash: HashText,
): Head | undefined {
  const after: Head = {
    ...before,
    ...change.set,
    days: daysAfter(before.days, change.days),
    wheels: mapAfter(before.wheels, change.wheels),
    slides: mapAfter(before.slides, change.slides),
    layouts: mapAfter(before.layouts, change.layouts),
  };
  return hash(canonicalJson(after)) === expected ? after : undefined;
}

const FIELDS = [
  'format',
  'store',
  'publication',
  'locales',
  'media',
  'zoneChanges',
] as const satisfies readonly (keyof Fields)[];

function fieldChange(before: Head, after: Head): Partial<Fields> | undefined {
  const changed = FIELDS.filter((field) => !isEqual(before[field], after[field]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((field) => [field, after[field]])) as Partial<Fields>;
}

function daysChange(before: Head['days'], after: Head['days']): DaysChange | undefined {
  let best: DaysChange | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let drop = 0; drop <= before.length; drop += 1) {
    const put: Record<string, string> = {};
    let count = 0;
    for (const [index, day] of after.entries()) {
      if (before[drop + index] === day) continue;
      put[index] = day;
      count += 1;
    }
    if (count < fewest) {
      fewest = count;
      best = { drop, put, length: after.length };
    }
    if (count === 0) break;
  }
  const isSame = fewest === 0 && best?.drop === 0 && before.length === after.length;
  return isSame ? undefined : best;
}

function daysAfter(before: Head['days'], change: DaysChange | undefined): Head['days'] {
  if (change === undefined) return before;
  // The length comes from outside: a list longer than what is known and put cannot be right anyway.
  const length = Math.min(change.length, before.length + Object.keys(change.put).length);
  return Array.from(
    { length },
    (_, index) => ownOf(change.put, String(index)) ?? before[change.drop + index] ?? '',
  );
}

function mapChange<V>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
): MapChange<V> | undefined {
  const change: Record<string, V | null> = {};
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) change[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const known = ownOf(before, key);
    if (known === undefined || !isEqual(known, value)) change[key] = value;
  }
  return Object.keys(change).length === 0 ? undefined : change;
}

function mapAfter<V>(
  before: Readonly<Record<string, V>>,
  change: MapChange<V> | undefined,
): Readonly<Record<string, V>> {
  if (change === undefined) return before;
  const after: Record<string, V> = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  return after;
}

/** A playlist may be called `constructor`. */
function ownOf<V>(map: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && canonicalJson(one) === canonicalJson(other));
}
