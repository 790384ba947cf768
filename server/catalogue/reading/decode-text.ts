import { VitrineError } from '../../../playlists/vitrine-error.ts';

export type FeedEncoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'mixed';

export interface DecodedText {
  readonly text: string;
  readonly encoding: FeedEncoding;
}

/** Beginnings of files that people send by mistake, with what to do instead. */
const OTHER_FILES: readonly (readonly [begins: string, sentence: string])[] = [
  ['PK\u0003\u0004', 'This is a spreadsheet or an archive: save it as "CSV UTF-8" and send that file.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an old Excel file: save it as "CSV UTF-8" and send that file.'],
  ['%PDF', 'This is a PDF: products are read from CSV, TSV, XML or JSON.'],
  ['\u001f\u008b', 'This file is compressed: unpack it and send what is inside.'],
];

/**
 * Decodes a product file: UTF-8, UTF-16 and Windows-1252 by their bytes, and files that were glued together of UTF-8 and
 * Windows-1252 line by line.
 *
 * @throws VitrineError invalid where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHER_FILES.find(([first]) => begin.startsWith(first));
  if (other !== undefined) throw noText(other[1]);
  const decoded = decodeBytes(bytes);
  if (decoded.text.includes('\u0000'))
    throw noText('The file is not a text: products are read from CSV, TSV, XML or JSON.');
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const whole = decodeUtf8(bytes);
  if (whole !== undefined) return { text: whole, encoding: 'utf-8' };
  return decodeByLine(bytes);
}

/** By the byte order mark; without one by the zeros that every second byte of a Latin text is. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.7 && odd < most * 0.1 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeByLine(bytes: Uint8Array): DecodedText {
  const latin = new TextDecoder('windows-1252');
  let text = '';
  let isUtf8Somewhere = false;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const until = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, until);
    const utf8 = decodeUtf8(line);
    if (utf8 !== undefined && utf8.length < line.length) isUtf8Somewhere = true;
    text += utf8 ?? latin.decode(line);
    from = until;
  }
  return { text, encoding: isUtf8Somewhere ? 'mixed' : 'windows-1252' };
}

function noText(sentence: string): VitrineError {
  return new VitrineError('invalid', `${sentence} Nothing was changed.`, {
    issues: [{ field: 'file', message: 'is not a text' }],
  });
}
