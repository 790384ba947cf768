/** The words of a live slide, as {@link wallTexts} has those that all kinds share; they come with its code. */
interface LiveTexts {
  readonly live: string;
  readonly since: (time: string) => string;
}

const fr: LiveTexts = { live: 'En direct', since: (time) => `depuis ${time}` };
const en: LiveTexts = { live: 'Live', since: (time) => `for ${time}` };

export function liveTexts(locale: string): LiveTexts {
  return locale.startsWith('fr') ? fr : en;
}
