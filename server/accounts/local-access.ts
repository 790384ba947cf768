import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { PersonRecord } from '../records/records.ts';

const FILE = 'controller.json';
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const ANY_ADDRESS = ['0.0.0.0', '::', ''];

/** How a command on this machine reaches the running controller. */
export interface LocalAddress {
  readonly address: string;
  readonly secret: string;
}

export interface LocalAccess {
  /** Whoever can read the data folder is its owner: a call from this machine with the secret that lies there. */
  personOf(request: IncomingMessage): PersonRecord | undefined;
  close(): Promise<void>;
}

/**
 * Lets commands on this machine (`npm run import`) act through the running controller, so that screens follow at once.
 * The secret is new at each start, lies in the data folder, and is readable by its user alone.
 */
export async function openLocalAccess(options: {
  readonly dir: string;
  /** Where the controller listens: on one address alone, commands call that one. */
  readonly host: string;
  readonly port: number;
  readonly stores: () => readonly string[];
}): Promise<LocalAccess> {
  const path = join(options.dir, FILE);
  const secret = randomBytes(32).toString('base64url');
  const wanted = Buffer.from(`Bearer ${secret}`);
  await rm(path, { force: true });
  const told: LocalAddress = { address: localAddress(options.host, options.port), secret };
  await writeFile(path, `${JSON.stringify(told)}\n`, { mode: 0o600 });
  return {
    personOf(request) {
      const given = Buffer.from(request.headers.authorization ?? '');
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      if (!isFromHere(request)) return undefined;
      const roles = Object.fromEntries(options.stores().map((store) => [store, 'owner' as const]));
      return {
        id: 'this-machine',
        email: 'vitrine:command',
        name: 'Command on this machine',
        passwordHash: '',
        roles,
      };
    },
    close: () => rm(path, { force: true }),
  };
}

function localAddress(host: string, port: number): string {
  const name = ANY_ADDRESS.includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** A machine that calls one of its own addresses calls from that same address. */
function isFromHere({ socket: { remoteAddress, localAddress } }: IncomingMessage): boolean {
  return remoteAddress !== undefined && (LOOPBACK.test(remoteAddress) || remoteAddress === localAddress);
}

/** Where the controller of a data folder listens; `undefined`: none was started there, or it was stopped. */
export async function readLocalAddress(dir: string): Promise<LocalAddress | undefined> {
  try {
    return JSON.parse(await readFile(join(dir, FILE), 'utf8')) as LocalAddress;
  } catch {
    return undefined;
  }
}
