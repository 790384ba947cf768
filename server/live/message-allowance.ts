/** How many messages a socket may still send; refills evenly. Ten thousand of these live at a time: two numbers each. */
export interface MessageAllowance {
  left: number;
  refilledAtMs: number;
}

/**
 * Takes one message from an allowance (a token bucket that holds one minute's worth).
 *
 * @returns `false` when it is used up.
 */
export function takeMessage(allowance: MessageAllowance, perMinute: number, nowMs: number): boolean {
  const refill = ((nowMs - allowance.refilledAtMs) * perMinute) / 60_000;
  // A clock that was stepped back refills nothing and takes nothing away.
  if (refill > 0) allowance.left = Math.min(perMinute, allowance.left + refill);
  allowance.refilledAtMs = nowMs;
  if (allowance.left < 1) return false;
  allowance.left -= 1;
  return true;
}
