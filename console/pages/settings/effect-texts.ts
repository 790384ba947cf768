import { defineTexts } from '../../texts/define-texts.ts';

/** What a change of the settings does on the screens. */
export const effectTexts = defineTexts(
  {
    hours: (day: string, present: string, former: string) =>
      `Chaque ${day} : ${present}, au lieu de ${former}.`,
    allDay: 'ouvert tout le jour',
    closed: 'fermé',
    window: (from: string, until: string) => `${from} – ${until}`,
    holiday: (date: string, hours: string) => `Le ${date} : ${hours}.`,
    ordinary: (date: string) => `Le ${date} redevient un jour ordinaire.`,
    follow: (entries: string) => `Suivent ces horaires sur les écrans : ${entries}.`,
    nobodyFollows:
      'Aucune entrée du planning ne suit les horaires d’ouverture : les écrans jouent la même chose qu’avant.',
    dayStart: (present: string, former: string) =>
      `La journée commence à ${present} au lieu de ${former} : le programme de la veille dure jusque-là.`,
    zone: (place: string, present: string, former: string) =>
      `Tout le planning suit l’heure de ${place} : il y est ${present}, et non ${former}.`,
    locales: (languages: string) => `Les écrans qui suivent la boutique alternent : ${languages}.`,
    hidesOut: 'Les produits épuisés quittent les écrans ; ils y reviennent avec leur stock.',
    showsOut: 'Les produits épuisés restent à l’écran, annoncés comme tels, avec le jour de leur retour.',
    address: (address: string) => `Les codes QR des écrans mènent à ${address}.`,
    noAddress: 'Les codes QR mènent aux liens des produits ; sans lien, pas de code.',
    scanToShop: 'Un code scanné ouvre directement la boutique en ligne.',
    scanToPage: 'Un code scanné ouvre la page du produit.',
    brandName: (name: string) => `Les écrans disent « ${name} ».`,
    colours: 'Toutes les diapositives prennent les nouvelles couleurs.',
    logo: 'Les diapositives qui montrent la marque prennent le nouveau logo.',
    noLogo: 'Le logo quitte les diapositives ; l’initiale du nom le remplace.',
  },
  {
    hours: (day, present, former) => `Every ${day}: ${present}, instead of ${former}.`,
    allDay: 'open all day',
    closed: 'closed',
    window: (from, until) => `${from} – ${until}`,
    holiday: (date, hours) => `On ${date}: ${hours}.`,
    ordinary: (date) => `${date} becomes an ordinary day again.`,
    follow: (entries) => `These follow the hours on the screens: ${entries}.`,
    nobodyFollows: 'No entry of the schedule follows the opening hours: the screens play the same as before.',
    dayStart: (present, former) =>
      `The day begins at ${present} instead of ${former}: the programme of the day before lasts until then.`,
    zone: (place, present, former) =>
      `The whole schedule follows the time of ${place}: it is ${present} there, not ${former}.`,
    locales: (languages) => `Screens that follow the shop alternate: ${languages}.`,
    hidesOut: 'Products that are out of stock leave the screens; they come back with their stock.',
    showsOut:
      'Products that are out of stock stay on the screens, shown as such, with the day of their return.',
    address: (address) => `The QR codes of the screens lead to ${address}.`,
    noAddress: 'QR codes lead to the products’ own links; without a link there is no code.',
    scanToShop: 'A scanned code opens the online shop at once.',
    scanToPage: 'A scanned code opens the page of the product.',
    brandName: (name) => `The screens say “${name}”.`,
    colours: 'All slides take the new colours.',
    logo: 'Slides that show the brand take the new logo.',
    noLogo: 'The logo leaves the slides; the initial of the name stands in.',
  },
);
