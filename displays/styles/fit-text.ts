/**
 * Makes text as large as its box allows: sets `--fit` on `box` (1 at most), which the font sizes inside multiply with.
 * Steps down until nothing overflows, at `least` it stops. Reads the layout, so for texts that change seldom.
 */
export function fitText(box: HTMLElement, least: number): void {
  const overflows = () => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  box.style.setProperty('--fit', '1');
  if (!overflows()) return;
  let [low, high] = [least, 1];
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    box.style.setProperty('--fit', String(middle));
    if (overflows()) high = middle;
    else low = middle;
  }
  box.style.setProperty('--fit', String(low));
}
