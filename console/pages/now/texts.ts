import { defineTexts } from '../../texts/define-texts.ts';
import { plural } from '../../texts/formats.ts';

export const texts = defineTexts(
  {
    noneConnected: 'Aucun écran n’est encore relié',
    conclusion: (good: number, of: number) =>
      good === of
        ? plural(of, { one: 'L’écran joue comme prévu', other: 'Les # écrans jouent comme prévu' })
        : plural(good, {
            one: `# écran sur ${of} joue comme prévu`,
            other: `# écrans sur ${of} jouent comme prévu`,
          }),
  },
  {
    noneConnected: 'No screen is connected yet',
    conclusion: (good, of) =>
      good === of
        ? plural(of, { one: 'The screen plays as planned', other: 'All # screens play as planned' })
        : plural(good, {
            one: `# screen of ${of} plays as planned`,
            other: `# screens of ${of} play as planned`,
          }),
  },
);
