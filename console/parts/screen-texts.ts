import { defineTexts } from '../texts/define-texts.ts';

/** What is said of screens wherever they are named. */
export const screenTexts = defineTexts(
  {
    unknown: 'en attente de nouvelles',
    upToDate: 'À jour',
    waiting: 'attend la bascule',
    fetching: 'télécharge',
    holdsOlder: (since: string) => `version d’avant ${since}`,
    holdsNothing: (since: string) => `sans programme depuis ${since}`,
    unreachable: (since: string) => `injoignable depuis ${since}`,
    notSeen: (since: string) => `pas vu depuis le démarrage du contrôleur, ${since}`,
    unpaired: 'attend sa télé',
    landscape: 'paysage',
    portrait: 'portrait',
    wide: 'bandeau',
    video: 'Vidéo',
    picture: 'Image',
  },
  {
    unknown: 'waiting for news',
    upToDate: 'Up to date',
    waiting: 'waits for the switch',
    fetching: 'downloading',
    holdsOlder: (since) => `version from before ${since}`,
    holdsNothing: (since) => `no programme since ${since}`,
    unreachable: (since) => `unreachable since ${since}`,
    notSeen: (since) => `not seen since the controller started, ${since}`,
    unpaired: 'waits for its TV',
    landscape: 'landscape',
    portrait: 'portrait',
    wide: 'wide',
    video: 'Video',
    picture: 'Picture',
  },
);
