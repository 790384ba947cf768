import type { Item, Playlist, Rule } from '../documents/playlist.ts';

const plain = { transition: 'slide', weight: 1 } as const;

const spotlight = (id: string, product: string, durationMs = 12_000): Item => ({
  ...plain,
  id,
  kind: 'spotlight',
  product,
  durationMs,
});

const nested = (id: string, playlist: string): Item => ({
  ...plain,
  id,
  kind: 'playlist',
  playlist,
  durationMs: 12_000,
});

/** Off air, the camera's own spotlight fills the slot. */
const live = (id: string, durationMs: number, fallback: string): Item => ({
  ...plain,
  id,
  kind: 'live',
  stream: 'demo',
  product: 'pola-mini',
  durationMs,
  fallback,
});

const countdown = (id: string, durationMs = 12_000): Item => ({
  ...plain,
  id,
  kind: 'countdown',
  contest: 'evening-draw',
  durationMs,
});

const message = (
  id: string,
  tone: 'a' | 'b' | 'paper',
  title: Readonly<Record<string, string>>,
  text: Readonly<Record<string, string>> = {},
): Item => ({ ...plain, id, kind: 'message', title, text, tone, durationMs: 8_000, transition: 'fade' });

/** What sells best of a department, or of what carries a tag. */
const bestSellers = (of: Partial<Rule>, limit: number): Rule => ({
  categories: [],
  tags: [],
  inStock: true,
  withPicture: false,
  discounted: false,
  sort: 'best-sellers',
  limit,
  durationMs: 12_000,
  transition: 'slide',
  ...of,
});

const list = (name: string, items: Item[]): Playlist => ({ name, items, shuffle: false });

const TOUCH = message(
  'touch',
  'paper',
  { fr: 'Touchez, scannez, livré chez vous.', en: 'Touch, scan, delivered to you.' },
  {
    fr: 'Rien à porter : tout arrive en 3 à 5 jours.',
    en: 'Nothing to carry: it all arrives in 3 to 5 days.',
  },
);

export const DEMO_PLAYLISTS: Readonly<Record<string, Playlist>> = {
  entrance: list('Entrée', [
    spotlight('bag', 'sac-demi-lune'),
    live('live', 24_000, 'camera'),
    spotlight('headphones', 'casque-nova'),
    countdown('draw'),
    spotlight('lamp', 'lampe-girolle'),
    TOUCH,
    nested('favourites', 'favourites'),
    spotlight('camera', 'pola-mini'),
  ]),
  /** Of each category a little: what plays where nothing is scheduled, too. */
  favourites: list('Coups de cœur', [
    spotlight('sneakers', 'baskets-volt'),
    spotlight('kettle', 'bouilloire-otto'),
    spotlight('robot', 'robot-ronron'),
    spotlight('watch', 'montre-alba'),
    spotlight('armchair', 'fauteuil-galet'),
    spotlight('console', 'console-pixel'),
  ]),
  fashion: { name: 'Mode', items: [], rule: bestSellers({ categories: ['fashion'] }, 16), shuffle: false },
  home: { name: 'Maison', items: [], rule: bestSellers({ categories: ['home'] }, 16), shuffle: true },
  electronics: {
    name: 'High-tech',
    items: [countdown('draw', 10_000)],
    rule: bestSellers({ categories: ['electronics'] }, 16),
    shuffle: false,
  },
  afternoon: {
    ...list('Démo de l’après-midi', [
      live('live', 40_000, 'camera'),
      spotlight('camera', 'pola-mini'),
      spotlight('robot', 'robot-ronron'),
      spotlight('speaker', 'enceinte-tambo'),
      spotlight('earbuds', 'ecouteurs-pois'),
    ]),
    rule: bestSellers({ categories: ['electronics'], tags: ['audio'], discounted: true }, 6),
  },
  /** Gifts after work, the largest saving first. */
  evening: {
    ...list('Soirée du tirage', [
      countdown('draw', 15_000),
      spotlight('camera', 'pola-mini'),
      countdown('draw-again', 15_000),
      nested('favourites', 'favourites'),
      live('live', 20_000, 'camera'),
    ]),
    rule: bestSellers({ tags: ['gift'], discounted: true, sort: 'saving' }, 8),
  },
  night: list('Vitrine de nuit', [
    message(
      'closed',
      'a',
      { fr: 'Fermé, mais pas le site.', en: 'Closed, but the shop is not.' },
      { fr: 'Scannez la vitrine, livré chez vous.', en: 'Scan the window, delivered to you.' },
    ),
    spotlight('lamp', 'lampe-girolle', 15_000),
    spotlight('bag', 'sac-demi-lune', 15_000),
    spotlight('candle', 'bougie-figue', 15_000),
    countdown('draw'),
    spotlight('headphones', 'casque-nova', 15_000),
    spotlight('vase', 'vase-onde', 15_000),
  ]),
  draw: list('Tirage du soir', [countdown('draw', 60_000)]),
  today: list('Aujourd’hui', [
    message('demo', 'b', { fr: '15 h – 18 h Démo Pola Mini', en: '3 – 6 pm Pola Mini demo' }),
    message('draw', 'paper', { fr: '19 h Tirage au sort', en: '7 pm Prize draw' }),
    message('delivery', 'a', { fr: 'Livré chez vous en 3 à 5 jours', en: 'Delivered in 3 to 5 days' }),
  ]),
};
