const AGAIN_MS = 3_000;

/** Fetches code that the first slide does not need; tries again until it is there. Elements upgrade when it is. */
export async function fetchCode(load: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await load();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
