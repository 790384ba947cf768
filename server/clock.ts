/** Controller time: epoch milliseconds with fractions. Handed to every part; tests pass their own. */
export type Clock = () => number;

/**
 * Monotonic over a run of the process, so that a stepped system clock never moves what plays
 * (the step itself is watched and taken by server/live).
 */
export const systemClock: Clock = () => performance.timeOrigin + performance.now();
