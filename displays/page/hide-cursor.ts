const IDLE_MS = 3_000;

/** Hides the mouse pointer after three seconds without a move: nobody wants an arrow on the wall. */
export function hideIdleCursor(body: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    body.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => body.classList.add('idle'), IDLE_MS);
  };
  body.addEventListener('pointermove', rest, { passive: true });
  rest();
}
