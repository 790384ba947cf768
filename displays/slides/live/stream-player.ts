import type { LiveSlide } from '../../../playlists/programme/slide.ts';
import { attachHls } from './attach-hls.ts';
import { watchFrames } from './frame-watch.ts';

/** Between two tries of a dead stream. Short enough that one that is back plays within 5 s. */
const RETRIES_MS = [1_000, 2_000, 3_000] as const;
/** A first frame that has not come after this long: the stream is dead. */
const FIRST_FRAME_MS = 3_000;

export interface StreamPlayerOptions {
  readonly video: HTMLVideoElement;
  readonly source: LiveSlide['source'];
  readonly address: string;
  /** The first frame stands in the video. Once. */
  readonly onFirstFrame: () => void;
  /** It stands still or cannot be had; told once until it is mended. Tries go on in the background. */
  readonly onBroken: (reason: 'stream-dead' | 'stalled', detail: string) => void;
  /** Frames of a living source advance again. */
  readonly onMended: () => void;
}

/** Plays a live stream into a video until closed, watches it, and never gives up. */
export function openStream(options: StreamPlayerOptions): { close(): void } {
  const { video } = options;
  const closed = new AbortController();
  let attached: { close(): void } | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let turn = 0;
  let hasFrame = false;
  let isBroken = false;
  /** The last segments of a dead encoder play again after a new start: only a playlist that grows counts as alive. */
  let hasGrown = true;

  const broken = (reason: 'stream-dead' | 'stalled', detail: string) => {
    hasGrown = options.source === 'file';
    if (isBroken) return;
    isBroken = true;
    options.onBroken(reason, detail);
  };
  const mendedIf = (isMoving: boolean) => {
    if (!isBroken || !isMoving || !hasGrown) return;
    isBroken = false;
    tries = 0;
    options.onMended();
  };

  const attach = async () => {
    turn += 1;
    const mine = turn;
    const dead = (detail: string) => {
      if (mine !== turn || closed.signal.aborted) return;
      broken('stream-dead', detail);
      attached?.close();
      attached = undefined;
      clearTimeout(retry);
      retry = setTimeout(() => void attach(), RETRIES_MS[Math.min(tries, RETRIES_MS.length - 1)]);
      tries += 1;
    };
    try {
      const { source, address } = options;
      if (source === 'file') {
        video.loop = true;
        video.src = address;
        video.onerror = () => dead(video.error?.message ?? 'error');
      } else {
        const onGrown = () => {
          hasGrown = true;
          jumpToBuffered(video);
        };
        const made = await attachHls({ video, address, onDead: dead, onGrown });
        if (mine !== turn || closed.signal.aborted) {
          made.close();
          return;
        }
        attached = made;
      }
      await play(video);
    } catch (error) {
      dead(String(error));
    }
  };

  const frames = watchFrames({
    video,
    onStalled: () => {
      if (hasFrame) broken('stalled', 'no new frame for 2.5 s');
    },
    onMoving: () => mendedIf(true),
  });
  // Moving may come before the playlist has proved to be alive, and new media behind a gap: look again while broken.
  const again = setInterval(() => {
    if (!isBroken) return;
    if (hasGrown) jumpToBuffered(video);
    mendedIf(isAdvancing(video));
  }, 500);
  const patience = setTimeout(() => {
    if (!hasFrame) broken('stream-dead', `no first frame in ${FIRST_FRAME_MS / 1_000} s`);
  }, FIRST_FRAME_MS);
  video.addEventListener(
    'loadeddata',
    () => {
      if (hasFrame) return;
      hasFrame = true;
      options.onFirstFrame();
    },
    { signal: closed.signal },
  );
  void attach();

  return {
    close() {
      closed.abort();
      turn += 1;
      frames.close();
      clearInterval(again);
      clearTimeout(patience);
      clearTimeout(retry);
      video.onerror = null;
      attached?.close();
      video.pause();
      video.removeAttribute('src');
      video.load();
    },
  };
}

/** Sound may be refused until somebody clicks: then it plays without. */
async function play(video: HTMLVideoElement): Promise<void> {
  try {
    await video.play();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || video.muted) return;
    video.muted = true;
    await video.play().catch(() => undefined);
  }
}

/** After a gap the picture stands before it although newer media is there. */
function jumpToBuffered(video: HTMLVideoElement): void {
  const { buffered, currentTime } = video;
  for (let index = 0; index < buffered.length; index += 1) {
    if (buffered.end(index) <= currentTime + 0.1) continue;
    if (buffered.start(index) > currentTime + 0.1) video.currentTime = buffered.start(index) + 0.05;
    return;
  }
}

function isAdvancing(video: HTMLVideoElement): boolean {
  return !video.paused && !video.seeking && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
}
