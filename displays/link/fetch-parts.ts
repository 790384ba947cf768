/** Above this many missing parts the whole tree is asked for in one answer. */
const ONE_BY_ONE = 12;

/**
 * Fetches texts of programme parts: few one by one, many as one bundle of their head. Answers are immutable, so the
 * browser's own cache serves a repeated start. What fails is left out; the caller checks every text by its hash.
 */
export async function fetchParts(
  base: string,
  head: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  if (hashes.length > ONE_BY_ONE) {
    const bundle = await fetchText(`${base}/parts/${head}/all`);
    // One part a line: canonical JSON holds no line break.
    if (bundle !== undefined) return bundle.split('\n').filter((line) => line !== '');
  }
  const texts = await Promise.all(hashes.map((hash) => fetchText(`${base}/parts/${hash}`)));
  return texts.filter((text) => text !== undefined);
}

async function fetchText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
