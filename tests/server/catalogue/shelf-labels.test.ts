import { describe, expect, it } from 'vitest';
import { isPublicAddress, shelfLabel } from '../../../server/catalogue/shelf-labels.ts';
import { productOf } from '../programmes/support/open-shop.ts';

const LINK = 'https://shop.example/lampe?a=1';
const MARKED = `${LINK}&utm_source=vitrine&utm_content=shelf`;
const lamp = (link?: string) =>
  productOf('lampe', {
    priceMinor: 3_900,
    listPriceMinor: 5_900,
    brand: 'Lune',
    ...(link === undefined ? {} : { link }),
  });

describe('a shelf label', () => {
  it.each([
    {
      visitors: 'https://v.shop.example/',
      link: LINK,
      qr: 'https://v.shop.example/q/k7m2pxq',
      rule: "the visitors' public address comes first",
    },
    { visitors: undefined, link: LINK, qr: MARKED, rule: "without one it holds the shop's link" },
    {
      visitors: 'http://192.168.1.20:8080',
      link: LINK,
      qr: MARKED,
      rule: 'a private address gives way to the link',
    },
  ])('$rule', ({ visitors, link, qr }) => {
    expect(shelfLabel(lamp(link), 'k7m2pxq', visitors)).toEqual({
      ...{
        id: 'lampe',
        name: { fr: 'lampe', en: 'lampe' },
        brand: 'Lune',
        priceMinor: 3_900,
        listPriceMinor: 5_900,
      },
      ...{ code: 'k7m2pxq', qr },
    });
  });

  it.each([
    { visitors: 'http://192.168.1.20:8080', link: undefined, code: 'private-address' },
    { visitors: 'http://vitrine.local', link: 'http://intranet/lampe', code: 'private-address' },
    { visitors: undefined, link: undefined, code: 'no-address' },
  ])('is refused as $code (visitors $visitors, link $link)', ({ visitors, link, code }) => {
    expect(shelfLabel(lamp(link), 'k7m2pxq', visitors)).toMatchObject({ code, reason: expect.any(String) });
  });

  it('is refused while its code is not known', () => {
    expect(shelfLabel(lamp(LINK), null, undefined)).toMatchObject({ code: 'no-code' });
  });
});

describe('isPublicAddress', () => {
  it.each(['https://shop.example', 'http://8.8.8.8/x', 'https://[2606:2800:220:1:248:1893:25c8:1946]/'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each([
    'http://10.0.0.1',
    'http://localhost:8080',
    'http://pos',
    'http://shop.local.',
    'http://x.lan',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'nonsense',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
