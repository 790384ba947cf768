import { defineTexts } from '../../../texts/define-texts.ts';
import { plural } from '../../../texts/formats.ts';

export const whyTexts = defineTexts(
  {
    title: 'Pourquoi ?',
    close: 'Fermer',
    screen: 'Écran',
    instant: 'Jour et heure',
    strip: 'Heure du jour',
    drag: 'faites glisser pour changer d’instant',
    plannedAt: (time: string) => `Prévu : ${time}`,
    draftAt: (time: string) => `Prévu une fois publié : ${time}`,
    others: (count: number) => plural(count, { one: '# autre ne joue pas', other: '# autres ne jouent pas' }),
    change: 'Changer ce qui décide',
    noPicture: 'L’image ne vient pas : le contrôleur ne répond pas.',
  },
  {
    title: 'Why?',
    close: 'Close',
    screen: 'Screen',
    instant: 'Day and time',
    strip: 'Time of day',
    drag: 'drag to change the instant',
    plannedAt: (time) => `Planned: ${time}`,
    draftAt: (time) => `Planned, once published: ${time}`,
    others: (count) => plural(count, { one: '# other does not play', other: '# others do not play' }),
    change: 'Change what decides',
    noPicture: 'The picture does not come: the controller does not answer.',
  },
);
