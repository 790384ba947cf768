import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes of one part in one encoding. */
export interface EncodedPart {
  readonly bytes: Buffer;
  readonly encodedAs: 'br' | 'gzip' | 'identity';
}

/** Compresses each part once, however many screens come for it at the same moment. */
export interface PartCache {
  bytesOf(hash: string, text: string, encoding: string): Promise<EncodedPart>;
}

/** Below it, headers outweigh what compression saves. */
const WORTH_BYTES = 600;

const compress = {
  br: promisify((bytes: Buffer, done: (error: Error | null, result: Buffer) => void) =>
    // Quality 6 costs a few milliseconds for a day's plans; 11 costs a hundred times that for 3 %.
    brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, done),
  ),
  gzip: promisify((bytes: Buffer, done: (error: Error | null, result: Buffer) => void) => gzip(bytes, done)),
};

/** Holds up to `maxBytes` of compressed parts; the longest unused leave first. */
export function createPartCache(maxBytes = 64 * 1024 * 1024): PartCache {
  const kept = new Map<string, EncodedPart>();
  const underWay = new Map<string, Promise<EncodedPart>>();
  let keptBytes = 0;

  function keep(key: string, part: EncodedPart): void {
    kept.set(key, part);
    keptBytes += part.bytes.byteLength;
    for (const [oldest, old] of kept) {
      if (keptBytes <= maxBytes) break;
      kept.delete(oldest);
      keptBytes -= old.bytes.byteLength;
    }
  }

  async function encode(text: string, encoding: 'br' | 'gzip'): Promise<EncodedPart> {
    const plain = Buffer.from(text, 'utf8');
    if (plain.byteLength < WORTH_BYTES) return { bytes: plain, encodedAs: 'identity' };
    return { bytes: await compress[encoding](plain), encodedAs: encoding };
  }

  return {
    async bytesOf(hash, text, encoding) {
      if (encoding !== 'br' && encoding !== 'gzip')
        return { bytes: Buffer.from(text, 'utf8'), encodedAs: 'identity' };
      const key = `${encoding} ${hash}`;
      const held = kept.get(key);
      if (held !== undefined) {
        // Set anew: a Map keeps the order of insertion, so the first is the longest unused.
        kept.delete(key);
        kept.set(key, held);
        return held;
      }
      const running = underWay.get(key);
      if (running !== undefined) return running;
      const made = encode(text, encoding).finally(() => underWay.delete(key));
      underWay.set(key, made);
      const part = await made;
      keep(key, part);
      return part;
    },
  };
}
