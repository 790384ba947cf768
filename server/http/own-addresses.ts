import { hostname, networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { type AllowedOrigins, allowedOrigins } from './origins.ts';

export interface OwnAddressesOptions {
  readonly port: number;
  /** `PUBLIC_URL`; where it is not set, the first private IPv4 address counts. */
  readonly publicUrl?: string | undefined;
  /** `ORIGINS`. */
  readonly origins?: readonly string[] | undefined;
  /** How often the machine's addresses are looked up. */
  readonly lookUpMs?: number;
  /** Names and addresses of the machine; tests hand in their own. */
  readonly machine?: () => { readonly addresses: readonly string[]; readonly hostName: string };
}

/** Under which addresses this controller is reached, now. */
export interface OwnAddresses {
  readonly allowed: () => AllowedOrigins;
  /** Address for screens, staff and pairing, without a slash at its end: `http://192.168.1.20:8080`. */
  readonly publicUrl: () => string;
  /** Addresses to print at the start, the public one first. */
  readonly all: () => readonly string[];
  close(): void;
}

const MINUTE_MS = 60_000;

/** Looks the machine's addresses up, and again each minute: a shop's router may hand out another one any day. */
export function watchOwnAddresses(options: OwnAddressesOptions): OwnAddresses {
  const { port, publicUrl, origins = [], machine = machineNow } = options;
  let current = lookUp();
  const timer = setInterval(() => {
    current = lookUp();
  }, options.lookUpMs ?? MINUTE_MS);
  timer.unref();

  function lookUp() {
    const { addresses, hostName } = machine();
    return {
      allowed: allowedOrigins({ port, publicUrl, addresses, hostName, more: origins }),
      lan: addresses.filter((address) => isPrivateIpv4(address)),
    };
  }

  function here(host: string): string {
    return new URL(`http://${host}:${port}`).origin;
  }

  const publicAddress = () =>
    publicUrl === undefined ? here(current.lan[0] ?? 'localhost') : publicUrl.replace(/\/+$/, '');

  return {
    allowed: () => current.allowed,
    publicUrl: publicAddress,
    all: () => [...new Set([publicAddress(), ...current.lan.map(here), here('localhost')])],
    close: () => clearInterval(timer),
  };
}

function machineNow() {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) =>
    (entries ?? []).map((entry) => entry.address),
  );
  return { addresses, hostName: hostname() };
}

function isPrivateIpv4(address: string): boolean {
  return ipaddr.IPv4.isValid(address) && ipaddr.IPv4.parse(address).range() === 'private';
}
