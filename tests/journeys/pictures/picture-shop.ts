import type { Owner } from '../owner.ts';

/** The shapes of screens that every slide is looked at in. */
export const SHAPES = {
  landscape: { width: 1920, height: 1080, shape: 'landscape' },
  portrait: { width: 1080, height: 1920, shape: 'portrait' },
  thumbnail: { width: 320, height: 180, shape: 'landscape' },
  shelf: { width: 1920, height: 360, shape: 'wide' },
} as const;
export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[];

/** How long each item stands: fade, fonts and a picture of each screen on two cores. */
export const STAND_MS = 7_000;

/** One thing to look at: an item of the playlist, without what all of them have. */
export type LookedAt = Readonly<Record<string, unknown>> & { readonly id: string };

const spotlight = (product: string, locale = 'fr'): LookedAt => ({
  id: `${product}-${locale}`,
  kind: 'spotlight',
  product,
  locale,
});

/**
 * Every kind of slide in every composition. Walls go by the place in the wheel, three and three: the third of each row
 * stands on the label's colour where its product has a cut-out.
 */
export const LOOKED_AT: readonly LookedAt[] = [
  ...['sac-demi-lune', 'lampe-girolle', 'casque-nova'].map((id) => spotlight(id)),
  ...['pola-mini', 'fauteuil-galet', 'baskets-volt'].map((id) => spotlight(id)),
  ...['robot-ronron', 'vase-onde', 'montre-alba'].map((id) => spotlight(id)),
  ...['tasses-duo', 'console-pixel', 'bouilloire-otto'].map((id) => spotlight(id)),
  ...['bonnet-flocon', 'enceinte-tambo', 'mobile-lumo'].map((id) => spotlight(id)),
  ...['cabas-marelle', 'lunettes-riviera', 'casque-nova'].map((id) => spotlight(id, 'en')),
  ...['ecouteurs-pois', 'ecran-mira', 'baskets-nuage'].map((id) => spotlight(id, 'en')),
  ...['casquette-midi', 'bougie-figue', 'horloge-pause'].map((id) => spotlight(id, 'en')),
  ...['typographic', 'long-name', 'cactus-tito'].map((id) => spotlight(id)),
  { id: 'evening-draw', kind: 'countdown', contest: 'evening-draw', locale: 'fr' },
  { id: 'soon-draw', kind: 'countdown', contest: 'soon', locale: 'fr' },
  {
    id: 'message-paper',
    kind: 'message',
    tone: 'paper',
    locale: 'fr',
    title: { fr: 'Touchez, scannez, livré chez vous.' },
    text: { fr: 'Rien à porter : tout arrive en 3 à 5 jours.' },
  },
  {
    id: 'message-pictured',
    kind: 'message',
    tone: 'a',
    locale: 'fr',
    title: { fr: 'Les créateurs de Roubaix' },
    text: { fr: 'Samedi dès 11 h, rencontrez celles et ceux qui tricotent le bonnet Flocon.' },
    picture: 'bonnet-flocon',
  },
  { id: 'message-b', kind: 'message', tone: 'b', locale: 'fr', title: { fr: '15 h – 18 h Démo Pola Mini' } },
];

/** What stands as long as it is looked at. Four videos at once are too much for two cores: streams are no part of the loop. */
export const STANDING = {
  bag: [spotlight('sac-demi-lune')],
  live: [
    { id: 'live', kind: 'live', stream: 'demo', product: 'pola-mini', locale: 'fr', fallback: 'camera' },
    { ...spotlight('pola-mini'), id: 'camera' },
  ],
  'live-alone': [{ id: 'live', kind: 'live', stream: 'alone', locale: 'fr' }],
  draw: [{ id: 'draw', kind: 'countdown', contest: 'soon', locale: 'fr' }],
} as const;

/** Puts screens, products and contests of the pictures beside the demo shop's. */
export async function furnishShop(owner: Owner): Promise<void> {
  for (const [name, { shape }] of Object.entries(SHAPES)) {
    await owner.put(`screens/pictures-${name}`, { name, shape, tags: ['pictures'], calm: true });
    await owner.put(`screens/side-bar-${name}`, { name, shape, tags: ['side-bar'], calm: true });
    await owner.put(`screens/brand-${name}`, { name, shape, tags: ['brand-slide'], calm: true });
  }
  const { body: store } = (await owner.get('store/main')).json;
  await owner.put('store/main', { ...store, visitorsAddress: 'https://vitrine-les-halles.example' });
  await owner.put('products/typographic', {
    name: { fr: 'Carnet Méridien' },
    lede: { fr: 'Pages ivoire, reliure cousue' },
    priceMinor: 11_90,
    listPriceMinor: 14_90,
    deliveryDays: { min: 3, max: 5 },
    link: 'https://shop.example/carnet',
  });
  const lamp = (await owner.get('products/lampe-girolle')).json.body;
  await owner.put('products/long-name', {
    ...lamp,
    id: 'long-name',
    name: { fr: 'Lampe de chevet sans fil à intensité variable' },
    priceMinor: 1_249_00,
    listPriceMinor: 1_499_00,
    stock: 'low',
  });
  const { body: stream } = (await owner.get('streams/demo')).json;
  await owner.put('streams/alone', { ...stream, name: 'Sans produit' });
  await owner.put('playlists/pictures-empty', { name: 'Rien', items: [] });
  await drawIn(owner, 17 * 60_000 + 42_000);
}

/** Sets the draw of the contest "soon" so far ahead. @returns its instant. */
export async function drawIn(owner: Owner, ms: number): Promise<number> {
  const drawAtMs = Date.now() + ms;
  const picture = await pictureOf(owner, 'pola-mini', 1);
  await owner.put('contests/soon', {
    name: 'Pictures',
    title: { fr: 'Tirage ce soir' },
    text: { fr: 'Gratuit, sans achat' },
    prize: { fr: 'Un Pola Mini à gagner, et dix films.' },
    picture,
    once: { opensAtMs: drawAtMs - 86_400_000, closesAtMs: drawAtMs - 1_000, drawAtMs },
  });
  return drawAtMs;
}

/** Lets these items play on the screens of the pictures from now on, from the first one. */
export async function play(
  owner: Owner,
  id: string,
  items: readonly LookedAt[],
  standMs = STAND_MS,
): Promise<void> {
  const dressed = await Promise.all(
    items.map(async (item) => ({
      ...item,
      durationMs: standMs,
      transition: 'cut',
      ...(typeof item.picture === 'string' && { picture: await pictureOf(owner, item.picture) }),
    })),
  );
  await owner.put(`playlists/${id}`, { name: id, items: dressed });
  const { body } = (await owner.get('schedule/main')).json;
  const others = (body.entries as { id: string }[]).filter((entry) => !/^pictures/.test(entry.id));
  const entry = (name: string, tag: string, more: object) => ({
    id: `pictures-${name}`,
    priority: 100,
    target: { tags: [tag] },
    ...more,
  });
  await owner.put('schedule/main', {
    entries: [
      ...others,
      entry(id, 'pictures', { playlist: id }),
      entry('side-bar', 'side-bar', { playlist: 'afternoon', layout: 'with-side-bar' }),
      entry('brand', 'brand-slide', { playlist: 'pictures-empty' }),
    ],
  });
  await owner.post('publications', {
    takes: [`playlists/${id}`, 'playlists/pictures-empty', 'schedule/main'],
  });
}

/** Hash of a product's picture. */
async function pictureOf(owner: Owner, product: string, at = 0): Promise<string> {
  return (await owner.get(`products/${product}`)).json.body.pictures[at];
}
