import displayLatinExt from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-standard-normal.woff2?url';
import displayLatin from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2?url';
import textLatinExt from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2?url';
import textLatin from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';

const LATIN =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
/** Everything Latin beyond; where both faces claim a letter, the one added last is asked. */
const LATIN_EXT = 'U+100-20CF,U+2113,U+2C60-2C7F,U+A720-A7FF';

const DISPLAY: FontFaceDescriptors = { weight: '200 800', stretch: '75% 100%', display: 'block' };
const TEXT: FontFaceDescriptors = { weight: '400 700', display: 'block' };
/** A font that does not come is done without after this long: a slide in the system's face beats no slide. */
const PATIENCE_MS = 3_000;

let ready: Promise<void> | undefined;

/**
 * Resolves when text can be set without a jump: both families' Latin faces are loaded (or given up after 3 s). Adds the
 * faces to the document at the first call; the others (`latin-ext`) are fetched by the browser when a letter needs them.
 * Faces are added here and not in a style sheet, because a shadow root cannot declare them.
 */
export function fontsReady(): Promise<void> {
  ready ??= addFaces();
  return ready;
}

async function addFaces(): Promise<void> {
  const face = (family: string, url: string, descriptors: FontFaceDescriptors, unicodeRange: string) => {
    const added = new FontFace(family, `url(${url}) format('woff2')`, { ...descriptors, unicodeRange });
    document.fonts.add(added);
    return added;
  };
  face('Bricolage Grotesque Variable', displayLatinExt, DISPLAY, LATIN_EXT);
  face('Instrument Sans Variable', textLatinExt, TEXT, LATIN_EXT);
  const latin = [
    face('Bricolage Grotesque Variable', displayLatin, DISPLAY, LATIN),
    face('Instrument Sans Variable', textLatin, TEXT, LATIN),
  ];

  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(latin.map((added) => added.load())), patience]);
}
