/** What an own address is made of. Read anew where the machine's addresses may have changed. */
export interface OriginFacts {
  readonly port: number;
  /** `PUBLIC_URL`, where it is set. */
  readonly publicUrl?: string | undefined;
  /** Addresses of this machine's network interfaces, `192.168.1.20`, `fe80::1`. */
  readonly addresses: readonly string[];
  readonly hostName: string;
  /** `ORIGINS`: more of them, `https://vitrine.shop.fr`. */
  readonly more: readonly string[];
}

/** The exact lists that Origin and Host are judged by. */
export interface AllowedOrigins {
  readonly origins: ReadonlySet<string>;
  /** As the Host header writes them: with the port, where it is not the scheme's own. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Lists every origin under which this controller is itself: PUBLIC_URL, loopback, its own addresses and names on its
 * port, and what ORIGINS adds. Nothing is matched by pattern: a name that is not listed is a stranger, even if it
 * resolves to this machine (DNS rebinding).
 */
export function allowedOrigins(facts: OriginFacts): AllowedOrigins {
  const name = facts.hostName.toLowerCase();
  const short = name.split('.')[0] ?? name;
  const names = ['localhost', '127.0.0.1', '[::1]', ...facts.addresses.map(hostOfAddress)];
  if (/^[a-z0-9.-]+$/.test(name)) names.push(name, short, `${short}.local`);

  const origins = new Set<string>();
  const hosts = new Set<string>();
  const add = (address: string) => {
    const url = URL.parse(address);
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return;
    origins.add(url.origin);
    hosts.add(url.host);
  };
  for (const one of names) add(`http://${one}:${facts.port}`);
  if (facts.publicUrl !== undefined) add(facts.publicUrl);
  for (const one of facts.more) add(one);
  return { origins, hosts };
}

/** Judges the Origin of an unsafe request or a cookie socket. Browsers write it in small letters, without a path. */
export function isAllowedOrigin(allowed: AllowedOrigins, origin: string): boolean {
  return allowed.origins.has(origin);
}

/** Judges the Host header. Names are compared without case and without the final dot of a full name. */
export function isAllowedHost(allowed: AllowedOrigins, host: string | undefined): boolean {
  if (host === undefined) return false;
  return allowed.hosts.has(
    host
      .toLowerCase()
      .replace(/\.(?=:\d+$|$)/, '')
      .replace(/:80$/, ''),
  );
}

/** A link-local IPv6 address may carry its zone (`fe80::1%eth0`), which no URL does. */
function hostOfAddress(address: string): string {
  return address.includes(':') ? `[${address.replace(/%.*$/, '')}]` : address;
}
