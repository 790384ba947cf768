import { defineTexts } from '../../texts/define-texts.ts';
import { plural } from '../../texts/formats.ts';

export const publicationTexts = defineTexts(
  {
    whatChanges: 'Ce qui change',
    alsoPublish: 'Publier aussi',
    playlist: (name: string) => `Playlist ${name}`,
    layout: (name: string) => `La disposition ${name}`,
    where: 'Où cela change',
    changesOn: (count: number) => plural(count, { one: 'Change sur # écran', other: 'Change sur # écrans' }),
    samePlay: (count: number) =>
      plural(count, { one: '# autre écran ne change pas.', other: '# autres écrans ne changent pas.' }),
    follows: 'recevra la nouvelle version à son retour',
    cancel: 'Annuler',
    publishOn: (count: number) =>
      plural(count, { one: 'Publier sur # écran', other: 'Publier sur # écrans' }),
    publishOnly: 'Publier, aucun écran ne change',
    reading: 'Ce que la publication change…',
    upToDate: (good: number, of: number) =>
      good === of
        ? plural(of, { one: 'À jour sur le seul écran concerné', other: 'À jour sur les # écrans concernés' })
        : `À jour sur ${good} sur ${of}`,
    waitingFor: 'Pas encore confirmé',
    noneToConfirm: 'Aucun écran relié n’avait à changer.',
    close: 'Fermer',
    warnings: 'À savoir',
    emptyWheel: 'La playlist ne montre rien : les écrans afficheront la page de la marque.',
    productUnknown: (what: string) => `Le produit ${what} n’existe plus : un autre élément prend sa place.`,
    mediaUnknown: 'Un média n’existe plus : un autre élément prend sa place.',
    streamUnknown: (what: string) => `Le direct ${what} n’existe plus : un autre élément prend sa place.`,
    contestUnknown: (what: string) => `Le concours ${what} n’existe plus : un autre élément prend sa place.`,
    contestOver: (what: string) => `Le concours ${what} est terminé.`,
    playlistUnknown: (what: string) => `La playlist ${what} n’est pas publiée : elle ne montre rien.`,
    withinItself: 'Une playlist se contient elle-même : elle est laissée de côté.',
    otherWarning: (where: string) => `Quelque chose ne peut pas jouer comme prévu : ${where}.`,
  },
  {
    whatChanges: 'What changes',
    alsoPublish: 'Publish as well',
    playlist: (name) => `Playlist ${name}`,
    layout: (name) => `The layout ${name}`,
    where: 'Where it changes',
    changesOn: (count) => plural(count, { one: 'Changes on # screen', other: 'Changes on # screens' }),
    samePlay: (count) =>
      plural(count, { one: '# other screen does not change.', other: '# other screens do not change.' }),
    follows: 'gets the new version when it is back',
    cancel: 'Cancel',
    publishOn: (count) => plural(count, { one: 'Publish on # screen', other: 'Publish on # screens' }),
    publishOnly: 'Publish, no screen changes',
    reading: 'What publishing changes…',
    upToDate: (good, of) =>
      good === of
        ? plural(of, {
            one: 'Up to date on the only screen concerned',
            other: 'Up to date on all # screens concerned',
          })
        : `Up to date on ${good} of ${of}`,
    waitingFor: 'Not confirmed yet',
    noneToConfirm: 'No paired screen had to change.',
    close: 'Close',
    warnings: 'Worth knowing',
    emptyWheel: 'The playlist shows nothing: screens will show the brand page.',
    productUnknown: (what) => `The product ${what} is gone: another item takes its place.`,
    mediaUnknown: 'A medium is gone: another item takes its place.',
    streamUnknown: (what) => `The stream ${what} is gone: another item takes its place.`,
    contestUnknown: (what) => `The contest ${what} is gone: another item takes its place.`,
    contestOver: (what) => `The contest ${what} is over.`,
    playlistUnknown: (what) => `The playlist ${what} is not published: it shows nothing.`,
    withinItself: 'A playlist holds itself: it is left out.',
    otherWarning: (where) => `Something cannot play as planned: ${where}.`,
  },
);
