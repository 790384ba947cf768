/** The first 64 primes, from whose roots the standard takes its constants. */
const PRIMES = primes(64);
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** SHA-256 (FIPS 180-4) of bytes: in plain JavaScript and at once, which `crypto.subtle` is not. */
export function sha256(message: Uint8Array): Uint8Array {
  // One bit, zeros, and the length in bits fill the last block of 64 bytes.
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);

  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) addBlock(state, schedule, view, block);

  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) digest.setInt32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

/** Section 6.2.2. */
function addBlock(state: Int32Array, schedule: Int32Array, view: DataView, block: number): void {
  // Every index below is inside its array; `?? 0` costs nothing and says so to the compiler.
  const word = (at: number) => schedule[at] ?? 0;
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    if (round < 16) schedule[round] = view.getInt32(block + round * 4);
    else {
      const [w2, w15] = [word(round - 2), word(round - 15)];
      const sigma0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
      const sigma1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
      schedule[round] = sigma1 + word(round - 7) + sigma0 + word(round - 16);
    }
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + sum1 + choice + (ROUND[round] ?? 0) + word(round)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first 32 bits of a number's fractional part. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
