import { describe, expect, it } from 'vitest';
import { allowedOrigins, isAllowedHost, isAllowedOrigin } from '../../../server/http/origins.ts';
import { watchOwnAddresses } from '../../../server/http/own-addresses.ts';

const allowed = allowedOrigins({
  port: 8080,
  publicUrl: 'https://vitrine.shop.fr/',
  addresses: ['192.168.1.20', 'fe80::1%eth0'],
  hostName: 'Caisse',
  more: ['http://vitrine.lan', 'not an address', 'ftp://files'],
});

describe('isAllowedOrigin', () => {
  it.each([
    ['http://localhost:8080', true, 'loopback by name'],
    ['http://127.0.0.1:8080', true, 'loopback by address'],
    ['http://[::1]:8080', true, 'loopback by IPv6'],
    ['http://192.168.1.20:8080', true, 'an address of this machine'],
    ['http://[fe80::1]:8080', true, 'an IPv6 address of this machine, without its zone'],
    ['http://caisse:8080', true, 'the host name'],
    ['http://caisse.local:8080', true, 'the host name in mDNS'],
    ['https://vitrine.shop.fr', true, 'PUBLIC_URL'],
    ['http://vitrine.lan', true, 'one of ORIGINS'],
    ['http://localhost', false, 'loopback on another port'],
    ['http://localhost:3000', false, 'another program of this machine'],
    ['https://localhost:8080', false, 'another scheme'],
    ['http://vitrine.shop.fr', false, 'PUBLIC_URL without https'],
    ['http://vitrine.lan:8080', false, 'one of ORIGINS on another port'],
    ['http://evil.example', false, 'a stranger'],
    ['http://localhost:8080.evil.example', false, 'a stranger that begins like us'],
    ['http://evil.example#http://localhost:8080', false, 'a stranger that ends like us'],
    ['null', false, 'an opaque origin'],
    ['', false, 'nothing'],
  ])('%s → %s (%s)', (origin, isOurs) => {
    expect(isAllowedOrigin(allowed, origin)).toBe(isOurs);
  });
});

describe('isAllowedHost', () => {
  it.each([
    ['localhost:8080', true],
    ['LOCALHOST:8080', true],
    ['caisse.local.:8080', true],
    ['vitrine.shop.fr', true],
    ['vitrine.lan', true],
    ['vitrine.lan:80', true],
    ['192.168.1.20:8080', true],
    ['192.168.1.21:8080', false],
    ['localhost.evil.example:8080', false],
    ['localhost:8081', false],
    [undefined, false],
  ])('%s → %s', (host, isOurs) => {
    expect(isAllowedHost(allowed, host)).toBe(isOurs);
  });
});

describe('watchOwnAddresses', () => {
  const machine = (...addresses: string[]) => ({ addresses, hostName: 'caisse' });

  it.each([
    {
      rule: 'the first private address',
      addresses: ['8.8.8.8', '10.0.0.7', '192.168.1.20'],
      url: 'http://10.0.0.7:8080',
    },
    { rule: 'localhost where there is none', addresses: ['8.8.8.8'], url: 'http://localhost:8080' },
  ])('takes $rule for public', ({ addresses, url }) => {
    const own = watchOwnAddresses({ port: 8080, machine: () => machine(...addresses) });
    own.close();
    expect(own.publicUrl()).toBe(url);
    expect(own.all()[0]).toBe(url);
  });

  it('obeys PUBLIC_URL, without its last slash', () => {
    const own = watchOwnAddresses({
      port: 8080,
      publicUrl: 'https://v.fr/',
      machine: () => machine('10.0.0.7'),
    });
    own.close();
    expect(own.publicUrl()).toBe('https://v.fr');
    expect(own.all()).toEqual(['https://v.fr', 'http://10.0.0.7:8080', 'http://localhost:8080']);
  });

  it('leaves the port out where it is the scheme’s own', () => {
    const own = watchOwnAddresses({ port: 80, machine: () => machine('10.0.0.7') });
    own.close();
    expect(own.publicUrl()).toBe('http://10.0.0.7');
  });
});
