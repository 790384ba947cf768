const AGAIN_MS = 3_000;

/** Fetches code that the first slide does not need; tries again until it is there. Elements upgrade when it is. */
export async function fetchCode<Code>(load: () => Promise<Code>): Promise<Code> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
