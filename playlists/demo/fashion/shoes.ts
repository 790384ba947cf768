import type { Family } from '../family.ts';

export const SHOES: readonly Family[] = [
  {
    slug: 'baskets',
    noun: { fr: 'Baskets', en: 'sneakers' },
    brand: 'Volt',
    tags: ['shoes'],
    about: {
      fr: 'Tige souple, semelle épaisse en mousse recyclée, du 35 au 46.',
      en: 'A supple upper on a thick sole of recycled foam, sizes 35 to 46.',
    },
    cutouts: ['ruban', 'tempo'],
    rows: {
      tempo: ['Tempo', 64_99, 89_99, 'ultramarine coral', 'Pour courir après le bus', 'For catching the bus'],
      ruban: ['Ruban', 59_99, 0, 'pink cherry', 'Douces dès le premier pas', 'Soft from the first step'],
      lichen: [
        'Lichen',
        62_99,
        79_99,
        'sage fir',
        'Cinq mille pas sans y penser',
        'Five thousand easy steps',
      ],
      craie: ['Craie', 54_99, 0, 'chalk sand', 'Le blanc qui se nettoie', 'A white that wipes clean'],
      orage: ['Orage', 69_99, 94_99, 'grey lemon', 'Imperméables, pas bruyantes', 'Waterproof, not noisy'],
      zeste: ['Zeste', 57_99, 74_99, 'lemon black', 'Du jus dans les talons', 'Juice in your heels'],
      polar: ['Polar', 72_99, 99_99, 'navy sky', 'Doublées pour l’hiver', 'Lined for the winter'],
      nuit: ['Nuit', 66_99, 0, 'black plum', 'Lacets qui brillent le soir', 'Laces that glow at night'],
    },
  },
];
