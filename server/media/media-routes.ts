import { Router } from 'express';
import type { MediaStore } from './media-store.ts';

/** A year: the address is the hash of the bytes, so what it names never changes. */
const FOREVER_MS = 31_536_000_000;

/** `/media/<hash>` and `/media/<hash>/<rendition>`, open to whoever knows the hash; Range answers by express. */
export function mediaRoutes(media: Pick<MediaStore, 'open'>): Router {
  const router = Router();
  router.get('/media/:hash{/:rendition}', async (request, response, next) => {
    const { hash, rendition } = request.params as { hash: string; rendition?: string };
    const file = /^[\w-]{43}$/.test(hash) ? await media.open(hash, rendition) : undefined;
    if (file === undefined) return next();
    response.set({
      'Content-Type': file.type,
      ETag: `"${rendition === undefined ? hash : `${hash}/${rendition}`}"`,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      // Whatever a file claims to be, it never runs anything here.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    response.sendFile(file.path, {
      maxAge: FOREVER_MS,
      immutable: true,
      lastModified: false,
      dotfiles: 'allow',
    });
  });
  return router;
}
