import { goFullScreenOnClick } from './full-screen.ts';
import { hideIdleCursor } from './hide-cursor.ts';
import { keepAwake } from './wake-lock.ts';

/** Makes a page behave as a sign does: no pointer, the whole screen at a click, never asleep. */
export function learnManners({ body, documentElement }: Document): void {
  hideIdleCursor(body);
  goFullScreenOnClick(documentElement);
  keepAwake();
}
