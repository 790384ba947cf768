/** Largest WebSocket header of a frame that is not masked. */
const LONGEST_HEADER = 10;

const FINAL_TEXT = 0x81;
const FINAL_PING = 0x89;

/** One whole, empty ping frame (RFC 6455 §5.5.2), the same bytes for every socket. */
export const PING_FRAME: Buffer = Buffer.from([FINAL_PING, 0]);

/**
 * The bytes of one unmasked text frame (RFC 6455 §5.2), ready to be written to any number of sockets.
 *
 * Built once per audience: framing and encoding for each socket is what makes a plain broadcast slow.
 */
export function textFrame(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  // Frames live on in caches: a slab of the shared pool would be held by each of them.
  const frame = Buffer.allocUnsafeSlow(bytes + headerLength(bytes));
  frame[0] = FINAL_TEXT;
  let offset = 2;
  if (bytes < 126) frame[1] = bytes;
  else if (bytes < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(bytes, 2);
    offset = 4;
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(Math.floor(bytes / 2 ** 32), 2);
    frame.writeUInt32BE(bytes % 2 ** 32, 6);
    offset = LONGEST_HEADER;
  }
  frame.write(text, offset);
  return frame;
}

/** {@link textFrame} of a value's JSON. */
export function jsonFrame(message: object): Buffer {
  return textFrame(JSON.stringify(message));
}

function headerLength(payloadBytes: number): number {
  if (payloadBytes < 126) return 2;
  return payloadBytes < 65_536 ? 4 : LONGEST_HEADER;
}
