import type { Family } from '../family.ts';

export const LIGHT: readonly Family[] = [
  {
    slug: 'lampe',
    noun: { fr: 'Lampe', en: 'lamp' },
    brand: 'Girolle',
    tags: ['light'],
    about: {
      fr: 'Verre soufflé à la bouche, trois intensités, vingt heures sans fil.',
      en: 'Mouth-blown glass, three levels of light, twenty hours without a cord.',
    },
    rows: {
      bolet: ['Bolet', 44_99, 59_99, 'chalk apricot', 'Un champignon de chevet', 'A bedside mushroom'],
      aurore: ['Aurore', 39_99, 54_99, 'coral lemon', 'Réveille en douceur', 'Wakes you gently'],
      mousseron: ['Mousseron', 29_99, 0, 'sand chalk', 'Tient dans une main', 'Fits in one hand'],
      bleuet: ['Bleuet', 34_99, 0, 'navy sky', 'Bleue dehors, douce dedans', 'Blue outside, soft inside'],
      cepe: [
        'Cèpe',
        49_99,
        69_99,
        'chocolate apricot',
        'La plus grande de la famille',
        'The biggest of the family',
      ],
      corail: ['Corail', 37_99, 47_99, 'pink coral', 'Pour lire à deux', 'For two who read'],
      prairie: ['Prairie', 36_99, 0, 'sage lemon', 'S’éteint toute seule', 'Turns itself off'],
      velours: ['Velours', 42_99, 56_99, 'plum pink', 'Le salon passe en soirée', 'Turns day into evening'],
    },
  },
  {
    slug: 'suspension',
    noun: { fr: 'Suspension', en: 'pendant' },
    brand: 'Girolle',
    tags: ['light'],
    about: {
      fr: 'Métal laqué, intérieur doré, câble textile de deux mètres, ampoule E27 fournie.',
      en: 'Lacquered metal, golden inside, two metres of textile cord, E27 bulb included.',
    },
    rows: {
      cloche: ['Cloche', 39_99, 54_99, 'coral chalk', 'Au-dessus de la grande table', 'Above the big table'],
      goutte: ['Goutte', 34_99, 0, 'ultramarine mustard', 'Un point, une lumière', 'One dot, one light'],
      melon: ['Melon', 44_99, 59_99, 'sage chalk', 'Éclaire sans éblouir', 'Lights without glare'],
      bistrot: ['Bistrot', 36_99, 0, 'black mustard', 'Le comptoir à la maison', 'Bring the café home'],
      tulipe: ['Tulipe', 37_99, 49_99, 'pink cherry', 'S’ouvre vers le bas', 'Opens downwards'],
      bouee: ['Bouée', 41_99, 0, 'lemon navy', 'Un port dans la cuisine', 'A harbour in the kitchen'],
    },
  },
  {
    slug: 'bougie',
    noun: { fr: 'Bougie', en: 'candle' },
    brand: 'Grand Large',
    tags: ['decor', 'gift'],
    about: {
      fr: 'Cire de soja coulée à Marseille, mèche de coton, quarante heures de flamme.',
      en: 'Soy wax poured in Marseille, a cotton wick, forty hours of flame.',
    },
    rows: {
      cedre: ['Cèdre', 17_99, 24_99, 'fir sand', 'Une forêt après la pluie', 'A forest after rain'],
      vanille: [
        'Vanille',
        16_99,
        0,
        'apricot chocolate',
        'Le goûter, sans le gâteau',
        'Cake time, minus the cake',
      ],
      lilas: ['Lilas', 17_99, 22_99, 'lilac plum', 'Le mois de mai en pot', 'May in a jar'],
      marine: ['Marine', 18_99, 0, 'sky navy', 'Fenêtre sur le large', 'A window on the sea'],
      cassis: ['Cassis', 16_99, 21_99, 'pink plum', 'Fruitée, jamais sucrée', 'Fruity, never sweet'],
      agrumes: ['Agrumes', 17_99, 23_99, 'lemon rust', 'Chasse le gris', 'Chases the grey away'],
    },
  },
];
