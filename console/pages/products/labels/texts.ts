import { defineTexts } from '../../../texts/define-texts.ts';
import { plural } from '../../../texts/formats.ts';

export const texts = defineTexts(
  {
    back: 'Produits',
    heading: (count: number) =>
      plural(count, { one: '# étiquette à imprimer', other: '# étiquettes à imprimer' }),
    none: 'Aucune étiquette à imprimer',
    print: 'Imprimer',
    size: 'Format',
    sizeShelf: '70 × 37 mm, 24 par feuille',
    sizeLarge: '99 × 57 mm, 10 par feuille',
    language: 'Langue des noms',
    scan: 'Scannez, livré chez vous',
    refusedHeading: (count: number) =>
      plural(count, {
        one: '# étiquette ne peut pas être imprimée',
        other: '# étiquettes ne peuvent pas être imprimées',
      }),
    privateAddress: 'le code contiendrait une adresse que seul ce réseau connaît',
    noAddress: 'ni adresse des visiteurs, ni lien vers la boutique en ligne',
    noCode: 'ajouté à l’instant, réessayez',
    todo: 'Une étiquette reste des mois au rayon : donnez à la boutique l’adresse publique de ses visiteurs, ou au produit son lien.',
    settings: 'Adresse des visiteurs',
    more: (count: number) => plural(count, { one: 'et # autre', other: 'et # autres' }),
    failed: 'Les étiquettes n’ont pas pu être préparées',
    tooMany: 'Une impression prend 500 étiquettes au plus : filtrez la liste, ou choisissez des produits.',
    sheet: 'Feuilles d’étiquettes',
  },
  {
    back: 'Products',
    heading: (count) => plural(count, { one: '# label to print', other: '# labels to print' }),
    none: 'No label to print',
    print: 'Print',
    size: 'Size',
    sizeShelf: '70 × 37 mm, 24 a sheet',
    sizeLarge: '99 × 57 mm, 10 a sheet',
    language: 'Language of names',
    scan: 'Scan it, delivered to you',
    refusedHeading: (count) =>
      plural(count, { one: '# label cannot be printed', other: '# labels cannot be printed' }),
    privateAddress: 'the code would hold an address that this network alone knows',
    noAddress: 'neither an address for visitors, nor a link to the online shop',
    noCode: 'added this moment, try again',
    todo: 'A label stays on the shelf for months: give the store the public address of its visitors, or the product its link.',
    settings: 'Address for visitors',
    more: (count) => plural(count, { one: 'and # other', other: 'and # others' }),
    failed: 'The labels could not be made',
    tooMany: 'One print takes 500 labels at most: filter the list, or choose products.',
    sheet: 'Sheets of labels',
  },
);
