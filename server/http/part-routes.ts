import { contentHash } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { createPartCache } from './part-cache.ts';
import { type Route, route } from './route.ts';

/** Canonical text of a programme's part or head by its hash: what `Programmes` gives. */
export interface Parts {
  part(hash: string): string | undefined;
}

/** Parts of programmes, open to whoever knows the hash; their bytes never change. */
export function partRoutes(parts: Parts): readonly Route[] {
  const cache = createPartCache();
  return [
    route({
      method: 'get',
      path: '/parts/{hash}',
      tag: 'programmes',
      summary: 'A part of a programme, by its hash',
      who: 'anyone',
      answers: { 200: { description: 'Canonical JSON, for ever the same', type: 'application/json' } },
      async handle(call) {
        const { hash = '' } = call.params;
        const text = contentHash.safeParse(hash).success ? parts.part(hash) : undefined;
        if (text === undefined)
          throw new VitrineError('not-found', 'No programme of the last day has this part.');
        const headers = {
          ETag: `"${hash}"`,
          'Cache-Control': 'public, max-age=31536000, immutable',
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
          Vary: 'Accept-Encoding',
        };
        if (call.request.get('if-none-match')?.includes(hash) === true) return { status: 304, headers };
        // Brotli where it is taken at all, whatever the order of the list.
        const encoding =
          call.request.acceptsEncodings('br') || call.request.acceptsEncodings('gzip') || 'identity';
        const { bytes, encodedAs } = await cache.bytesOf(hash, text, encoding);
        return {
          status: 200,
          headers: {
            ...headers,
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Length': String(bytes.byteLength),
            ...(encodedAs === 'identity' ? {} : { 'Content-Encoding': encodedAs }),
          },
          send: (response) => {
            response.end(bytes);
          },
        };
      },
    }),
  ];
}
