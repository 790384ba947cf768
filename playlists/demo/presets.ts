import type { Preset } from '../documents/preset.ts';

/** Three buttons of the staff board, one of each style. */
export function demoPresets(bagPicture: string | undefined): Readonly<Record<string, Preset>> {
  return {
    'demo-soon': {
      name: 'Démo dans 5 minutes',
      content: {
        style: 'banner',
        title: { fr: 'Démo dans 5 minutes', en: 'Demo in 5 minutes' },
        text: { fr: 'Pola Mini, au comptoir high-tech', en: 'Pola Mini, at the electronics counter' },
        symbol: 'megaphone',
      },
      target: { all: true },
      timeToLiveMs: 60_000,
      isInstant: true,
    },
    'bags-30': {
      name: '−30 % sur tous les sacs',
      content: {
        style: 'takeover',
        title: { fr: '−30 % sur tous les sacs', en: '30% off all bags' },
        text: { fr: 'Jusqu’à 18 h, ici et en ligne.', en: 'Until 6 pm, here and online.' },
        ...(bagPicture === undefined ? {} : { picture: bagPicture }),
        symbol: 'star',
      },
      target: { all: true },
      timeToLiveMs: 30_000,
      isInstant: false,
    },
    evacuation: {
      name: 'Évacuation',
      content: {
        style: 'emergency',
        title: { fr: 'Évacuez le\u00a0magasin', en: 'Leave the shop now' },
        text: { fr: 'Suivez la sortie la plus proche.', en: 'Follow the nearest exit.' },
        symbol: 'exit',
      },
      target: { all: true },
      timeToLiveMs: 1_800_000,
      isInstant: false,
    },
  };
}
