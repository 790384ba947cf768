import type { ErrorData, Events, LevelUpdatedData } from 'hls.js';

export interface HlsSource {
  readonly video: HTMLVideoElement;
  readonly address: string;
  /** The source cannot go on by itself. */
  readonly onDead: (detail: string) => void;
  /** The playlist has grown: an encoder lives behind it. */
  readonly onGrown: () => void;
}

/**
 * Plays an HLS stream: by hls.js (fetched when first needed) wherever there are Media Source Extensions, because only it
 * tells latency and stalls; by the browser itself elsewhere.
 */
export async function attachHls(source: HlsSource): Promise<{ close(): void }> {
  const { video, address } = source;
  const { default: Hls } = await import('hls.js/light');
  if (!Hls.isSupported()) {
    video.src = address;
    return { close: () => undefined };
  }

  const hls = new Hls({
    // Close enough to live for a shop, far enough for a jittery network.
    liveSyncDurationCount: 2,
    liveMaxLatencyDurationCount: 6,
    maxBufferLength: 12,
    maxMaxBufferLength: 20,
    backBufferLength: 4,
    capLevelToPlayerSize: true,
    manifestLoadPolicy: onceWithin(4_000),
  });
  let lastSegment: number | undefined;
  hls.on('hlsLevelUpdated' as Events.LEVEL_UPDATED, (_event: unknown, { details }: LevelUpdatedData) => {
    if (lastSegment !== undefined && details.endSN > lastSegment) source.onGrown();
    lastSegment = details.endSN;
  });
  hls.on('hlsError' as Events.ERROR, (_event: unknown, data: ErrorData) => {
    if (!data.fatal) return;
    if (data.type === 'mediaError') hls.recoverMediaError();
    else source.onDead(`${data.details}${data.response ? ` (${data.response.code})` : ''}`);
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  return {
    close() {
      hls.destroy();
    },
  };
}

/** One try: what comes after it is decided by the stream player, who knows whether the slide shows. */
function onceWithin(patienceMs: number) {
  return {
    default: {
      maxTimeToFirstByteMs: patienceMs,
      maxLoadTimeMs: patienceMs,
      timeoutRetry: null,
      errorRetry: null,
    },
  };
}
