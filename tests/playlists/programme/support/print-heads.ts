import { largeShop } from './large-shop.ts';
import { compiledFor, productsOf, published, shopOf, TEN } from './small-shop.ts';

// Run by a test in a process of its own: the hashes of two shops' heads.
const { shop, products, media } = largeShop(40, 4, 20);
const large = published(shop, { atMs: TEN, products });
process.stdout.write(`${compiledFor(large, 'window', { products, media }).headHash}\n`);
const small = published(shopOf({}), { atMs: TEN });
process.stdout.write(`${compiledFor(small, 'window', { products: productsOf() }).headHash}\n`);
