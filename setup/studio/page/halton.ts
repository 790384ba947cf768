/** Low-discrepancy sequence (Halton 1960): fills the unit interval evenly from the first samples on. */
export function halton(index: number, base: number): number {
  let fraction = 1;
  let value = 0;
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
    fraction /= base;
    value += fraction * (rest % base);
  }
  return value;
}
