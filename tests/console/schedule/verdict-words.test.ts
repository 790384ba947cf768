import { beforeAll, describe, expect, it } from 'vitest';
import {
  entryName,
  playsWords,
  priorityWords,
  targetWords,
  weightWords,
} from '../../../console/pages/schedule/words/entry-words.ts';
import { verdictWords, winnerWords } from '../../../console/pages/schedule/words/verdict-words.ts';
import { demoSchedule } from '../../../playlists/demo/schedule.ts';
import { DEMO_SCREENS } from '../../../playlists/demo/screens.ts';
import { demoStore } from '../../../playlists/demo/store.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import { explainAt, type Verdict } from '../../../playlists/schedule/explain.ts';
import { plain, speak } from '../in-locale.ts';

const names = {
  playlists: new Map([['evening', 'Soirée']]),
  layouts: new Map([['side', 'Avec bandeau']]),
  screens: new Map(Object.entries(DEMO_SCREENS).map(([id, { name }]) => [id, name])),
};
const one = entrySchema.parse({ id: 'one', name: 'Une', playlist: 'evening' });
const two = entrySchema.parse({ id: 'two', playlist: 'evening', layout: 'side', priority: 65, share: 30 });

const CODES: readonly Verdict[] = [
  { code: 'off' },
  { code: 'target' },
  { code: 'date' },
  { code: 'weekday' },
  { code: 'recurrence' },
  { code: 'exception' },
  { code: 'time' },
  { code: 'closed' },
  { code: 'holiday' },
  { code: 'lost-priority', to: 'two' },
  { code: 'lost-specificity', to: 'two' },
  { code: 'lost-later-start', to: 'two' },
  { code: 'lost-id', to: 'two' },
];

describe.each(['fr', 'en'] as const)('verdicts in %s', (locale) => {
  beforeAll(() => speak(locale));

  it('have a sentence of their own each, without a code', () => {
    const said = CODES.map((verdict) => verdictWords(one, verdict, [one, two], names));
    expect(new Set(said).size).toBe(CODES.length);
    for (const words of said) expect(words).toMatch(/^\p{Lu}.{8,}\.$/u);
  });
});

describe('what an entry is called', () => {
  beforeAll(() => speak('fr'));

  it('names what wins over, and why it does', () => {
    const told = explainAt(
      demoStore([], 2026),
      demoSchedule('2026-11-25'),
      { id: 'fashion', tags: ['fashion'] },
      Date.parse('2026-11-26T11:30Z'),
    );
    expect(plain(winnerWords(told, names))).toBe('Elle passe devant 1 autre, priorité Haute.');
    expect(winnerWords({ ...told, winners: [] }, names)).toContain('contenu par défaut');
    expect(winnerWords({ ...told, winners: [one, two] }, names)).toContain('Soirée, dans Avec bandeau');
  });

  it('is its name, else what it plays, where it aims by names', () => {
    expect(entryName(one, names)).toBe('Une');
    expect(entryName(two, names)).toBe('Soirée, dans Avec bandeau');
    expect(playsWords({ ...one, playlist: 'gone' }, names)).toBe('gone');
    expect(targetWords({ tags: ['window'], screens: ['entrance', 'home'] }, names)).toBe(
      'Étiquette window, Entrée et Maison',
    );
  });

  it('tells priorities in words, with the figure where it is not one that is offered', () => {
    expect([0, 40, 50, 60, 80, 100].map(priorityWords)).toEqual([
      'Basse (0)',
      'Basse',
      'Ordinaire',
      'Haute',
      'La plus haute',
      'La plus haute (100)',
    ]);
    expect(plain(weightWords(two))).toBe('Haute (65), part de voix 30 %');
  });
});
