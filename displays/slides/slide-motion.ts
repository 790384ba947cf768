import { EASE, MOTION, type MotionLevel } from '../styles/motion.ts';

/** The moving parts of a slide of window and panel, in the order in which they come. */
export interface MovingParts {
  readonly window: HTMLElement | null;
  /** Rise one after another. The label among them lands last but one. */
  readonly risers: readonly (HTMLElement | null)[];
  readonly label: HTMLElement | null;
  /** The picture in the window, which is slowly pushed in. */
  readonly push: HTMLElement | null;
}

/**
 * Starts the motion of a slide that becomes visible: the window slides in, the panel's parts rise, the picture is pushed
 * in for as long as the slide stands. The region fades the slide as a whole; calm screens have that alone.
 *
 * @returns What runs, to be cancelled when the slide is released.
 */
export function enterMotion(
  parts: MovingParts,
  level: MotionLevel,
  times: { readonly startMs: number; readonly endMs: number; readonly nowMs: number },
): Animation[] {
  if (level !== 'full') return [];
  const running: (Animation | undefined)[] = [
    parts.window?.animate([{ transform: 'translateX(6cqw)' }, { transform: 'none' }], {
      duration: MOTION.slideMs,
      easing: EASE.move,
      fill: 'backwards',
    }),
  ];
  let delay: number = MOTION.staggerMs * 2;
  for (const part of parts.risers) {
    if (!part) continue;
    const scale = part === parts.label ? ' scale(.94)' : '';
    running.push(
      part.animate(
        [
          { opacity: 0, transform: `translateY(3cqmin)${scale}` },
          { opacity: 1, transform: 'none' },
        ],
        { duration: MOTION.inMs, delay, easing: EASE.in, fill: 'backwards' },
      ),
    );
    delay += MOTION.staggerMs;
  }
  running.push(pushIn(parts.push, times));
  return running.filter((animation) => animation !== undefined);
}

/** 1 → 1.06 over the whole time of the slide; one who joins in the middle joins in the middle. */
function pushIn(
  picture: HTMLElement | null,
  { startMs, endMs, nowMs }: { readonly startMs: number; readonly endMs: number; readonly nowMs: number },
): Animation | undefined {
  if (!picture || endMs <= startMs) return undefined;
  const animation = picture.animate([{ transform: 'scale(1)' }, { transform: 'scale(1.06)' }], {
    duration: endMs - startMs,
    fill: 'both',
  });
  animation.currentTime = Math.min(Math.max(0, nowMs - startMs), endMs - startMs);
  return animation;
}
