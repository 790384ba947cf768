import { lookup } from 'node:dns/promises';
import { Agent, buildConnector, request } from 'undici';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { isOutsideAddress } from './outside-address.ts';

/** What was fetched, whole in memory. */
export interface Fetched {
  readonly bytes: Buffer;
  /** As the server claims; look at the bytes before believing it. */
  readonly type: string;
  /** Where the redirects ended. */
  readonly address: string;
  /** Names this version for the next time. */
  readonly version: FetchedVersion;
  /** It is still the version that the caller holds; there are no bytes. */
  readonly isUnchanged: boolean;
}

/** What a server calls a version of a file (RFC 9110, 8.8). */
export interface FetchedVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface GuardedFetchOptions {
  /** Addresses of a host name. Tests hand in their own, so that no packet leaves the machine. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly connect?: buildConnector.connector;
  /** Judges an IP address; tests let their own loopback server through. */
  readonly isAllowed?: (address: string) => boolean;
}

export interface FetchLimits {
  readonly maxBytes: number;
  /** For all of it: names, connections, redirects, body. */
  readonly timeoutMs: number;
  /** Calls it off. */
  readonly signal?: AbortSignal;
  /** The version that the caller holds. */
  readonly held?: FetchedVersion;
}

export type GuardedFetch = (address: string, limits: FetchLimits) => Promise<Fetched>;

const MAX_REDIRECTS = 5;
const MAX_VERSION = 500;

/**
 * The one way to fetch from outside: http and https only, bounded in bytes, time and redirects, and refused where a
 * name leads to a private address. The address is judged when the connection is made, for the very address that is
 * connected to: a name that answers differently the second time (DNS rebinding) gains nothing.
 *
 * @throws VitrineError refused-address, too-large, unreachable
 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): GuardedFetch {
  const resolve = options.resolve ?? resolveHost;
  const isAllowed = options.isAllowed ?? isOutsideAddress;
  const connect = options.connect ?? buildConnector({ timeout: 10_000 });
  const agent = new Agent({
    connect: (target, done) => {
      judge(target.hostname).then(
        (address) => connect({ ...target, hostname: address, servername: servernameOf(target) }, done),
        (error: Error) => done(error, null),
      );
    },
    connections: 4,
    pipelining: 0,
    keepAliveTimeout: 1_000,
    maxHeaderSize: 16_384,
  });

  async function judge(hostname: string): Promise<string> {
    const host = hostname.replace(/^\[|\]$/g, '');
    const addresses = await resolve(host);
    const [first] = addresses;
    // One forbidden address among several is enough: a mixed answer is how rebinding begins.
    if (first === undefined || !addresses.every(isAllowed)) {
      throw new VitrineError(
        'refused-address',
        `${host} leads to an address inside a private network: it is not opened.`,
      );
    }
    return first;
  }

  return async (address, { maxBytes, timeoutMs, signal: callOff, held = {} }) => {
    const inTime = AbortSignal.timeout(timeoutMs);
    const signal = callOff === undefined ? inTime : AbortSignal.any([inTime, callOff]);
    let url = webAddress(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await ask(url, signal, held);
      if (
        response.statusCode >= 300 &&
        response.statusCode < 400 &&
        typeof response.headers.location === 'string'
      ) {
        await response.body.dump();
        url = webAddress(new URL(response.headers.location, url).href);
        continue;
      }
      const { etag, 'last-modified': lastModified } = response.headers;
      const version: FetchedVersion = {
        ...(typeof etag === 'string' && { etag: etag.slice(0, MAX_VERSION) }),
        ...(typeof lastModified === 'string' && { lastModified: lastModified.slice(0, MAX_VERSION) }),
      };
      if (response.statusCode === 304 && Object.keys(held).length > 0) {
        await response.body.dump();
        const kept = Object.keys(version).length > 0 ? version : held;
        return { bytes: Buffer.alloc(0), type: '', address: url.href, version: kept, isUnchanged: true };
      }
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new VitrineError(
          'unreachable',
          `${url.host} answers ${response.statusCode} for ${url.pathname}.`,
        );
      }
      const bytes = await readBounded(response.body, maxBytes, url);
      const type = String(response.headers['content-type'] ?? '');
      return { bytes, type, address: url.href, version, isUnchanged: false };
    }
    throw new VitrineError('unreachable', `${address} redirects more than ${MAX_REDIRECTS} times.`);
  };

  async function ask(url: URL, signal: AbortSignal, { etag, lastModified }: FetchedVersion) {
    try {
      return await request(url, {
        dispatcher: agent,
        signal,
        headersTimeout: 15_000,
        bodyTimeout: 15_000,
        // A compressed body could unfold beyond every bound.
        headers: {
          'accept-encoding': 'identity',
          'user-agent': 'Vitrine',
          ...(etag !== undefined && { 'if-none-match': etag }),
          ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
        },
      });
    } catch (error) {
      throw asVitrineError(error, url);
    }
  }
}

async function resolveHost(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map((entry) => entry.address);
}

function webAddress(address: string): URL {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new VitrineError(
      'refused-address',
      `${address.slice(0, 200)} is not an http or https address: it is not opened.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new VitrineError(
      'refused-address',
      `${url.host} is given with a name and password in the address: it is not opened.`,
    );
  }
  return url;
}

function servernameOf(target: { hostname: string; servername?: string }): string {
  return target.servername || target.hostname;
}

async function readBounded(body: AsyncIterable<Buffer>, maxBytes: number, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new VitrineError(
          'too-large',
          `${url.host} sends more than ${Math.round(maxBytes / 1024)} KB for ${url.pathname}.`,
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw asVitrineError(error, url);
  }
  return Buffer.concat(chunks);
}

function asVitrineError(error: unknown, url: URL): VitrineError {
  if (error instanceof VitrineError) return error;
  if (error instanceof Error && error.cause instanceof VitrineError) return error.cause;
  return new VitrineError('unreachable', `${url.host} does not answer.`, { cause: error });
}
