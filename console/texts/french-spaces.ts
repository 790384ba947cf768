const NARROW = / (?=[?!;])|(?<=\d) (?=h(?!\p{L}))|(?<=\d.?h) (?=\d)/gu;
const WHOLE = / (?=[:%€»])|(?<=«) |(?<=\d) (?=(?:s|min|ms|Mo|Go|Ko|px)(?!\p{L}))/gu;

/** A French text with its no-break spaces: thin before `? ! ;` and around the `h` of a time, whole before `: % €` and units. */
export function frenchSpaces(text: string): string {
  return text.replace(NARROW, '\u202f').replace(WHOLE, '\u00a0');
}
