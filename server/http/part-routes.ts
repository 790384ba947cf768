import { contentHash } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { createPartCache } from './part-cache.ts';
import { type Answer, type Call, type Route, route } from './route.ts';

/** Canonical text of a programme's part or head by its hash: what `Programmes` gives. */
export interface Parts {
  part(hash: string): string | undefined;
  /** A head's parts, one canonical text a line. */
  bundle(head: string): string | undefined;
}

/** Parts of programmes, open to whoever knows the hash; their bytes never change. */
export function partRoutes(parts: Parts): readonly Route[] {
  const cache = createPartCache();

  async function answer(call: Call, tag: string, text: string, type: string): Promise<Answer> {
    const headers = {
      ETag: `"${tag}"`,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Vary: 'Accept-Encoding',
    };
    if (call.request.get('if-none-match')?.includes(tag) === true) return { status: 304, headers };
    // Brotli where it is taken at all, whatever the order of the list.
    const encoding =
      call.request.acceptsEncodings('br') || call.request.acceptsEncodings('gzip') || 'identity';
    const { bytes, encodedAs } = await cache.bytesOf(tag, text, encoding);
    return {
      status: 200,
      headers: {
        ...headers,
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Length': String(bytes.byteLength),
        ...(encodedAs === 'identity' ? {} : { 'Content-Encoding': encodedAs }),
      },
      send: (response) => {
        response.end(bytes);
      },
    };
  }

  function wanted(hash: string, textOf: (hash: string) => string | undefined): string {
    const text = contentHash.safeParse(hash).success ? textOf(hash) : undefined;
    if (text === undefined)
      throw new VitrineError('not-found', 'No programme of the last day has this part.');
    return text;
  }

  return [
    route({
      method: 'get',
      path: '/parts/{hash}',
      tag: 'programmes',
      summary: 'A part of a programme, by its hash',
      who: 'anyone',
      answers: { 200: { description: 'Canonical JSON, for ever the same', type: 'application/json' } },
      handle: (call) => {
        const { hash = '' } = call.params;
        return answer(call, hash, wanted(hash, parts.part), 'application/json');
      },
    }),
    route({
      method: 'get',
      path: '/parts/{hash}/all',
      tag: 'programmes',
      summary: 'All parts of a head, one a line: for a screen that holds nothing',
      who: 'anyone',
      answers: {
        200: { description: 'Canonical JSON a line, for ever the same', type: 'application/x-ndjson' },
      },
      handle: (call) => {
        const { hash = '' } = call.params;
        return answer(call, `${hash}/all`, wanted(hash, parts.bundle), 'application/x-ndjson');
      },
    }),
  ];
}
