/** What a person should know before publishing. Nothing of it stops a programme: the slot is filled or the wheel stays short. */
export type WarningCode =
  | 'nothing-published' // no publication yet: the brand slide everywhere
  | 'empty-wheel' // yields no slot: the brand slide for the whole segment
  | 'playlist-unknown' // names a playlist that is not published
  | 'layout-unknown' // names a layout that is not published: full screen instead
  | 'playlist-within-itself' // a nested playlist leads back to one above it: left out
  | 'nested-too-deep' // left out
  | 'too-many-slots' // cut at the limit
  | 'cap-too-low' // cannot be spaced out in this loop: left out, or uncapped where there is nothing else
  | 'fallback-unplayable' // the fallback is a playlist, or not for these screens
  | 'share-missed' // obtained differs from asked by more than two per cent
  | 'product-unknown' // its slots are filled
  | 'media-unknown' // its slots are filled, a picture is left out
  | 'stream-unknown'
  | 'contest-unknown'
  | 'contest-over'; // no round in the planned days

/** A warning as data: the console finds the sentence. */
export interface Warning {
  readonly code: WarningCode;
  /** The document, item or slide concerned: `evening`, `evening/lamp`, `spotlight:lamp`. */
  readonly where: string;
  /** What is meant within it: the id that is unknown, the figure. */
  readonly what?: string;
}

/** Warnings, each once, in the order of their first appearance. */
export function distinctWarnings(warnings: Iterable<Warning>): readonly Warning[] {
  const seen = new Map<string, Warning>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.where} ${warning.what ?? ''}`;
    if (!seen.has(key)) seen.set(key, warning);
  }
  return [...seen.values()];
}
