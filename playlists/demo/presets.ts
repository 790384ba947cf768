import type { Preset } from '../documents/preset.ts';
import type { LocalizedText } from '../documents/primitives.ts';

const EVERYWHERE = { all: true } as const;

/** A strip at the foot of the wall, at one press. */
const banner = (
  symbol: Preset['content']['symbol'],
  timeToLiveMs: number,
  title: LocalizedText,
  text: LocalizedText,
  target: Preset['target'] = EVERYWHERE,
): Preset => ({
  name: title.fr ?? '',
  content: { style: 'banner', title, text, symbol },
  target,
  timeToLiveMs,
  isInstant: true,
});

/** The whole wall: asked again before it shows. */
const takeover = (
  symbol: Preset['content']['symbol'],
  title: LocalizedText,
  text: LocalizedText,
  picture?: string,
): Preset => ({
  name: title.fr ?? '',
  content: { style: 'takeover', title, text, ...(picture === undefined ? {} : { picture }), symbol },
  target: EVERYWHERE,
  timeToLiveMs: 30_000,
  isInstant: false,
});

/** Eight buttons of the staff board: five banners, two takeovers, and the way out. */
export function demoPresets(bagPicture: string | undefined): Readonly<Record<string, Preset>> {
  return {
    'demo-soon': banner(
      'megaphone',
      60_000,
      { fr: 'Démo dans 5 minutes', en: 'Demo in 5 minutes' },
      { fr: 'Pola Mini, au comptoir high-tech', en: 'Pola Mini, at the electronics counter' },
    ),
    'till-opens': banner(
      'megaphone',
      45_000,
      { fr: 'Une caisse ouvre', en: 'A till is opening' },
      { fr: 'Au fond à droite, près des lampes', en: 'At the back on the right, by the lamps' },
    ),
    'last-pieces': banner(
      'star',
      90_000,
      { fr: 'Dernières pièces', en: 'Last pieces' },
      { fr: 'En rayon et en ligne, tant qu’il y en a', en: 'In store and online, while they last' },
    ),
    'lost-and-found': banner(
      'megaphone',
      60_000,
      { fr: 'Une écharpe vous attend', en: 'A scarf is waiting' },
      { fr: 'Objet trouvé, au comptoir', en: 'Lost property, at the counter' },
    ),
    'closing-soon': banner(
      'clock',
      120_000,
      { fr: 'Nous fermons dans 15 minutes', en: 'We close in 15 minutes' },
      { fr: 'Scannez, vous déciderez chez vous', en: 'Scan now, decide at home' },
      { tags: ['entrance', 'fashion', 'home', 'electronics'] },
    ),
    'bags-30': takeover(
      'star',
      { fr: '−30 % sur tous les sacs', en: '30% off all bags' },
      { fr: 'Jusqu’à 18 h, ici et en ligne.', en: 'Until 6 pm, here and online.' },
      bagPicture,
    ),
    'draw-now': takeover(
      'gift',
      { fr: 'Le tirage, maintenant', en: 'The draw is on' },
      { fr: 'Levez les yeux : votre prénom peut-être.', en: 'Look up: it may be your name.' },
    ),
    evacuation: {
      name: 'Évacuation',
      content: {
        style: 'emergency',
        title: { fr: 'Évacuez le\u00a0magasin', en: 'Leave the shop now' },
        text: { fr: 'Suivez la sortie la plus proche.', en: 'Follow the nearest exit.' },
        symbol: 'exit',
      },
      target: EVERYWHERE,
      timeToLiveMs: 1_800_000,
      isInstant: false,
    },
  };
}
