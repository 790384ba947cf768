import type { Screen } from '../documents/screen.ts';

/** Six screens, planned and not paired yet; `/display?demo=<id>` shows what each would. */
export const DEMO_SCREENS: Readonly<Record<string, Screen>> = {
  entrance: {
    name: 'Entrée',
    tags: ['entrance'],
    shape: 'landscape',
    place: 'Au-dessus de la porte, rue Rambuteau',
    calm: false,
  },
  window: {
    name: 'Vitrine',
    tags: ['window', 'portrait'],
    shape: 'portrait',
    place: 'Vitrine de gauche, debout',
    calm: false,
  },
  fashion: {
    name: 'Mode',
    tags: ['fashion'],
    shape: 'landscape',
    place: 'Mur du fond, rayon mode',
    calm: false,
  },
  home: {
    name: 'Maison',
    tags: ['home', 'portrait'],
    shape: 'portrait',
    place: 'Colonne de la mezzanine, rayon maison',
    calm: false,
  },
  counter: {
    name: 'Comptoir high-tech',
    tags: ['electronics'],
    shape: 'landscape',
    place: 'Comptoir de démonstration',
    calm: true,
  },
  shelf: {
    name: 'Bord d’étagère',
    tags: ['electronics', 'shelf'],
    shape: 'wide',
    place: 'Étagère des casques, à hauteur des yeux',
    calm: true,
  },
};
