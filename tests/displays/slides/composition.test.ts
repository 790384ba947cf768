import { describe, expect, it } from 'vitest';
import { chooseComposition, posterWord, shapeOf, toneOf } from '../../../displays/slides/composition.ts';

const photo = { media: 'photo', width: 1300, height: 1080, focus: { x: 0.5, y: 0.5 } };
const cutout = { ...photo, cutout: true } as const;
const LANDSCAPE = { width: 1920, height: 1080 };

describe('shapeOf', () => {
  it.each([
    { box: [1080, 1920], shape: 'portrait', rule: 'a wall under 3:4 is a portrait' },
    { box: [749, 1000], shape: 'portrait', rule: '3:4 is where it ends' },
    { box: [750, 1000], shape: 'comptoir', rule: '3:4 itself is a comptoir' },
    { box: [1402, 940], shape: 'comptoir', rule: 'a region beside a side bar is a comptoir' },
    { box: [1600, 1000], shape: 'vitrine', rule: '1.6 is a vitrine' },
    { box: [1920, 1080], shape: 'vitrine', rule: '16:9 is a vitrine' },
    { box: [1920, 879], shape: 'vitrine', rule: '16:9 above a banner stays one' },
    { box: [3000, 1000], shape: 'vitrine', rule: '3:1 is the last one' },
    { box: [1920, 360], shape: 'rive', rule: 'a shelf edge is a rive' },
  ])('$rule', ({ box: [width, height], shape }) => {
    expect(shapeOf(width!, height!)).toBe(shape);
  });
});

describe('chooseComposition', () => {
  const named = (name: string, picture?: typeof photo) => ({ names: [name], ...(picture && { picture }) });
  it.each([
    { place: 0, wall: 'a', rule: 'begins with the first brand colour' },
    { place: 1, wall: 'paper', rule: 'goes on with paper' },
    { place: 2, wall: 'ink', rule: 'takes ink third: the label keeps its colour to itself' },
    { place: 3, wall: 'a', rule: 'begins anew' },
    { place: 301, wall: 'paper', rule: 'depends on the place alone, however many loops have passed' },
  ])('$rule (place $place)', ({ place, wall }) => {
    expect(chooseComposition(LANDSCAPE, named('Robot Ronron', photo), place)).toMatchObject({
      composition: 'vitrine',
      wall,
    });
  });

  it.each([
    { face: named('Casque Nova', cutout), place: 2, is: 'affiche', rule: 'cut-out and short proper name' },
    { face: named('Casque Nova', cutout), place: 0, is: 'vitrine', rule: 'at most every third item' },
    { face: named('Casque Nova', photo), place: 2, is: 'vitrine', rule: 'never an opaque photo' },
    { face: named('Casque audio', cutout), place: 2, is: 'vitrine', rule: 'never a common word' },
    { face: named('Robot Aspirette', cutout), place: 2, is: 'vitrine', rule: 'never a long name' },
    { face: named('Casque Nova'), place: 2, is: 'vitrine', rule: 'never without picture' },
  ])('makes an Affiche of: $rule', ({ face, place, is }) => {
    expect(chooseComposition(LANDSCAPE, face, place).composition).toBe(is);
  });

  it('makes no Affiche where there is no room for one', () => {
    for (const box of [
      { width: 1080, height: 1920 },
      { width: 1920, height: 360 },
      { width: 1402, height: 940 },
    ]) {
      expect(chooseComposition(box, named('Casque Nova', cutout), 2).composition).not.toBe('affiche');
    }
  });

  it('never gives two neighbours the same wall', () => {
    for (let place = 0; place < 30; place++) {
      const walls = [place, place + 1].map(
        (at) => chooseComposition(LANDSCAPE, named('Sac', photo), at).wall,
      );
      expect(walls[0]).not.toBe(walls[1]);
    }
  });
});

describe('posterWord', () => {
  it.each([
    [['Casque Nova'], 'NOVA'],
    [['Casque Nova', 'Casque Nova', 'Nova headphones'], 'NOVA'],
    [['Nova headphones', 'Casque Nova', 'Nova headphones'], 'NOVA'],
    [['Pola Mini', 'Pola Mini', 'Pola Mini'], 'MINI'],
    [['Baskets Nuage', 'Baskets Nuage', 'Cloud sneakers'], undefined],
    [['Lampe Été'], 'ÉTÉ'],
    [['Sac Demi-lune'], undefined],
    [['Nova'], undefined],
    [['Robot R2'], undefined],
    [[''], undefined],
    [[], undefined],
  ])('%j gives %j', (names, word) => expect(posterWord(names)).toBe(word));
});

describe('toneOf', () => {
  it('keeps a product in its colour', () => expect(toneOf('3f9k2m7q')).toBe(toneOf('3f9k2m7q')));
  it('uses all of its colours', () => {
    expect(new Set(Array.from({ length: 200 }, (_, at) => toneOf(`p${at}`))).size).toBe(5);
  });
});
