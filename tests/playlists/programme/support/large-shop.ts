import { productSchema } from '../../../../playlists/documents/product.ts';
import { mediaOf, shopOf } from './small-shop.ts';

const CATEGORIES = ['fashion', 'home', 'electronics', 'beauty', 'toys', 'sport', 'garden', 'kitchen'];

/** A store of any size: as many products, with a picture each, and as many playlists, each by rule and of its own items. */
export function largeShop(productCount: number, playlistCount: number, perPlaylist: number) {
  const media = mediaOf(
    ...Array.from({ length: productCount }, (_, index) => ({ name: `picture ${index}` })),
  );
  const pictures = [...media.keys()];
  const products = new Map(
    Array.from({ length: productCount }, (_, index) => {
      const id = `product-${String(index).padStart(5, '0')}`;
      const product = productSchema.parse({
        id,
        name: { fr: `Lampe de bureau numéro ${index}`, en: `Desk lamp number ${index}` },
        lede: { fr: 'Lumière douce, trois tons', en: 'Soft light, three tones' },
        priceMinor: 1_990 + index,
        listPriceMinor: 2_990 + index,
        category: CATEGORIES[index % CATEGORIES.length],
        link: `https://shop.example/item/${index}.html`,
        pictures: [pictures[index]],
        deliveryDays: { min: 3, max: 5 },
        salesRank: index + 1,
      });
      return [id, product] as const;
    }),
  );
  const playlists = Object.fromEntries(
    Array.from({ length: playlistCount }, (_, index) => [
      `playlist-${index}`,
      {
        name: `Playlist ${index}`,
        items: [
          { id: 'hello', kind: 'message', title: { fr: 'Bonjour', en: 'Hello' } },
          { id: 'first', kind: 'spotlight', product: `product-0000${index % 10}`, weight: 3 },
        ],
        rule: { categories: [CATEGORIES[index % CATEGORIES.length]], limit: perPlaylist },
        shuffle: index % 2 === 0,
      },
    ]),
  );
  const entries = Array.from({ length: playlistCount }, (_, index) => ({
    id: `entry-${index}`,
    playlist: `playlist-${index}`,
    from: `${String(6 + index * 2).padStart(2, '0')}:00`,
    until: `${String(8 + index * 2).padStart(2, '0')}:00`,
  }));
  return { shop: shopOf({ playlists, schedule: { main: { entries } } }), products, media };
}
