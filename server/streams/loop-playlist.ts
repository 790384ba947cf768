/** A finished recording in pieces, played round and round as a live stream. */
export interface StreamLoop {
  readonly segments: readonly { readonly file: string; readonly durationMs: number }[];
  /** Initialisation segment of fragmented MP4; absent for MPEG transport streams. */
  readonly init?: string;
}

/** Segments that a live playlist holds: enough for a player to start, few enough to stay live (RFC 8216, 6.2.2). */
const WINDOW = 6;
/** Rounds are counted anew each week: hls.js walks an array as long as this number each time that it reads the playlist. */
const COUNTED_MS = 7 * 24 * 60 * 60_000;

/**
 * The HLS live playlist of a loop at an instant: what a camera's encoder would serve, but a pure function of the time,
 * so it needs no encoder, survives restarts, and all screens that ask see the same stream.
 *
 * Every round begins with a discontinuity, because its time stamps start anew.
 *
 * @param nowMs - Epoch milliseconds; the loop counts as running since the epoch.
 */
export function loopPlaylist(loop: StreamLoop, nowMs: number): string {
  const count = loop.segments.length;
  const roundMs = loop.segments.reduce((sum, segment) => sum + segment.durationMs, 0);
  const newest = lastFinished(loop, nowMs, roundMs);
  const first = Math.max(0, newest - WINDOW + 1);

  const lines = [
    '#EXTM3U',
    `#EXT-X-VERSION:${loop.init === undefined ? 3 : 7}`,
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...loop.segments.map((segment) => segment.durationMs)) / 1000)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // The round of the first segment listed: it grows by one when a segment that began a round leaves the window
    // (its tag is not written for the first one listed, as its own sequence number already counts it).
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor(first / count) - roundsBefore(startOf(loop, first, roundMs), roundMs)}`,
  ];
  for (let sequence = first; sequence <= newest; sequence += 1) {
    const segment = loop.segments[sequence % count];
    if (segment === undefined) continue;
    if (sequence % count === 0 && sequence > first) lines.push('#EXT-X-DISCONTINUITY');
    if (loop.init !== undefined && (sequence === first || sequence % count === 0)) {
      lines.push(`#EXT-X-MAP:URI="${loop.init}"`);
    }
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(startOf(loop, sequence, roundMs)).toISOString()}`);
    lines.push(`#EXTINF:${(segment.durationMs / 1000).toFixed(3)},`, segment.file);
  }
  return `${lines.join('\n')}\n`;
}

/** Sequence number of the newest segment that is over: an encoder cannot list one before it has recorded it. */
function lastFinished(loop: StreamLoop, nowMs: number, roundMs: number): number {
  const rounds = Math.floor(nowMs / roundMs);
  let restMs = nowMs - rounds * roundMs;
  let index = 0;
  for (const segment of loop.segments) {
    if (restMs < segment.durationMs) break;
    restMs -= segment.durationMs;
    index += 1;
  }
  return Math.max(0, rounds * loop.segments.length + index - 1);
}

/** Rounds that began before the week of an instant: players take the one step back in a week as a drift (hls.js does). */
function roundsBefore(atMs: number, roundMs: number): number {
  return Math.floor((Math.floor(atMs / COUNTED_MS) * COUNTED_MS) / roundMs);
}

function startOf(loop: StreamLoop, sequence: number, roundMs: number): number {
  const count = loop.segments.length;
  const before = loop.segments
    .slice(0, sequence % count)
    .reduce((sum, segment) => sum + segment.durationMs, 0);
  return Math.round(Math.floor(sequence / count) * roundMs + before);
}
