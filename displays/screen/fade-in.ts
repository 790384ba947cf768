import { EASE, MOTION, type MotionLevel } from '../styles/motion.ts';

/** Fades what takes over in, as slowly as the screen moves. @returns `undefined` where nothing moves: it stands at once. */
export function fadeIn(element: Element, level: MotionLevel): Animation | undefined {
  if (level === 'still') return undefined;
  const duration = level === 'calm' ? MOTION.calmMs : MOTION.slideMs;
  return element.animate({ opacity: [0, 1] }, { duration, easing: EASE.move });
}
