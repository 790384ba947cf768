import type { Family } from '../family.ts';

export const DECOR: readonly Family[] = [
  {
    slug: 'vase',
    noun: { fr: 'Vase', en: 'vase' },
    brand: 'Terre Neuve',
    tags: ['ceramics', 'decor'],
    about: {
      fr: 'Grès tourné à la main à Vallauris, émail mat, étanche.',
      en: 'Stoneware thrown by hand in Vallauris, matt glaze, watertight.',
    },
    rows: {
      dolmen: ['Dolmen', 29_99, 42_99, 'grey chalk', 'Trois tiges lui suffisent', 'Three stems will do'],
      amphore: ['Amphore', 34_99, 46_99, 'rust sand', 'Le Midi sur une étagère', 'The south on a shelf'],
      nenuphar: ['Nénuphar', 27_99, 0, 'sage pink', 'Rond comme un galet', 'As round as a pebble'],
      zebre: ['Zèbre', 32_99, 0, 'black chalk', 'Une paire bien assortie', 'A well-matched pair'],
      maree: [
        'Marée',
        31_99,
        41_99,
        'ultramarine sky',
        'Des vagues sous les doigts',
        'Waves under your fingers',
      ],
      quille: ['Quille', 24_99, 0, 'mustard chalk', 'Haut, fin et stable', 'Tall, slim and steady'],
      totem: ['Totem', 39_99, 54_99, 'fir mint', 'Beau même sans fleurs', 'Fine even without flowers'],
    },
  },
  {
    slug: 'horloge',
    noun: { fr: 'Horloge', en: 'clock' },
    brand: 'Pause',
    tags: ['decor', 'gift'],
    about: {
      fr: 'Bois laqué, mouvement silencieux, une pile pour deux ans.',
      en: 'Lacquered wood, a silent movement, two years on one battery.',
    },
    rows: {
      gouter: ['Goûter', 24_99, 34_99, 'coral chalk', 'Toujours quatre heures', 'Always time for a snack'],
      sieste: ['Sieste', 22_99, 0, 'sage sand', 'Aucun tic, aucun tac', 'No tick and no tock'],
      dimanche: ['Dimanche', 26_99, 36_99, 'mustard navy', 'Elle ne presse personne', 'It hurries nobody'],
      apero: ['Apéro', 23_99, 0, 'pink chalk', 'Il est bientôt l’heure', 'Almost that time'],
      ecole: ['École', 21_99, 28_99, 'fir chalk', 'Pour apprendre à la lire', 'For learning to tell time'],
      minuit: ['Minuit', 27_99, 0, 'navy lemon', 'Aiguilles qui luisent', 'Hands that glow'],
    },
  },
  {
    slug: 'coussin',
    noun: { fr: 'Coussin', en: 'cushion' },
    brand: 'Galet',
    tags: ['textile', 'decor'],
    about: {
      fr: 'Lin lavé et plumes, housse qui se retire, 50 cm de côté.',
      en: 'Washed linen and feathers, a cover that comes off, 50 cm square.',
    },
    rows: {
      arcade: ['Arcade', 19_99, 27_99, 'coral chalk', 'Une porte sur le canapé', 'An arch for the sofa'],
      transat: ['Transat', 18_99, 0, 'ultramarine chalk', 'Rayé comme la plage', 'Striped like the beach'],
      lune: ['Lune', 21_99, 28_99, 'navy lemon', 'Pour la sieste et la nuit', 'For naps and nights'],
      damier: ['Damier', 19_99, 0, 'black chalk', 'Le plus sérieux du lot', 'The serious one'],
      verger: ['Verger', 20_99, 26_99, 'sage coral', 'Moelleux côté face aussi', 'Soft on both sides'],
      horizon: ['Horizon', 18_99, 0, 'pink apricot', 'Un coucher de soleil', 'A sunset to lean on'],
      terre: ['Terre', 22_99, 29_99, 'rust sand', 'Gros, vraiment gros', 'Big, really big'],
    },
  },
  {
    slug: 'cactus',
    noun: { fr: 'Cactus', en: 'cactus' },
    brand: 'Tito',
    tags: ['plant', 'gift'],
    about: {
      fr: 'Un cactus de trois ans dans son pot de terre cuite, livré calé dans du carton.',
      en: 'A three-year-old cactus in its terracotta pot, packed snugly in cardboard.',
    },
    rows: {
      pablo: ['Pablo', 14_99, 19_99, 'fir sky', 'Boit une fois par mois', 'Drinks once a month'],
      lola: ['Lola', 16_99, 0, 'sage pink', 'Fleurit en février', 'Flowers in February'],
      rico: ['Rico', 13_99, 17_99, 'fir lemon', 'Pique un peu, aime beaucoup', 'Prickly but loving'],
      inca: ['Inca', 15_99, 0, 'sage ultramarine', 'Supporte les oublis', 'Forgives neglect'],
    },
  },
];
