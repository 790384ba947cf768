import { defineTexts } from '../../texts/define-texts.ts';
import { plural } from '../../texts/formats.ts';

// The page's own words, and those of what is saved together.
export const texts = defineTexts(
  {
    title: 'Réglages',
    shop: 'Boutique',
    brand: 'Marque',
    people: 'Personnes',
    jobs: 'Travaux',
    sections: 'Parties des réglages',
    unread: 'Les réglages n’ont pas pu être lus',
    ownersOnly: 'Seuls les propriétaires ouvrent cette partie.',
    notSaved: 'Pas encore enregistré. Ce qui changera sur les écrans :',
    nothingOnScreens: 'Pas encore enregistré. Rien ne change sur les écrans.',
    save: 'Enregistrer',
    discard: 'Abandonner',
    keySave: 'Enregistrer les réglages',
    savedAt: (time: string) => `Enregistré à ${time}.`,
    confirmed: (count: number, of: number) =>
      plural(of, {
        one: `${count} écran sur # a confirmé le changement.`,
        other: `${count} sur # écrans ont confirmé le changement.`,
      }),
    theyChanged: 'Ce que l’autre a changé :',
    mineChanges: 'Ce que votre version y change :',
  },
  {
    title: 'Settings',
    shop: 'Shop',
    brand: 'Brand',
    people: 'People',
    jobs: 'Jobs',
    sections: 'Parts of the settings',
    unread: 'The settings could not be read',
    ownersOnly: 'Only owners open this part.',
    notSaved: 'Not saved yet. What will change on the screens:',
    nothingOnScreens: 'Not saved yet. Nothing changes on the screens.',
    save: 'Save',
    discard: 'Discard',
    keySave: 'Save the settings',
    savedAt: (time) => `Saved at ${time}.`,
    confirmed: (count, of) =>
      plural(of, {
        one: `${count} screen of # has confirmed the change.`,
        other: `${count} of # screens have confirmed the change.`,
      }),
    theyChanged: 'What the other changed:',
    mineChanges: 'What your version changes of it:',
  },
);
