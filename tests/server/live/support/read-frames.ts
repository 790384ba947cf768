export interface ReadFrame {
  readonly opcode: number;
  readonly text: string;
}

/** Reads unmasked, unfragmented frames (RFC 6455 §5.2), independently of ws and of our own writer. Throws on anything else. */
export function readFrames(bytes: Uint8Array): readonly ReadFrame[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const frames: ReadFrame[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = view.getUint8(at);
    const second = view.getUint8(at + 1);
    if ((first & 0xf0) !== 0x80) throw new Error(`not a whole frame at byte ${at}`);
    if ((second & 0x80) !== 0) throw new Error(`masked at byte ${at}`);
    let length = second & 0x7f;
    at += 2;
    if (length === 126) {
      length = view.getUint16(at);
      at += 2;
    } else if (length === 127) {
      length = Number(view.getBigUint64(at));
      at += 8;
    }
    if (at + length > bytes.length) throw new Error(`cut off at byte ${at}`);
    const opcode = first & 0x0f;
    const payload = bytes.subarray(at, at + length);
    frames.push({
      opcode,
      text:
        opcode === 8
          ? String(new DataView(payload.buffer, payload.byteOffset).getUint16(0))
          : decoder.decode(payload),
    });
    at += length;
  }
  return frames;
}
