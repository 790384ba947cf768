import type { Media } from '../../playlists/documents/media.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import { partHashesOf } from '../../playlists/programme/assemble-programme.ts';
import { changeBetween } from '../../playlists/programme/head-change.ts';
import { EMPTY_LIVE_LIST, type LiveList } from '../../playlists/programme/live-list.ts';
import { CONTENT_DELAY_MS } from '../../playlists/protocol/protocol.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { WatchedProducts } from '../catalogue/watched-products.ts';
import type { Clock } from '../clock.ts';
import type { Committed, DocumentStore } from '../documents/document-store.ts';
import type { MediaRecords } from '../records/records.ts';
import { hashText } from './hash-text.ts';
import { createPartShelf } from './part-shelf.ts';
import type { ProgrammeChanged, Programmes } from './programmes.ts';
import { type Recompiled, StoreProgrammes } from './store-programmes.ts';

export interface ProgrammesOptions {
  readonly documents: DocumentStore;
  readonly products: WatchedProducts;
  readonly media: MediaRecords;
  readonly clock: Clock;
  /** A store that began while the controller runs could not be loaded. */
  readonly onFailed?: (store: string, error: unknown) => void;
}

export interface RunningProgrammes extends Programmes {
  /** What a store's programmes are compiled from: for publishing. @throws VitrineError not-found */
  store(name: string): StoreProgrammes;
  stores(): readonly string[];
  /** A medium was indexed: slides that name it find it from now on. */
  addMedia(store: string, medium: Media): void;
  close(): void;
}

/** Loads every store, compiles its programmes, and keeps them up with every commit and every change of the catalogue. */
export async function startProgrammes(options: ProgrammesOptions): Promise<RunningProgrammes> {
  const { documents, products, clock } = options;
  const shelf = createPartShelf();
  const stores = new Map<string, StoreProgrammes>();
  const programmeListeners = new Set<Parameters<Programmes['onProgramme']>[0]>();
  /** From when on the present head of an audience counts, by {@link audienceText}. */
  const applies = new Map<string, number>();
  const liveListeners = new Set<Parameters<Programmes['onLive']>[0]>();

  /** What happens to a store while it is being loaded, to be done once it is. */
  const loading = new Map<string, ((programmes: StoreProgrammes) => void)[]>();

  async function load(name: string): Promise<void> {
    const meanwhile: ((programmes: StoreProgrammes) => void)[] = [];
    loading.set(name, meanwhile);
    try {
      const [shop, catalogue, media] = await Promise.all([
        documents.shop(name),
        products.all(name),
        options.media.all(name),
      ]);
      const bodies = catalogue.map((stored) => stored.body);
      const loaded = new StoreProgrammes(shop, bodies, media, hashText);
      for (const change of meanwhile) change(loaded);
      stores.set(name, loaded);
    } finally {
      loading.delete(name);
    }
    const first = [...storeOf(name).all()];
    tell(
      name,
      first.map(([audience, compiled]) => ({ audience, from: undefined, compiled })),
    );
  }

  /** Takes a change of a store in, and tells which programmes are others now. */
  function take(name: string, change: (programmes: StoreProgrammes) => readonly Recompiled[]): void {
    const programmes = stores.get(name);
    if (programmes === undefined) {
      loading.get(name)?.push(change);
      return;
    }
    // Before the change: a head that it replaces was in use until now.
    for (const one of stores.values()) shelf.use(presentHeads(one), clock());
    tell(name, change(programmes));
  }

  function shelve({ compiled }: Recompiled): void {
    shelf.put(compiled.programme.hash, compiled.programme.head, compiled.parts, compiled.headText, clock());
  }

  /**
   * From when on a new head counts: content 300 ms after its commit, a publication from its own instant on. Either way all
   * screens change together, and what a publication cuts is written in the head itself.
   */
  function appliesAt({ from, compiled }: Recompiled, shop: Shop, committedAtMs: number): number {
    const last = shop.publications.at(-1);
    const isPublished =
      last !== undefined && shelf.head(from ?? '')?.publication !== compiled.head.publication;
    return Math.max(committedAtMs + CONTENT_DELAY_MS, isPublished ? last.effectiveAtMs : 0);
  }

  function tell(store: string, recompiled: readonly Recompiled[]): void {
    // On disk since now, whenever its author began: on a slow disk all screens still have the time to change together.
    const committedAtMs = Math.ceil(clock());
    for (const one of recompiled) {
      // Judged before the new head may push an old one off the shelf.
      const applyAtMs = appliesAt(one, storeOf(store).shop, committedAtMs);
      shelve(one);
      applies.set(audienceText(store, one.audience), applyAtMs);
      const changed: ProgrammeChanged = {
        store,
        audience: one.audience,
        from: one.from ?? '',
        programme: one.compiled.programme,
        applyAtMs,
      };
      for (const listener of programmeListeners) listener(changed);
    }
  }

  function onCommitted({ store, before, after }: Committed): void {
    if (!stores.has(store) && !loading.has(store)) {
      // A store that was begun just now.
      load(store).catch((error: unknown) => options.onFailed?.(store, error));
      return;
    }
    take(store, (programmes) => programmes.setShop(after));
    if (before.liveVersion === after.liveVersion) return;
    for (const listener of liveListeners) listener({ store, before: liveOf(before), after: liveOf(after) });
  }

  const stops = [
    documents.onCommitted(onCommitted),
    products.onChanged(({ store, changed, deleted }) => {
      const bodies = changed.map((one) => one.body);
      take(store, (programmes) => programmes.setProducts(bodies, deleted));
    }),
  ];
  await Promise.all((await documents.stores()).map(load));

  function storeOf(name: string): StoreProgrammes {
    const found = stores.get(name);
    if (found === undefined) throw new VitrineError('not-found', `There is no store "${name}".`);
    return found;
  }

  return {
    store: storeOf,
    stores: () => [...stores.keys()],
    addMedia: (store, medium) => take(store, (programmes) => programmes.addMedia(medium)),
    forScreen(store, screen) {
      const { audience, compiled } = storeOf(store).forScreen(screen);
      return { audience, programme: compiled.programme };
    },
    changeSince(store, audience, oldHash) {
      const old = shelf.head(oldHash);
      const compiled = storeOf(store).all().get(audience);
      if (old === undefined || compiled === undefined) return undefined;
      const { head } = compiled.programme;
      const held = partHashesOf(old);
      return {
        change: changeBetween(old, head),
        parts: [...partHashesOf(head)].filter((hash) => !held.has(hash)),
      };
    },
    part: (hash) => shelf.text(hash),
    bundle: (head) => shelf.bundle(head),
    appliesAtMs: (store, audience) => applies.get(audienceText(store, audience)) ?? 0,
    liveList: (store) => {
      const found = stores.get(store);
      return found === undefined ? EMPTY_LIVE_LIST : liveOf(found.shop);
    },
    onProgramme(listener) {
      programmeListeners.add(listener);
      return () => programmeListeners.delete(listener);
    },
    onLive(listener) {
      liveListeners.add(listener);
      return () => liveListeners.delete(listener);
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}

function audienceText(store: string, audience: string): string {
  return `${store}\n${audience}`;
}

function presentHeads(programmes: StoreProgrammes): readonly string[] {
  return [...programmes.all().values()].map(({ programme }) => programme.hash);
}

function liveOf(shop: { readonly liveVersion: number; readonly cues: LiveList['cues'] }): LiveList {
  return { version: shop.liveVersion, cues: shop.cues };
}
