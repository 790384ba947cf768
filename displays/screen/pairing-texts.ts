interface PairingTexts {
  readonly title: string;
  /** What to do, around the name of the console's page. */
  readonly before: string;
  readonly page: string;
  readonly after: string;
  readonly open: string;
  readonly validFor: (minutes: number) => string;
  readonly expired: string;
  readonly insecure: string;
}

const fr: PairingTexts = {
  title: 'Ajoutez cet écran',
  before: 'Dans la console, ouvrez ',
  page: 'Écrans',
  after: ',\npuis tapez ce code ou scannez.',
  open: 'Ouvrir la console',
  validFor: (minutes) => `Code valable encore ${minutes}\u202fmin`,
  expired: 'Un nouveau code arrive…',
  insecure:
    'Cette adresse n’est pas sécurisée : l’écran ne pourra pas redémarrer sans réseau. Lancez-le par « npm run kiosk ».',
};

const en: PairingTexts = {
  title: 'Add this screen',
  before: 'In the console, open ',
  page: 'Screens',
  after: ',\nthen type this code, or scan.',
  open: 'Open the console',
  validFor: (minutes) => `Code valid for ${minutes}\u202fmin`,
  expired: 'A new code is on its way…',
  insecure:
    'This address is not secure: the screen could not restart without the network. Start it with “npm run kiosk”.',
};

/** Words of the pairing page, in the language of the browser: no programme has said one yet. */
export function pairingTexts(language: string): PairingTexts {
  return language.startsWith('fr') ? fr : en;
}
