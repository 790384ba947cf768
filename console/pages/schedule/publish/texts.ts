import { defineTexts } from '../../../texts/define-texts.ts';
import { plural } from '../../../texts/formats.ts';

export const publishTexts = defineTexts(
  {
    title: 'Publier le planning',
    done: 'Le planning est publié',
    together: 'Les écrans joignables changent au même instant. L’élément en cours finit de jouer.',
    nothingChanges: 'Le planning lui-même ne change pas.',
    unknown: 'Ce qui est publié n’est plus gardé : les changements ne peuvent pas être comparés.',
    added: (count: number) => plural(count, { one: '# entrée ajoutée', other: '# entrées ajoutées' }),
    edited: (count: number) => plural(count, { one: '# entrée modifiée', other: '# entrées modifiées' }),
    removed: (count: number) => plural(count, { one: '# entrée retirée', other: '# entrées retirées' }),
    was: (words: string) => `Avant : ${words}`,
    needed: 'jamais publiée, une entrée la joue',
    days: (count: number) => plural(count, { one: '# jour change', other: '# jours changent' }),
    noScreen: 'Aucun écran ne change dans les 62 jours planifiés.',
    failed: 'Rien n’est publié',
    kept: 'Votre brouillon, tel quel.',
  },
  {
    title: 'Publish the schedule',
    done: 'The schedule is published',
    together: 'Reachable screens change at the same instant. The item that plays is played to its end.',
    nothingChanges: 'The schedule itself does not change.',
    unknown: 'What is published is kept no more: the changes cannot be compared.',
    added: (count) => plural(count, { one: '# entry added', other: '# entries added' }),
    edited: (count) => plural(count, { one: '# entry edited', other: '# entries edited' }),
    removed: (count) => plural(count, { one: '# entry removed', other: '# entries removed' }),
    was: (words) => `Before: ${words}`,
    needed: 'never published, an entry plays it',
    days: (count) => plural(count, { one: '# day changes', other: '# days change' }),
    noScreen: 'No screen changes within the 62 planned days.',
    failed: 'Nothing is published',
    kept: 'Your draft, as it is.',
  },
);
