import type { Family } from '../family.ts';

export const LIVING: readonly Family[] = [
  {
    slug: 'fauteuil',
    noun: { fr: 'Fauteuil', en: 'armchair' },
    brand: 'Galet',
    tags: ['furniture'],
    about: {
      fr: 'Bouclette épaisse, assise à ressorts, pieds de chêne, monté en cinq minutes.',
      en: 'Thick bouclé, a sprung seat, oak legs, put together in five minutes.',
    },
    rows: {
      nuage: ['Nuage', 249_99, 329_99, 'sky chalk', 'On s’y enfonce, on y reste', 'You sink in and stay'],
      mousse: ['Mousse', 239_99, 0, 'sage chalk', 'Un coin de sous-bois', 'A corner of woodland'],
      terre: ['Terre', 259_99, 349_99, 'rust apricot', 'Chaud comme une brique', 'As warm as brick'],
      dragee: ['Dragée', 229_99, 299_99, 'pink chalk', 'Rose, et alors ?', 'Pink, and why not?'],
      ourson: ['Ourson', 269_99, 0, 'cognac sand', 'Il vous prend dans ses bras', 'It hugs you back'],
      abysse: ['Abysse', 254_99, 319_99, 'navy sky', 'Lecture longue durée', 'For long reads'],
      soleil: ['Soleil', 244_99, 0, 'mustard chalk', 'La meilleure place', 'The best seat at home'],
    },
  },
  {
    slug: 'tabouret',
    noun: { fr: 'Tabouret', en: 'stool' },
    brand: 'Galet',
    tags: ['furniture'],
    about: {
      fr: 'Hêtre massif, assise laquée, 45 cm de haut, porte 120 kg.',
      en: 'Solid beech, a lacquered seat, 45 cm high, carries 120 kg.',
    },
    rows: {
      trio: ['Trio', 39_99, 54_99, 'coral sand', 'Table d’appoint à ses heures', 'A side table at times'],
      quartet: [
        'Quartet',
        44_99,
        0,
        'ultramarine sand',
        'Quatre pieds, zéro bascule',
        'Four legs, no wobble',
      ],
      pomme: ['Pomme', 37_99, 47_99, 'sage cognac', 'Pour cueillir en haut', 'For the top shelf'],
      bonbon: ['Bonbon', 38_99, 0, 'pink chalk', 'Le plus petit siège du lot', 'The smallest of seats'],
      cacao: ['Cacao', 42_99, 56_99, 'chocolate cognac', 'S’empile par cinq', 'Stacks in fives'],
      limon: ['Limon', 39_99, 0, 'lemon chalk', 'Vif dans un coin sombre', 'Lights up a dark corner'],
    },
  },
  {
    slug: 'plaid',
    noun: { fr: 'Plaid', en: 'throw' },
    brand: 'Flocon',
    tags: ['textile', 'winter', 'gift'],
    about: {
      fr: 'Laine brossée des Pyrénées, 130 × 180 cm, franges torsadées.',
      en: 'Brushed Pyrenean wool, 130 × 180 cm, twisted fringe.',
    },
    rows: {
      refuge: ['Refuge', 44_99, 64_99, 'cherry chalk', 'L’hiver peut venir', 'Let winter come'],
      fjord: ['Fjord', 42_99, 0, 'sky navy', 'Un pour deux, si l’on s’aime', 'One for two, if in love'],
      bruyere: ['Bruyère', 43_99, 57_99, 'lilac plum', 'Lourd juste ce qu’il faut', 'Just heavy enough'],
      avoine: ['Avoine', 39_99, 0, 'sand chalk', 'Se lave sans drame', 'Washes without drama'],
      futaie: ['Futaie', 46_99, 59_99, 'fir mustard', 'Soirée film assurée', 'Film night, sorted'],
    },
  },
];
