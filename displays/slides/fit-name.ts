/** Sizes of a name, largest first, in the shape's unit (`--unit`, usually 1 cqmin). */
export type NameSteps = readonly number[];

/** Lines that a name may have; more only at the two smallest sizes, where dropping words would be worse. */
const LINES = 2;
const LINES_SMALL = 3;

/**
 * Sets a name as large as its column takes it: at most two lines, never hyphenated, stepping down. Then decides whether
 * the lede under it is shown: beside two lines only where the shape says so.
 *
 * Reads layout: to be called after a render, with the fonts loaded.
 */
export function fitName(options: {
  /** The column: the name and its lede stand in it, and nothing else. */
  readonly column: HTMLElement;
  readonly name: HTMLElement;
  readonly lede: HTMLElement | undefined;
  readonly steps: NameSteps;
  readonly lines?: number;
  readonly isLedeKept: boolean;
}): void {
  const { column, name, lede, steps, isLedeKept } = options;
  if (lede) lede.hidden = true;
  name.classList.remove('broken');

  for (const [at, step] of steps.entries()) {
    const isSmall = at >= steps.length - 2;
    name.style.setProperty('--name-step', String(step));
    const most = Math.max(options.lines ?? LINES, isSmall ? LINES_SMALL : 0);
    if (linesOf(name) <= most && isNarrowEnough(name) && isLowEnough(column, name, name)) break;
    // Nothing fits: words may break, what is over is cut.
    if (at === steps.length - 1) name.classList.add('broken');
  }

  const lines = linesOf(name);
  if (!lede || lines > LINES || (lines > 1 && !isLedeKept)) return;
  lede.hidden = false;
  if (!isLowEnough(column, name, lede)) lede.hidden = true;
}

function linesOf(text: HTMLElement): number {
  return Math.round(heightOf(text) / Number.parseFloat(getComputedStyle(text).lineHeight));
}

/** Measured in fractions of a pixel, so that a thumbnail wraps as the wall does. */
function isNarrowEnough(text: HTMLElement): boolean {
  const letters = document.createRange();
  letters.selectNodeContents(text);
  return letters.getBoundingClientRect().width <= text.getBoundingClientRect().width * 1.002;
}

function isLowEnough(column: HTMLElement, first: HTMLElement, last: HTMLElement): boolean {
  const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return height <= heightOf(column) * 1.005;
}

function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}
