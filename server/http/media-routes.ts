import { z } from 'zod';
import { type Media, mediaSchema } from '../../playlists/documents/media.ts';
import { type MediaUse, usesOfMedia } from '../../playlists/documents/media-uses.ts';
import { contentHash } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { MediaRecords, ProductRecords } from '../records/records.ts';
import { pageOf, pageQuery } from './page-query.ts';
import { renameMediaRoute } from './rename-media-route.ts';
import { type Route, route } from './route.ts';

export interface MediaRoutesOptions {
  readonly media: MediaRecords;
  readonly documents: Pick<DocumentStore, 'shop'>;
  readonly products: Pick<ProductRecords, 'all'>;
  readonly clock: Clock;
  /** A medium was deleted, had back or renamed. */
  readonly onChanged?: (store: string, hash: string, by: string, isDeleted: boolean) => void;
}

const BASE = '/api/stores/{store}/media';

const useSchema = z.object({ reference: z.string(), name: z.string(), isPublished: z.boolean() });

/** Media of a store: listed, looked up, where they are used, renamed, deleted and had back. Uploads have a file of their own. */
export function mediaRoutes(options: MediaRoutesOptions): readonly Route[] {
  const { media, documents, products, clock } = options;

  /** Of this store's media: a hash that another store uploaded tells nothing here. */
  async function mediumOf(store: string, hash: string): Promise<Media> {
    const medium = contentHash.safeParse(hash).success
      ? (await media.all(store)).find((one) => one.hash === hash)
      : undefined;
    if (medium === undefined) throw nothing();
    return medium;
  }

  async function usesOf(store: string, hash: string): Promise<readonly MediaUse[]> {
    const [shop, catalogue] = await Promise.all([documents.shop(store), products.all(store)]);
    return usesOfMedia(
      shop,
      catalogue.map(({ body }) => body),
      hash,
      clock(),
    );
  }

  return [
    route({
      method: 'get',
      path: BASE,
      tag: 'media',
      summary: 'Media of a store, a page at a time',
      who: MAY_READ,
      query: pageQuery,
      answers: { 200: { description: 'In order of their hashes', schema: z.array(mediaSchema) } },
      async handle(call) {
        const all = [...(await media.all(call.params.store ?? ''))];
        all.sort((a, b) => (a.hash < b.hash ? -1 : 1));
        return { status: 200, body: pageOf(all, call.query, (medium) => medium.hash) };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{hash}`,
      tag: 'media',
      summary: 'What is known of one medium',
      who: MAY_READ,
      answers: { 200: { description: 'The medium', schema: mediaSchema } },
      async handle(call) {
        const { store = '', hash = '' } = call.params;
        return { status: 200, body: await mediumOf(store, hash) };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{hash}/uses`,
      tag: 'media',
      summary: 'Where a medium is used',
      who: MAY_READ,
      answers: { 200: { description: 'In order of the references', schema: z.array(useSchema) } },
      async handle(call) {
        const { store = '', hash = '' } = call.params;
        await mediumOf(store, hash);
        return { status: 200, body: await usesOf(store, hash) };
      },
    }),
    renameMediaRoute({
      media,
      mediumOf,
      clock,
      onRenamed: (store, hash, by) => options.onChanged?.(store, hash, by, false),
    }),
    route({
      method: 'delete',
      path: `${BASE}/{hash}`,
      tag: 'media',
      summary: 'Delete a medium that nothing uses; it can be had back for 35 days',
      who: MAY_EDIT,
      answers: { 204: { description: 'Deleted' } },
      async handle(call) {
        const { store = '', hash = '' } = call.params;
        await mediumOf(store, hash);
        const uses = await usesOf(store, hash);
        if (uses.length > 0)
          throw new VitrineError(
            'conflict',
            `This medium is used in ${told(uses)}: take it out there first. Nothing was deleted.`,
            { current: { uses } },
          );
        const by = call.person().email;
        await media.delete(store, hash, { by, atMs: clock() });
        options.onChanged?.(store, hash, by, true);
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: `${BASE}/{hash}/restore`,
      tag: 'media',
      summary: 'Have a deleted medium back',
      who: MAY_EDIT,
      answers: { 200: { description: 'The medium', schema: mediaSchema } },
      async handle(call) {
        const { store = '', hash = '' } = call.params;
        const medium = contentHash.safeParse(hash).success ? await media.deleted(store, hash) : undefined;
        if (medium === undefined) throw nothing();
        const by = call.person().email;
        await media.put(store, medium, { by, atMs: clock() });
        options.onChanged?.(store, hash, by, false);
        return { status: 200, body: medium };
      },
    }),
  ];
}

/** The first few by name. */
function told(uses: readonly MediaUse[]): string {
  const named = uses.slice(0, 3).map(({ name }) => `"${name}"`);
  return uses.length > 3 ? `${named.join(', ')} and ${uses.length - 3} more` : named.join(', ');
}

function nothing(): VitrineError {
  return new VitrineError('not-found', 'There is no such medium in this store.');
}
