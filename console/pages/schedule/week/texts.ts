import { defineTexts } from '../../../texts/define-texts.ts';
import { plural } from '../../../texts/formats.ts';

export const weekTexts = defineTexts(
  {
    week: (screen: string) => `Ce qui joue sur ${screen}, heure par heure`,
    today: 'aujourd’hui',
    now: 'Maintenant',
    block: (name: string, from: string, until: string) => `${name}, de ${from} à ${until}`,
    wins: (count: number) => plural(count, { one: 'passe devant # autre', other: 'passe devant # autres' }),
    candidates: (count: number) => plural(count, { one: '# candidat', other: '# candidats' }),
    loses: (name: string, from: string, until: string) => `${name} perd de ${from} à ${until}`,
    fromBefore: 'depuis la veille',
    goesOn: 'jusqu’au lendemain',
    mixed: (names: string) => `${names}, mêlés`,
    clockChange: (time: string) => `L’heure change : il est ${time}`,
    zone: (zone: string) => `Heures de ${zone}`,
    closedKey: 'Hachuré gris : boutique fermée',
    losesKey: 'Hachuré couleur : perd face à plus prioritaire',
    dayStartKey: (time: string) => `La journée de la boutique commence à ${time}`,
  },
  {
    week: (screen) => `What plays on ${screen}, hour by hour`,
    today: 'today',
    now: 'Now',
    block: (name, from, until) => `${name}, from ${from} to ${until}`,
    wins: (count) => plural(count, { one: 'stands above # other', other: 'stands above # others' }),
    candidates: (count) => plural(count, { one: '# candidate', other: '# candidates' }),
    loses: (name, from, until) => `${name} loses from ${from} to ${until}`,
    fromBefore: 'since the day before',
    goesOn: 'into the next day',
    mixed: (names) => `${names}, mixed`,
    clockChange: (time) => `The clock changes: it is ${time}`,
    zone: (zone) => `Times of ${zone}`,
    closedKey: 'Grey hatching: the shop is closed',
    losesKey: 'Coloured hatching: loses to a higher priority',
    dayStartKey: (time) => `The shop’s day begins at ${time}`,
  },
);
