/** Frames shorter than this are heartbeats and greetings of protocols, not messages. */
const SHORTEST_MESSAGE = 100;

const TEXT = 1;
const PING = 9;

/** Counts whole text frames in a stream of bytes, without keeping them: the load must be lighter than the server. */
export class FrameCounter {
  messages = 0;
  /** Bytes of the last message's text. */
  lastBytes = 0;
  pings = 0;
  #skip = 0;
  #header: number[] = [];

  /** Takes the next `length` bytes. */
  take(bytes: Uint8Array, length: number): void {
    let at = 0;
    while (at < length) {
      if (this.#skip > 0) {
        const step = Math.min(this.#skip, length - at);
        this.#skip -= step;
        at += step;
        continue;
      }
      this.#header.push(bytes[at] ?? 0);
      at += 1;
      this.#readHeader();
    }
  }

  #readHeader(): void {
    const header = this.#header;
    const short = (header[1] ?? 0) & 0x7f;
    const needed = header.length < 2 ? 2 : short === 126 ? 4 : short === 127 ? 10 : 2;
    if (header.length < needed) return;
    let payload = short;
    if (needed > 2) payload = header.slice(2).reduce((sum, byte) => sum * 256 + byte, 0);
    const opcode = (header[0] ?? 0) & 0x0f;
    if (opcode === PING) this.pings += 1;
    if (opcode === TEXT && payload >= SHORTEST_MESSAGE) {
      this.messages += 1;
      this.lastBytes = payload;
    }
    this.#skip = payload;
    this.#header = [];
  }
}
