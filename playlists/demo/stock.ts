import type { Product } from '../documents/product.ts';

/** What is not simply in stock, by product: a rule that wants stock leaves out what is out, the console warns of what is low. */
export const STOCK: Readonly<Record<string, Product['stock']>> = {
  'sac-cassis': 'low',
  'montre-havane': 'low',
  'chapeau-calypso': 'low',
  'pull-ocre': 'low',
  'baskets-polar': 'out',
  'suspension-bouee': 'low',
  'fauteuil-ourson': 'low',
  'theiere-sakura': 'low',
  'casque-studio': 'low',
  'platine-acajou': 'low',
  'appareil-cinema': 'out',
  'ventilateur-retro': 'low',
};
