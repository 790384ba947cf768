import { canonicalJson } from '../canonical-json.ts';
import { VitrineError } from '../vitrine-error.ts';
import { type Cue, cueSchema } from './cue.ts';
import { parseValue } from './parse-value.ts';
import type { Shop, UnversionedCue } from './shop.ts';

/** Cues that a store keeps at a time: bounds the live list, which late screens get whole. */
export const MAX_CUES = 2_000;

/**
 * Adds a cue or replaces the one with its id. What stands already, and an announcement pressed a second time (same id,
 * another `fromMs`), changes nothing: the same shop comes back.
 *
 * @param version - The live list's version of this commit.
 * @throws VitrineError invalid, too-large
 */
export function putCue(shop: Shop, put: UnversionedCue, version: number): Shop {
  const cue = parseValue(cueSchema, { ...put, version }, 'This cue');
  const standing = shop.cues.find((known) => known.id === cue.id);
  if (standing !== undefined && isSame(standing, cue)) return shop;
  if (standing === undefined && shop.cues.length >= MAX_CUES) {
    throw new VitrineError(
      'too-large',
      `${MAX_CUES} announcements and on-air times stand already. Old ones are dropped each night.`,
    );
  }
  const others = standing === undefined ? shop.cues : shop.cues.filter((known) => known !== standing);
  return { ...shop, cues: [...others, cue], liveVersion: version };
}

function isSame(standing: Cue, cue: Cue): boolean {
  if (standing.kind === 'announcement' && cue.kind === 'announcement' && standing.fromMs !== cue.fromMs)
    return true;
  return canonicalJson({ ...standing, version: 0 }) === canonicalJson({ ...cue, version: 0 });
}
