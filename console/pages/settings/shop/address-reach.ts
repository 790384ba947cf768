/** Who reaches an address: everybody, only devices of the same network, only the device itself; or it is none. */
export type AddressReach = 'everybody' | 'network' | 'device' | 'none';

const INSIDE = /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./;

/** Judges by the address alone: whether somebody answers there is seen by a phone. */
export function addressReach(address: string): AddressReach {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') return 'none';
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host))
    return 'device';
  const isInside =
    (/^[\d.]+$/.test(host) && INSIDE.test(host)) ||
    // Unique local and link-local addresses.
    (host.includes(':') && /^f[cd]|^fe[89ab]/.test(host)) ||
    (!host.includes('.') && !host.includes(':')) ||
    /\.(?:local|lan|home|internal|home\.arpa)$/.test(host);
  return isInside ? 'network' : 'everybody';
}
