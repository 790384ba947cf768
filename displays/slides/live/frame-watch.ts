/** No new frame for this long: the stream stands. With the check below, told in under 3 s. */
const STALLED_MS = 2_500;
const CHECK_MS = 250;

export interface FrameWatchOptions {
  readonly video: HTMLVideoElement;
  /** No new frame for 2.5 s, told once until frames advance again. */
  readonly onStalled: () => void;
  /** Frames advance, the first time or again. */
  readonly onMoving: () => void;
}

/**
 * Watches whether a video really shows new frames. Players cannot be asked: an encoder that dies while its playlist is
 * still served raises no error, the picture just stands. Counts decoded frames; where they are not counted, and while
 * the page is hidden, the position tells.
 */
export function watchFrames({ video, onStalled, onMoving }: FrameWatchOptions): { close(): void } {
  let last = progressOf(video);
  let movedAt = performance.now();
  let state: 'new' | 'moving' | 'stalled' = 'new';

  const timer = setInterval(() => {
    const progress = progressOf(video);
    const nowMs = performance.now();
    if (progress !== last) {
      last = progress;
      movedAt = nowMs;
      if (state !== 'moving') {
        state = 'moving';
        onMoving();
      }
    } else if (state !== 'stalled' && nowMs - movedAt >= STALLED_MS) {
      state = 'stalled';
      onStalled();
    }
  }, CHECK_MS);
  return { close: () => clearInterval(timer) };
}

function progressOf(video: HTMLVideoElement): number {
  const frames = video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
  return document.hidden || frames === 0 ? video.currentTime : frames;
}
