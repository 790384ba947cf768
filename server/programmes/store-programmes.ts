import type { HashText } from '../../playlists/canonical-json.ts';
import type { Media } from '../../playlists/documents/media.ts';
import type { Product } from '../../playlists/documents/product.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import { audienceOf } from '../../playlists/programme/audience.ts';
import { type CompiledProgramme, compileProgramme } from '../../playlists/programme/compile.ts';
import { createCompileCache } from '../../playlists/programme/compile-cache.ts';
import { type ItemCodes, itemCodes } from '../../playlists/programme/slides/item-codes.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { AudienceKey } from './programmes.ts';

/** An audience whose programme is another than before. */
export interface Recompiled {
  readonly audience: AudienceKey;
  /** Hash of the head before; `undefined` for an audience that is new. */
  readonly from: string | undefined;
  readonly compiled: CompiledProgramme;
}

/** The programmes of one store, kept up with its documents, catalogue and media. Knows no sockets and no clock. */
export class StoreProgrammes {
  readonly #hash: HashText;
  readonly cache = createCompileCache();
  #shop: Shop;
  #products: ReadonlyMap<string, Product>;
  #media: ReadonlyMap<string, Media>;
  #codes: ItemCodes;
  #audiences = new Map<string, AudienceKey>();
  #compiled = new Map<AudienceKey, CompiledProgramme>();

  constructor(shop: Shop, products: readonly Product[], media: readonly Media[], hash: HashText) {
    this.#shop = shop;
    this.#products = new Map(products.map((product) => [product.id, product]));
    this.#media = new Map(media.map((medium) => [medium.hash, medium]));
    this.#hash = hash;
    this.#codes = itemCodes(this.#products.keys(), hash);
    this.#recompile(() => true);
  }

  get shop(): Shop {
    return this.#shop;
  }

  get products(): ReadonlyMap<string, Product> {
    return this.#products;
  }

  get media(): ReadonlyMap<string, Media> {
    return this.#media;
  }

  /** Codes of the catalogue's products, as they stand in QR codes. */
  get codes(): ItemCodes {
    return this.#codes;
  }

  /** @throws VitrineError not-found */
  forScreen(screen: string): { readonly audience: AudienceKey; readonly compiled: CompiledProgramme } {
    const audience = this.#audiences.get(screen);
    const compiled = audience === undefined ? undefined : this.#compiled.get(audience);
    if (audience === undefined || compiled === undefined) {
      throw new VitrineError('not-found', `There is no screen "${screen}" in this store.`);
    }
    return { audience, compiled };
  }

  /** The present programmes, by audience. */
  all(): ReadonlyMap<AudienceKey, CompiledProgramme> {
    return this.#compiled;
  }

  /** Takes a commit in. An edited draft touches nothing. */
  setShop(shop: Shop): readonly Recompiled[] {
    const before = this.#shop;
    this.#shop = shop;
    const isSame =
      before.publications === shop.publications &&
      before.plansFrom === shop.plansFrom &&
      before.documents.store === shop.documents.store &&
      before.documents.screens === shop.documents.screens &&
      before.documents.streams === shop.documents.streams &&
      before.documents.contests === shop.documents.contests;
    return isSame ? [] : this.#recompile(() => true);
  }

  /** Takes changed and deleted products in; only audiences that may show one of them are compiled anew. */
  setProducts(changed: readonly Product[], deleted: readonly string[]): readonly Recompiled[] {
    const products = new Map(this.#products);
    const isNew = changed.some((product) => !products.has(product.id));
    for (const product of changed) products.set(product.id, product);
    for (const id of deleted) products.delete(id);
    this.#products = products;
    if (isNew || deleted.length > 0) this.#codes = itemCodes(products.keys(), this.#hash);
    const touched = new Set([...changed.map((product) => product.id), ...deleted]);
    // Who comes or goes may change what others show: codes are as short as the catalogue allows.
    return this.#recompile((compiled) => isNew || deleted.length > 0 || showsAny(compiled, touched));
  }

  /** Takes a medium in. Mostly a document names it later; one that named it before its bytes came shows it now. */
  addMedia(medium: Media): readonly Recompiled[] {
    if (this.#media.has(medium.hash)) return [];
    this.#media = new Map(this.#media).set(medium.hash, medium);
    return this.#names(medium.hash) ? this.#recompile(() => true) : [];
  }

  #names(hash: string): boolean {
    for (const product of this.#products.values()) if (product.pictures.includes(hash)) return true;
    const { documents, published } = this.#shop;
    const { store, streams, contests } = documents;
    return JSON.stringify([store, streams, contests, published]).includes(hash);
  }

  #recompile(concerns: (compiled: CompiledProgramme) => boolean): readonly Recompiled[] {
    const before = this.#compiled;
    const audiences = new Map<string, AudienceKey>();
    const compiled = new Map<AudienceKey, CompiledProgramme>();
    const recompiled: Recompiled[] = [];
    for (const screen of Object.keys(this.#shop.documents.screens)) {
      const audience = audienceOf(this.#shop, screen);
      if (audience === undefined) continue;
      audiences.set(screen, audience.key);
      if (compiled.has(audience.key)) continue;
      const known = before.get(audience.key);
      const now =
        known !== undefined && !concerns(known)
          ? known
          : compileProgramme({
              shop: this.#shop,
              products: this.#products,
              media: this.#media,
              audience,
              hash: this.#hash,
              cache: this.cache,
              codes: this.#codes,
            });
      compiled.set(audience.key, now);
      if (now.programme.hash !== known?.programme.hash) {
        recompiled.push({ audience: audience.key, from: known?.programme.hash, compiled: now });
      }
    }
    this.#audiences = audiences;
    this.#compiled = compiled;
    return recompiled;
  }
}

function showsAny({ programme }: CompiledProgramme, products: ReadonlySet<string>): boolean {
  return Object.values(programme.slides).some(
    (slide) =>
      (slide.kind === 'spotlight' || slide.kind === 'live') &&
      slide.face !== undefined &&
      products.has(slide.face.product),
  );
}
