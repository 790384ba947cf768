/** Plain counters of the live link since the start; `/metrics` and benches read them. */
export interface LiveMetrics {
  /** Sockets open now, greeted or not. */
  connected: number;
  /** Screens that were welcomed, over all time. */
  hellos: number;
  framesSent: number;
  bytesSent: number;
  /** Writes to sockets: fewer than frames where several left together. */
  writes: number;
  messagesReceived: number;
  /** Sockets closed because they did not read. */
  dropped: number;
  /** Sockets closed because of what they sent. */
  refused: number;
  /** Sockets cut after two missed pings. */
  silent: number;
  factsStored: number;
  /** Facts in another screen's name: acknowledged, never stored. */
  factsForeign: number;
  /** Facts not acknowledged because storing them failed or too many waited; the display sends them again. */
  factsDeferred: number;
}

export function createLiveMetrics(): LiveMetrics {
  return {
    connected: 0,
    hellos: 0,
    framesSent: 0,
    bytesSent: 0,
    writes: 0,
    messagesReceived: 0,
    dropped: 0,
    refused: 0,
    silent: 0,
    factsStored: 0,
    factsForeign: 0,
    factsDeferred: 0,
  };
}

/** The counters under the names that Prometheus reads: `framesSent` → `vitrine_live_frames_sent`. */
export function namedCounters(metrics: LiveMetrics): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [
      `vitrine_live_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
