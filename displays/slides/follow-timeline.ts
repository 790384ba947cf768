/** Beyond this a video jumps; within it, it goes a little faster or slower until it is right. */
const JUMP_S = 0.4;
/** An error that nobody sees: half a frame. */
const GOOD_S = 0.012;
const CHECK_MS = 500;
const LARGEST_CHANGE = 0.06;

/**
 * Holds a playing, looping video at the position that the timeline says, so that screens side by side stand at the same
 * frame. Corrections are changes of speed that the eye does not see, jumps only when it is far off.
 *
 * @param timelineMs - Time since the slot's start; position is this modulo the video's duration.
 */
export function followTimeline(video: HTMLVideoElement, timelineMs: () => number): { close(): void } {
  const check = () => {
    const durationS = video.duration;
    if (!Number.isFinite(durationS) || durationS <= 0 || video.seeking || video.paused) return;
    const wantedS = (timelineMs() / 1_000) % durationS;
    let errorS = wantedS - video.currentTime;
    // Around the loop's seam the nearer way counts.
    if (errorS > durationS / 2) errorS -= durationS;
    if (errorS < -durationS / 2) errorS += durationS;
    if (Math.abs(errorS) > JUMP_S) {
      video.currentTime = wantedS;
      video.playbackRate = 1;
    } else if (Math.abs(errorS) < GOOD_S) video.playbackRate = 1;
    else video.playbackRate = 1 + Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, errorS));
  };
  const timer = setInterval(check, CHECK_MS);
  return {
    close() {
      clearInterval(timer);
      video.playbackRate = 1;
    },
  };
}
