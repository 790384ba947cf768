import type { ContestRound } from '../../playlists/schedule/contest-rounds.ts';
import type { CountUnit } from './texts.ts';

/** Two numbers that stand in cells, each of two digits. */
export interface Count {
  readonly units: readonly [CountUnit, CountUnit];
  readonly values: readonly [number, number];
}

/** Where a contest stands at an instant. */
export type CountdownPhase =
  /** Not open yet: counts to the opening. */
  | {
      readonly kind: 'before';
      readonly round: ContestRound;
      readonly targetMs: number;
      readonly count: Count;
    }
  | {
      readonly kind: 'counting';
      readonly round: ContestRound;
      readonly targetMs: number;
      readonly count: Count;
    }
  /** The last ten seconds: one digit, 9 to 0. */
  | {
      readonly kind: 'ten';
      readonly round: ContestRound;
      readonly targetMs: number;
      readonly count: Count;
      readonly digit: number;
    }
  /** The draw takes place. */
  | { readonly kind: 'draw'; readonly round: ContestRound }
  /** No round is left. */
  | { readonly kind: 'over' };

/** How long the draw takes place on the wall, where the next round does not open sooner. */
export const DRAW_MS = 120_000;
const HOUR_S = 3_600;

/**
 * Says where a contest stands: of a recurring one, in which of its rounds.
 *
 * A second is counted until it is over: a draw in 7.0 s stands at 6, so that the digit changes exactly on the second and
 * zero is the last one shown.
 *
 * @param rounds - In order.
 */
export function countdownAt(rounds: readonly ContestRound[], nowMs: number): CountdownPhase {
  const next = rounds.find(({ drawAtMs }) => nowMs < drawAtMs);
  const drawn = rounds.findLast(({ drawAtMs }) => drawAtMs <= nowMs);
  const isOpen = next !== undefined && next.opensAtMs <= nowMs;
  if (drawn && nowMs < drawn.drawAtMs + DRAW_MS && !isOpen) return { kind: 'draw', round: drawn };
  if (!next) return { kind: 'over' };
  if (!isOpen) {
    const targetMs = next.opensAtMs;
    return { kind: 'before', round: next, targetMs, count: countOf(secondsLeft(targetMs, nowMs)) };
  }

  const targetMs = next.drawAtMs;
  const leftS = secondsLeft(targetMs, nowMs);
  const count = countOf(leftS);
  if (leftS < 10) return { kind: 'ten', round: next, targetMs, count, digit: leftS };
  return { kind: 'counting', round: next, targetMs, count };
}

/** Time until the next second of a count begins, 1 to 1000 ms: what its one timer sleeps. */
export function untilNextSecondMs(targetMs: number, nowMs: number): number {
  const left = (targetMs - nowMs) % 1_000;
  return Math.max(1, Math.ceil(left <= 0 ? left + 1_000 : left));
}

function secondsLeft(targetMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((targetMs - nowMs) / 1_000) - 1);
}

/** Days and hours, from a day on downwards hours and minutes, in the last hour minutes and seconds. */
function countOf(leftS: number): Count {
  if (leftS < HOUR_S) {
    return { units: ['minutes', 'seconds'], values: [Math.floor(leftS / 60), leftS % 60] };
  }
  if (leftS < 24 * HOUR_S) {
    return {
      units: ['hours', 'minutes'],
      values: [Math.floor(leftS / HOUR_S), Math.floor(leftS / 60) % 60],
    };
  }
  const hours = Math.floor(leftS / HOUR_S);
  // Two cells: whoever waits longer sees 99.
  return { units: ['days', 'hours'], values: [Math.min(99, Math.floor(hours / 24)), hours % 24] };
}
