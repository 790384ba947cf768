import { canonicalJson, type HashText } from '../canonical-json.ts';
import type { Part } from './programme.ts';

/** A part with its canonical text and the hash of that. */
export interface HashedPart<P extends Part = Part> {
  readonly part: P;
  readonly text: string;
  readonly hash: string;
}

export function hashedPart<P extends Part>(part: P, hash: HashText): HashedPart<P> {
  const text = canonicalJson(part);
  return { part, text, hash: hash(text) };
}
