import { createHash } from 'node:crypto';
import type { Shop } from '../../playlists/documents/shop.ts';
import { shopFileSchema } from '../../playlists/documents/shop-file.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { readableJson } from './readable-json.ts';

// Readable JSON in an envelope whose last member is the SHA-256 of every byte before it: a flipped bit is noticed
// even where the text still parses. The envelope is for ever: a later format changes `schema` inside it.
const HEAD = '{\n"shop": ';
const SEAL = /,\n"sha256": "([A-Za-z0-9_-]{43})"\n\}\n$/;
const SEAL_BYTES = sealOf('').length;
const MAX_BYTES = 32_000_000;

/** The bytes of a store's file. @throws VitrineError too-large */
export function shopText(shop: Shop): Buffer {
  const text = HEAD + readableJson(shop);
  const bytes = Buffer.from(text + sealOf(text));
  if (bytes.length > MAX_BYTES) {
    throw new VitrineError(
      'too-large',
      `The documents of one store may take ${MAX_BYTES / 1_000_000} MB. Nothing was changed; delete what is no longer used.`,
    );
  }
  return bytes;
}

/**
 * Reads the bytes of a store's file.
 *
 * @returns `undefined` when they are damaged: not those that were written.
 * @throws VitrineError newer-format for an undamaged file of a later Vitrine
 */
export function parseShopText(bytes: Buffer): Shop | undefined {
  // Latin-1 keeps one character a byte, so that the seal is found before anything is decoded.
  const seal = bytes.subarray(-SEAL_BYTES).toString('latin1');
  const sealed = bytes.subarray(0, Math.max(0, bytes.length - SEAL_BYTES));
  if (SEAL.exec(seal)?.[1] !== hashOf(sealed)) return undefined;

  let shop: unknown;
  try {
    shop = (JSON.parse(bytes.toString()) as { shop?: unknown }).shop;
  } catch {
    return undefined;
  }
  const schema = (shop as { schema?: unknown } | null | undefined)?.schema;
  if (typeof schema === 'number' && schema > 1) {
    throw new VitrineError(
      'newer-format',
      `The documents were written by a later Vitrine (format ${schema}; this one reads 1). Nothing was changed: start that version again, or restore a copy.`,
    );
  }
  return shopFileSchema.safeParse(shop).data;
}

function sealOf(text: string): string {
  return `,\n"sha256": "${hashOf(text)}"\n}\n`;
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url');
}
