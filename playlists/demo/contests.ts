import type { Contest } from '../documents/contest.ts';

/** A draw each evening, for ever: right on whichever day the shop is first opened. */
export function demoContests(today: string, picture: string | undefined): Readonly<Record<string, Contest>> {
  return {
    'evening-draw': {
      name: 'Tirage du soir',
      title: { fr: 'Tirage chaque soir 19 h', en: 'Prize draw every day 7 pm' },
      text: { fr: 'Gratuit, sans achat', en: 'Free, no purchase' },
      prize: { fr: 'Un Pola Mini à gagner, et dix films.', en: 'Win a Pola Mini and ten films.' },
      ...(picture === undefined ? {} : { picture }),
      recurring: {
        dateFrom: today,
        rrule: 'FREQ=DAILY',
        exceptDates: [],
        opensAt: '00:00',
        closesAt: '18:55',
        drawAt: '19:00',
      },
    },
  };
}
