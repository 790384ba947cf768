/** What was edited since the page was opened, for Ctrl Z. Immutable. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Names what the last edit touched: typing on in the same field is one step. */
  readonly touched?: string;
}

/** Steps that are kept: more than anybody goes back. */
const KEPT = 200;

export function beginHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [] };
}

/** @param touched - Two edits in a row that touch the same are undone together. Absent: a step of its own. */
export function edited<T>(history: EditHistory<T>, next: T, touched?: string): EditHistory<T> {
  if (next === history.present) return history;
  const goesOn = touched !== undefined && touched === history.touched;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-KEPT);
  return { past, present: next, future: [], ...(touched === undefined ? {} : { touched }) };
}

export function undone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: later };
}
