import { html, type TemplateResult } from 'lit';
import type { CountdownPhase } from './countdown-phase.ts';
import { wallTexts } from './texts.ts';
import { thinSpaces } from './thin-spaces.ts';
import { timeText, whenText } from './when.ts';

/** What the words of a countdown are set by. */
export interface TitleContext {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly locale: string;
}

/** The title of a phase, the time of the draw emphasised in it. */
export function countdownTitle(
  phase: CountdownPhase,
  title: string,
  { nowMs, timeZone, locale }: TitleContext,
): TemplateResult {
  const texts = wallTexts(locale);
  if (phase.kind === 'over') return html`${texts.drawn}`;
  if (phase.kind === 'draw') {
    return html`${texts.drawNow[0]}<br><strong class="wraps">${texts.drawNow[1]}</strong>`;
  }

  const { drawAtMs } = phase.round;
  const time = timeText(drawAtMs, timeZone, locale);
  // Titles often say the time themselves: it is emphasised where it stands, and said once.
  const at = title.replace(/[\u00a0\u202f]/g, ' ').indexOf(time.replace(/\u202f/g, ' '));
  if (at >= 0) {
    const rest = title.slice(at + time.length);
    return html`${title.slice(0, at)}<strong>${thinSpaces(time)}</strong>${rest}`;
  }
  if (/\d/.test(title)) return html`${thinSpaces(title)}`;
  return html`${thinSpaces(title)} <strong>${thinSpaces(whenText(drawAtMs, nowMs, timeZone, locale))}</strong>`;
}

/** `Ouvre à 18 h`, `Ouvre demain 10 h`. */
export function openingText(atMs: number, { nowMs, timeZone, locale }: TitleContext): string {
  const time = timeText(atMs, timeZone, locale);
  const when = whenText(atMs, nowMs, timeZone, locale);
  return time === when ? wallTexts(locale).opensToday(time) : wallTexts(locale).opens(when);
}
