/** Durations of the wall, milliseconds. One thing moves at a time, and only transform and opacity do. */
export const MOTION = {
  /** A digit's swap, a counter. */
  tapMs: 160,
  /** One element comes in. */
  inMs: 560,
  /** It leaves, faster than it came. */
  outMs: 280,
  /** A digit rolls in its cell. */
  rollMs: 420,
  /** Slide to slide. */
  slideMs: 680,
  /** A banner pushes the stage. */
  pushMs: 520,
  /** Between two elements that come in. */
  staggerMs: 90,
  /** Calm screens and reduced motion: fades only, this long. */
  calmMs: 200,
} as const;

export const EASE = {
  in: 'cubic-bezier(.16, 1, .3, 1)',
  out: 'cubic-bezier(.5, 0, .9, .3)',
  move: 'cubic-bezier(.65, 0, .2, 1)',
  roll: 'cubic-bezier(.3, 1.35, .5, 1)',
} as const;

/** How much a screen may move: `still` previews not at all, calm ones fade. */
export type MotionLevel = 'full' | 'calm' | 'still';

/** Reads the screen's switches and the system's wish. */
export function motionLevel(context: { readonly isCalm: boolean; readonly isStill: boolean }): MotionLevel {
  if (context.isStill) return 'still';
  return context.isCalm || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'calm' : 'full';
}
