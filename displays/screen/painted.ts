/** Resolves when what stands in the document now has been painted: in the second animation frame from here. */
export function painted(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
