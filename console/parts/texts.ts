import { defineTexts } from '../texts/define-texts.ts';

export const texts = defineTexts(
  {
    kept: 'Ce qui est gardé',
    missing: 'Ce qui manque',
    todo: 'Que faire',
    details: 'Détails',
    cancel: 'Annuler',
    changedMeanwhile: (who: string, time: string) =>
      `${who} a changé ceci à ${time}, pendant que vous l’aviez ouvert. Le vôtre est gardé ici.`,
    deletedMeanwhile: 'Quelqu’un a supprimé ceci pendant que vous l’aviez ouvert. Le vôtre est gardé ici.',
    takeTheirs: 'Prendre l’autre version',
    keepMine: 'Garder la mienne',
    foreseen: 'image prévue',
  },
  {
    kept: 'What is kept',
    missing: 'What is missing',
    todo: 'What to do',
    details: 'Details',
    cancel: 'Cancel',
    changedMeanwhile: (who, time) =>
      `${who} changed this at ${time}, while you had it open. Yours is kept here.`,
    deletedMeanwhile: 'Somebody deleted this while you had it open. Yours is kept here.',
    takeTheirs: 'Take the other version',
    keepMine: 'Keep mine',
    foreseen: 'as planned',
  },
);
