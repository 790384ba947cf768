import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address lies outside: a public unicast address. Everything else is refused: loopback, private,
 * link-local (cloud metadata lives there), carrier-grade NAT, multicast, documentation, and the IPv6 forms that carry
 * an IPv4 address inside (mapped, 6to4, Teredo, NAT64), whose inner address a router would reach.
 */
export function isOutsideAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast';
}
