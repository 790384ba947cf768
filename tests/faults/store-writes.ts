import type { Fact } from '../../playlists/facts/fact.ts';
import { play } from '../server/records/fact-examples.ts';

export const FACTS_A_DELIVERY = 20;

/** What edit number n puts: its body tells its number. */
export function presetOf(number: number) {
  return {
    name: `Edit ${number}`,
    content: { style: 'banner', title: { fr: `Bonjour ${number}` } },
  } as const;
}

/** The facts of delivery number n. */
export function deliveryOf(number: number): readonly Fact[] {
  return Array.from({ length: FACTS_A_DELIVERY }, (_, index) => play(number * FACTS_A_DELIVERY + index));
}
