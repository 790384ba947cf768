/** Widths in which pictures are served, `/media/<hash>/w640`; always WebP, never larger than the original. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920, 2560, 3840] as const;

/** The smallest rendition that fills a box of `widthPx` real pixels; the largest for anything wider. */
export function renditionFor(widthPx: number): `w${number}` {
  const width = RENDITION_WIDTHS.find((candidate) => candidate >= widthPx) ?? 3840;
  return `w${width}`;
}
