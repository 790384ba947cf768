import type { Family } from '../family.ts';

export const AROUND_THE_HOUSE: readonly Family[] = [
  {
    slug: 'robot',
    noun: { fr: 'Robot', en: 'robot' },
    brand: 'Ronron',
    tags: ['home-appliance'],
    about: {
      fr: 'Il dessine le plan de chez vous, aspire, lave, et rentre seul à sa base.',
      en: 'It maps your home, vacuums, mops, and finds its own way back.',
    },
    rows: {
      minou: ['Minou', 119_99, 159_99, 'black grey', 'Se glisse sous le lit', 'Slips under the bed'],
      felix: ['Félix', 99_99, 0, 'coral black', 'Fini les miettes', 'No more crumbs'],
      plume: ['Plume', 129_99, 169_99, 'sky navy', '52 dB, le chat dort', '52 dB, the cat sleeps on'],
      basile: ['Basile', 109_99, 0, 'sage fir', 'Poils de chien bienvenus', 'Dog hair welcome'],
      pacha: ['Pacha', 149_99, 199_99, 'chalk mustard', 'Vide son bac tout seul', 'Empties its own bin'],
      zoe: ['Zoé', 94_99, 0, 'pink plum', 'Connaît chaque recoin', 'Knows every corner'],
    },
  },
  {
    slug: 'clavier',
    noun: { fr: 'Clavier', en: 'keyboard' },
    brand: 'Clic',
    tags: ['desk'],
    about: {
      fr: 'Touches mécaniques feutrées, trois appareils, AZERTY, six mois par charge.',
      en: 'Hushed mechanical keys, three devices, AZERTY layout, six months a charge.',
    },
    rows: {
      roman: [
        'Roman',
        79_99,
        99_99,
        'chalk coral',
        'Trois cents pages plus tard',
        'Three hundred pages later',
      ],
      jazz: ['Jazz', 84_99, 0, 'navy mustard', 'Un toucher de piano', 'A pianist’s touch'],
      menthe: ['Menthe', 74_99, 92_99, 'mint chalk', 'Réveille les lundis', 'Wakes up Mondays'],
      dactylo: ['Dactylo', 89_99, 0, 'black chalk', 'Le bon vieux clic', 'The good old click'],
      praline: ['Praline', 77_99, 96_99, 'pink cherry', 'Doux pour les collègues', 'Kind to colleagues'],
      iris: ['Iris', 82_99, 0, 'lilac plum', 'Lisible dans la pénombre', 'Readable at dusk'],
    },
  },
  {
    slug: 'ventilateur',
    noun: { fr: 'Ventilateur', en: 'fan' },
    brand: 'Alizé',
    tags: ['home-appliance', 'summer'],
    about: {
      fr: 'Trois vitesses, oscillation large, moteur silencieux, grille qui se démonte sans outil.',
      en: 'Three speeds, a wide swing, a quiet motor, a grille that comes off without tools.',
    },
    rows: {
      mistral: [
        'Mistral',
        44_99,
        59_99,
        'ultramarine chalk',
        'Le vent du sud, en mieux',
        'The south wind, improved',
      ],
      brise: ['Brise', 39_99, 0, 'mint chalk', 'Dort mieux que la clim', 'Sleeps better than AC'],
      canicule: ['Canicule', 47_99, 62_99, 'coral chalk', 'Prêt avant juillet', 'Ready before July'],
      retro: ['Rétro', 54_99, 0, 'black mustard', 'Grand-père, en silencieux', 'Grandpa’s, but quiet'],
      sorbet: [
        'Sorbet',
        42_99,
        54_99,
        'pink cherry',
        'Fraise, menthe ou fenêtre',
        'Cools like strawberry ice',
      ],
      embrun: ['Embrun', 45_99, 0, 'sky navy', 'Un souffle venu du large', 'A breath off the sea'],
    },
  },
];
