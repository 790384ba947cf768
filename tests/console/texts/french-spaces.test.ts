import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../console/texts/folded-text.ts';
import { frenchSpaces } from '../../../console/texts/french-spaces.ts';

const shown = (text: string) => frenchSpaces(text).replaceAll('\u202f', '‧').replaceAll('\u00a0', '·');

describe('frenchSpaces', () => {
  it.each([
    ['À 14 h 32', 'À 14‧h‧32', 'a time holds together with thin spaces'],
    ['Est-ce le vôtre ?', 'Est-ce le vôtre‧?', 'a question mark stays with its word'],
    ['Vite ! Puis ; enfin', 'Vite‧! Puis‧; enfin', 'so do ! and ;'],
    ['Puis : un', 'Puis·: un', 'a colon takes a whole space'],
    ['« Caisse 1 »', '«·Caisse 1·»', 'quotation marks hold what they quote'],
    ['39,90 € et -38 %', '39,90·€ et -38·%', 'a unit stays with its number'],
    ['encore 40 s, 27 Mo', 'encore 40·s, 27·Mo', 'seconds and megabytes too'],
    ['2 heures', '2 heures', 'a word that begins with h is no hour'],
    ['14:32', '14:32', 'English times are left alone'],
  ])('%s: %s', (typed, wanted) => {
    expect(shown(typed)).toBe(wanted);
  });
});

describe('foldedText', () => {
  it('finds an accent by its letter, whatever the capitals', () => {
    expect(foldedText(' ÉlÉctronique ')).toBe('electronique');
  });
});
