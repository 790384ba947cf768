const SHORTEST_MS = 500;
const LONGEST_MS = 86_400_000;

/**
 * A duration as people type it: `10`, `10 s`, `7,5`, `1:30`, `1 min 30`, `2 min`, `1 h 05`.
 *
 * @returns milliseconds; `undefined` where it is none, or not between half a second and a day.
 */
export function readDuration(typed: string): number | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replace(',', '.');
  const seconds = secondsOf(text);
  if (seconds === undefined) return undefined;
  const ms = Math.round(seconds * 1000);
  return ms >= SHORTEST_MS && ms <= LONGEST_MS ? ms : undefined;
}

function secondsOf(text: string): number | undefined {
  const clock = /^(?:(\d+):)?(\d+):(\d{2})$/.exec(text);
  if (clock !== null) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const spelled = /^(?:(\d+) ?h ?)?(?:(\d+) ?(?:min|m) ?)?(?:(\d+(?:\.\d+)?) ?(?:s|sec)?)?$/.exec(text);
  if (spelled === null || text === '') return undefined;
  const [, hours, minutes, rest] = spelled;
  // "1 h 05" counts minutes after hours.
  if (hours !== undefined && minutes === undefined && rest !== undefined && !/s$/.test(text))
    return Number(hours) * 3600 + Number(rest) * 60;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}
