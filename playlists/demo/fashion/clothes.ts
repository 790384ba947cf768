import type { Family } from '../family.ts';

export const CLOTHES: readonly Family[] = [
  {
    slug: 'pull',
    noun: { fr: 'Pull', en: 'jumper' },
    brand: 'Flocon',
    tags: ['clothes', 'winter'],
    about: {
      fr: 'Laine d’agneau recyclée, maille serrée, coupe droite, du XS au XXL.',
      en: 'Recycled lambswool in a tight knit, a straight cut, XS to XXL.',
    },
    rows: {
      cabane: ['Cabane', 49_99, 69_99, 'rust sand', 'Sent déjà le feu de bois', 'Smells of a log fire'],
      marin: ['Marin', 44_99, 59_99, 'navy chalk', 'La rayure qui ne passe pas', 'A stripe that stays'],
      menthe: ['Menthe', 42_99, 0, 'mint chalk', 'Le premier du printemps', 'The first of spring'],
      litchi: ['Litchi', 45_99, 0, 'pink cherry', 'Se lave en machine à 30°', 'Machine washable at 30°'],
      ocre: ['Ocre', 47_99, 64_99, 'mustard chocolate', 'Chaud sans manteau', 'Warm without a coat'],
      brouillard: ['Brouillard', 43_99, 0, 'grey sky', 'Pour les dimanches longs', 'For long Sundays'],
    },
  },
  {
    slug: 'parfum',
    noun: { fr: 'Parfum', en: 'perfume' },
    brand: 'Grand Large',
    tags: ['beauty', 'gift'],
    about: {
      fr: 'Eau de parfum de Grasse, flacon de 50 ml que l’on remplit en boutique.',
      en: 'Eau de parfum from Grasse in a 50 ml bottle that we refill in the shop.',
    },
    cutouts: ['neroli'],
    rows: {
      figuier: ['Figuier', 54_99, 74_99, 'sage fir', 'Feuille, lait, fin d’été', 'Leaf, milk, late summer'],
      pivoine: ['Pivoine', 49_99, 0, 'pink cherry', 'Un bouquet sans eau', 'A bouquet with no water'],
      embruns: [
        'Embruns',
        52_99,
        69_99,
        'sky navy',
        'Sel, algue et vent d’ouest',
        'Salt, kelp and west wind',
      ],
      ambre: ['Ambre', 59_99, 0, 'cognac black', 'Reste jusqu’au matin', 'Stays until morning'],
      neroli: ['Néroli', 47_99, 62_99, 'lemon chalk', 'Fleur d’oranger au réveil', 'Orange blossom at dawn'],
      orchidee: ['Orchidée', 56_99, 0, 'lilac plum', 'Deux gouttes suffisent', 'Two drops will do'],
    },
  },
];
