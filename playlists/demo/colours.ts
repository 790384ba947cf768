import type { LocalizedText } from '../documents/primitives.ts';

/** A colour as the shop names it and as the studio paints it. */
interface ShopColour {
  readonly hex: string;
  readonly name: LocalizedText;
}

/** Every colour that products of this folder come in: one word for the text, one value for the picture. */
export const COLOURS = {
  cherry: { hex: '#b3132b', name: { fr: 'cerise', en: 'cherry' } },
  coral: { hex: '#f2603f', name: { fr: 'corail', en: 'coral' } },
  rust: { hex: '#b04a26', name: { fr: 'rouille', en: 'rust' } },
  apricot: { hex: '#f6a15b', name: { fr: 'abricot', en: 'apricot' } },
  mustard: { hex: '#e0a021', name: { fr: 'moutarde', en: 'mustard' } },
  lemon: { hex: '#f5d548', name: { fr: 'citron', en: 'lemon' } },
  sage: { hex: '#8aa886', name: { fr: 'sauge', en: 'sage' } },
  fir: { hex: '#1f6f5c', name: { fr: 'sapin', en: 'fir green' } },
  mint: { hex: '#74cbaa', name: { fr: 'menthe', en: 'mint' } },
  sky: { hex: '#7fb4ee', name: { fr: 'ciel', en: 'sky blue' } },
  ultramarine: { hex: '#2b3fd6', name: { fr: 'outremer', en: 'ultramarine' } },
  navy: { hex: '#22305f', name: { fr: 'marine', en: 'navy' } },
  lilac: { hex: '#a58be6', name: { fr: 'lilas', en: 'lilac' } },
  plum: { hex: '#612a63', name: { fr: 'prune', en: 'plum' } },
  pink: { hex: '#f093ab', name: { fr: 'rose', en: 'pink' } },
  cognac: { hex: '#a4561f', name: { fr: 'cognac', en: 'cognac' } },
  chocolate: { hex: '#573020', name: { fr: 'chocolat', en: 'chocolate' } },
  sand: { hex: '#d9bd95', name: { fr: 'sable', en: 'sand' } },
  chalk: { hex: '#f7efe1', name: { fr: 'craie', en: 'chalk' } },
  grey: { hex: '#8b8f9c', name: { fr: 'gris', en: 'grey' } },
  black: { hex: '#25232d', name: { fr: 'noir', en: 'black' } },
} as const satisfies Readonly<Record<string, ShopColour>>;

export type ColourName = keyof typeof COLOURS;
