/** Tags as people type them: small letters, with spaces or commas between, each once. */
export function readTags(typed: string): readonly string[] {
  return [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter((tag) => tag !== ''),
    ),
  ];
}
