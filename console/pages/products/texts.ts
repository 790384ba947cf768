import { defineTexts } from '../../texts/define-texts.ts';
import { plural } from '../../texts/formats.ts';

// What several parts of the page say.
export const texts = defineTexts(
  {
    title: 'Produits',
    inStock: 'En stock',
    lowStock: 'Bientôt épuisé',
    outOfStock: 'Épuisé, annoncé',
    outAndHidden: 'Épuisé, caché',
    backOn: (day: string) => `De retour le ${day}`,
    undoKept: (back: number, kept: number) =>
      `${plural(back, { one: '# produit est remis', other: '# produits sont remis' })}, ${plural(kept, { one: '# autre, modifié depuis, est laissé tel quel', other: '# autres, modifiés depuis, sont laissés tels quels' })}.`,
    keyNew: 'Ajouter un produit',
    keyImport: 'Importer un fichier',
    keyChoose: 'Choisir ; avec Maj, jusqu’ici',
    keyPrice: 'Changer le prix sur place',
    keyDelete: 'Supprimer',
    dropHere: 'Lâchez le fichier : il est lu, rien n’est changé',
    needsManager: 'Seuls les gérants et les responsables ouvrent cette page.',
  },
  {
    title: 'Products',
    inStock: 'In stock',
    lowStock: 'Nearly gone',
    outOfStock: 'Sold out, shown',
    outAndHidden: 'Sold out, hidden',
    backOn: (day) => `Back on ${day}`,
    undoKept: (back, kept) =>
      `${plural(back, { one: '# product is back', other: '# products are back' })}, ${plural(kept, { one: '# other, edited since, is left as it is', other: '# others, edited since, are left as they are' })}.`,
    keyNew: 'Add a product',
    keyImport: 'Import a file',
    keyChoose: 'Choose; with Shift, up to here',
    keyPrice: 'Change the price in place',
    keyDelete: 'Delete',
    dropHere: 'Drop the file: it is read, nothing is changed',
    needsManager: 'Only owners and managers open this page.',
  },
);
