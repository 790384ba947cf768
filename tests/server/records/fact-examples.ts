import type { Fact } from '../../../playlists/facts/fact.ts';
import { HASH, NOW_MS } from '../../playlists/documents/examples.ts';

/** A UUIDv7 with a number at its end. */
export function factId(number: number): string {
  return `019ab000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function play(number: number, atMs = NOW_MS + number): Fact {
  return {
    type: 'play',
    id: factId(number),
    screen: 'entrance',
    atMs,
    region: 'main',
    item: 'evening/lamp',
    slide: 'evening/lamp#1',
    head: HASH,
    publication: 1,
    locale: 'fr',
    durationMs: 8_000,
    ended: 'done',
  };
}

/** The receipt of `cue-1`. */
export function shown(number: number, screen: string, atMs: number): Fact {
  return { type: 'shown', id: factId(number), screen, atMs, cue: 'cue-1' };
}
