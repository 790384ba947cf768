import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { VitrineError } from '../../playlists/vitrine-error.ts';

// OWASP's first choice for argon2id: 19 MiB, two passes. About 60 ms, off the main thread.
const MEMORY_KIB = 19_456;
const PASSES = 2;
const PARALLELISM = 1;
const TAG_BYTES = 32;

/** Each hashing holds 19 MiB and a thread of the pool that files use too: never more than two at once … */
const AT_ONCE = 2;
/** … and never more than this many waiting: a flood of sign-ins is told to come back. */
const WAITING_MAX = 40;

/** Hashes passwords with argon2id, in PHC string form. */
export interface Passwords {
  /** @throws VitrineError too-many when too many wait. */
  hash(password: string): Promise<string>;
  /** Takes as long for `undefined` (nobody of that name) as for a wrong password. */
  matches(password: string, phc: string | undefined): Promise<boolean>;
}

/** One queue for the whole controller: memory stays bounded whoever asks. */
export function createPasswords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function derive(password: string, salt: Buffer, memory: number, passes: number, parallelism: number) {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING_MAX)
        throw new VitrineError(
          'too-many',
          'Too many people sign in at this moment: try again in a few seconds.',
          {
            retryAfterMs: 5_000,
          },
        );
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await deriveNow(password, salt, memory, passes, parallelism);
    } finally {
      // The place is handed on, not freed and taken again: nobody overtakes who waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }

  return {
    async hash(password) {
      const salt = randomBytes(16);
      const tag = await derive(password, salt, MEMORY_KIB, PASSES, PARALLELISM);
      return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${PARALLELISM}$${base64(salt)}$${base64(tag)}`;
    },
    async matches(password, phc) {
      const stored = phc === undefined ? undefined : parsePhc(phc);
      const { salt, tag, memory, passes, parallelism } = stored ?? NOBODY;
      const given = await derive(password, salt, memory, passes, parallelism);
      return given.length === tag.length && timingSafeEqual(given, tag) && stored !== undefined;
    },
  };
}

interface Phc {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** Nobody's password: costs what anybody's does. */
const NOBODY: Phc = {
  memory: MEMORY_KIB,
  passes: PASSES,
  parallelism: PARALLELISM,
  salt: Buffer.alloc(16),
  tag: Buffer.alloc(TAG_BYTES),
};

function parsePhc(phc: string): Phc | undefined {
  const match =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{11,64})\$([\w+/]{22,86})$/.exec(phc);
  if (match === null) return undefined;
  const [, memory, passes, parallelism, salt, tag] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt ?? '', 'base64'),
    tag: Buffer.from(tag ?? '', 'base64'),
  };
}

function deriveNow(
  password: string,
  salt: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
): Promise<Buffer> {
  // NFC: the same password typed on another keyboard may come in other code points.
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message, nonce: salt, memory, passes, parallelism, tagLength: TAG_BYTES },
      (error, derived) => (error === null ? resolve(derived) : reject(error)),
    );
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
