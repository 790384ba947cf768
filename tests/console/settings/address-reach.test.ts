import { describe, expect, it } from 'vitest';
import { addressReach } from '../../../console/pages/settings/shop/address-reach.ts';

describe('who reaches a visitors’ address', () => {
  it.each([
    ['https://vitrine.example', 'everybody'],
    ['http://203.0.113.7:8080', 'everybody'],
    ['https://[2001:db8::1]/', 'everybody'],
    ['http://192.168.1.20:8080', 'network'],
    ['http://10.0.0.4', 'network'],
    ['http://172.20.3.4', 'network'],
    ['http://[fe80::1]', 'network'],
    ['http://[fd12::1]', 'network'],
    ['http://vitrine.local', 'network'],
    ['http://caisse', 'network'],
    ['http://localhost:8080', 'device'],
    ['http://127.0.0.1', 'device'],
    ['http://[::1]:8080', 'device'],
    ['vitrine.example', 'none'],
    ['javascript:alert(1)', 'none'],
    ['ftp://vitrine.example', 'none'],
    ['https://shop@vitrine.example', 'none'],
  ])('%s: %s', (address, reach) => {
    expect(addressReach(address)).toBe(reach);
  });
});
