import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../open-bench.ts';

/** 25 November 2026, 14:32:10 in Paris. */
const AT_MS = Date.UTC(2026, 10, 25, 13, 32, 10);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await bench.page.evaluate(() => window.bench.formats.tellTimesIn('Europe/Paris'));
}, 120_000);
afterAll(() => bench.close());

describe.each([
  {
    locale: 'fr' as const,
    time: '14\u202fh\u202f32',
    day: 'mercredi 25 novembre',
    yesterday: '24 nov., 14\u202fh\u202f32',
    money: '24,90\u00a0€',
    bytes: '1,8\u00a0Go',
    number: '2\u202f314',
    list: 'Entrée, Mode et Caisse',
    none: '0 écran',
  },
  {
    locale: 'en' as const,
    time: '14:32',
    day: 'Wednesday 25 November',
    yesterday: '24 Nov, 14:32',
    money: '€24.90',
    bytes: '1.8\u00a0GB',
    number: '2,314',
    list: 'Entrée, Mode, and Caisse',
    none: '0 écrans',
  },
])('formats in $locale', ({ locale, ...wanted }) => {
  it('tell times as the shop’s clocks, money, counts and lists as people of that language write them', async () => {
    await bench.page.evaluate((chosen) => window.bench.speak(chosen), locale);
    const told = await bench.page.evaluate((atMs) => {
      const { formats } = window.bench;
      return {
        time: formats.timeText(atMs),
        day: formats.dayText(atMs),
        yesterday: formats.instantText(atMs - 86_400_000, atMs),
        money: formats.moneyText(2_490, 'EUR'),
        bytes: formats.bytesText(1_800_000_000),
        number: formats.numberText(2_314),
        list: formats.listText(['Entrée', 'Mode', 'Caisse']),
        none: formats.plural(0, { one: '# écran', other: '# écrans' }),
      };
    }, AT_MS);
    expect(told).toEqual(wanted);
  });
});

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [8_400, '8 s'],
    [164_000, '2 min 44 s'],
    [120_000, '2 min'],
    [3_900_000, '1 h 05 min'],
    [7_200_000, '2 h'],
  ])('%i ms is %s', async (ms, wanted) => {
    const told = await bench.page.evaluate((value) => window.bench.formats.durationText(value), ms);
    expect(told.replaceAll('\u00a0', ' ')).toBe(wanted);
  });
});
