/**
 * The words of the wall, by language. French is written as French typography wants it: narrow no-break spaces before
 * `€ ! ? %` and units, typographic apostrophes, no break between a number and its unit or month.
 */
interface WallTexts {
  /** Lines of the call beside a code. */
  readonly scan: string;
  readonly saved: (amount: string) => string;
  readonly low: string;
  /** Instead of the call, for a product out of stock. */
  readonly out: string;
  readonly deliveredToday: string;
  readonly deliveredTomorrow: string;
  readonly deliveredOn: (day: string) => string;
  readonly deliveredBetween: (from: string, until: string) => string;
  readonly opensToday: (time: string) => string;
  /** On a later day, which `when` names. */
  readonly opens: (when: string) => string;
  readonly drawNow: readonly [string, string];
  readonly drawn: string;
  readonly inAMoment: readonly [string, string];
  readonly units: Readonly<Record<CountUnit, readonly [string, string]>>;
  readonly tomorrow: (time: string) => string;
}

/** What a countdown counts. */
export type CountUnit = 'days' | 'hours' | 'minutes' | 'seconds';

const fr: WallTexts = {
  scan: 'Scannez,\nlivré chez vous',
  saved: (amount) => `${amount} d’économie`,
  low: 'Dernières pièces',
  out: 'Bientôt\nde retour',
  deliveredToday: 'Livré aujourd’hui',
  deliveredTomorrow: 'Livré demain',
  deliveredOn: (day) => `Livré le\u00a0${day}`,
  deliveredBetween: (from, until) => `Livré entre le\u00a0${from} et\u00a0le\u00a0${until}`,
  opensToday: (time) => `Ouvre à\u00a0${time}`,
  opens: (when) => `Ouvre ${when}`,
  drawNow: ['Le tirage', 'a lieu maintenant'],
  drawn: 'Le tirage a eu lieu',
  inAMoment: ['Le tirage', 'dans un instant'],
  units: {
    days: ['jour', 'jours'],
    hours: ['heure', 'heures'],
    minutes: ['minute', 'minutes'],
    seconds: ['seconde', 'secondes'],
  },
  tomorrow: (time) => `demain ${time}`,
};

const en: WallTexts = {
  scan: 'Scan it,\nwe deliver',
  saved: (amount) => `Save ${amount}`,
  low: 'Last pieces',
  out: 'Back\nsoon',
  deliveredToday: 'Delivered today',
  deliveredTomorrow: 'Delivered tomorrow',
  deliveredOn: (day) => `Delivered ${day}`,
  deliveredBetween: (from, until) => `Delivered ${from}\u202f–\u202f${until}`,
  opensToday: (time) => `Opens at\u00a0${time}`,
  opens: (when) => `Opens ${when}`,
  drawNow: ['The draw', 'is happening now'],
  drawn: 'The draw is over',
  inAMoment: ['The draw', 'in a moment'],
  units: {
    days: ['day', 'days'],
    hours: ['hour', 'hours'],
    minutes: ['minute', 'minutes'],
    seconds: ['second', 'seconds'],
  },
  tomorrow: (time) => `tomorrow ${time}`,
};

const byLanguage: Readonly<Record<string, WallTexts>> = { fr, en };

/** The wall's words in a language; English where it has none of its own yet. */
export function wallTexts(locale: string): WallTexts {
  return byLanguage[locale.split('-')[0] ?? ''] ?? en;
}
