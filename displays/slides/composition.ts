import type { ProductFace } from '../../playlists/programme/slide.ts';

/** How a spotlight is laid out (`Enseigne`: a window of type, for a product without picture, in any of the shapes). */
export type Composition = 'vitrine' | 'affiche' | 'portrait' | 'comptoir' | 'rive';
export type Wall = 'a' | 'paper' | 'b' | 'ink';

export interface Chosen {
  readonly composition: Composition;
  readonly wall: Wall;
  /** The proper name in the product's name, in capitals behind the cut-out: Affiche only. */
  readonly poster?: string;
}

/** The shape of a container, by its ratio: under 3:4 portrait, to 1.6 comptoir, over 3:1 rive, else vitrine. */
export function shapeOf(width: number, height: number): Exclude<Composition, 'affiche'> {
  const ratio = width / height;
  if (ratio < 0.75) return 'portrait';
  if (ratio < 1.6) return 'comptoir';
  return ratio > 3 ? 'rive' : 'vitrine';
}

/**
 * Chooses composition and wall of a spotlight, by the table in the visual system: walls alternate a → paper → b by the
 * place in the wheel, stable over loops, and only an Affiche stands on b (the colour of the label); another third wall is
 * ink.
 *
 * @param face - Its name in the language shown first, then in all languages.
 * @param place - Place of the slot in its wheel.
 */
export function chooseComposition(
  box: { readonly width: number; readonly height: number },
  face: { readonly names: readonly string[] } & Pick<ProductFace, 'picture'>,
  place: number,
): Chosen {
  const composition = shapeOf(box.width, box.height);
  const turn = ((place % 3) + 3) % 3;
  if (turn < 2) return { composition, wall: turn === 0 ? 'a' : 'paper' };

  const poster = face.picture?.cutout ? posterWord(face.names) : undefined;
  if (composition === 'vitrine' && poster) return { composition: 'affiche', wall: 'b', poster };
  return { composition, wall: 'ink' };
}

/**
 * The proper name in a product's name, of two to six letters: what no language translates (`Nova` of "Casque Nova" and
 * "Nova headphones"); in a shop of one language the last word, where it is capitalised.
 *
 * @param names - In the language shown first, then in the others.
 */
export function posterWord(names: readonly string[]): string | undefined {
  const [shown = [], ...others] = [...new Set(names)].map((name) => name.trim().split(/\s+/));
  if (shown.length < 2) return undefined;
  const word =
    others.length === 0
      ? shown.at(-1)
      : shown.findLast((each) => others.every((words) => words.includes(each)));
  return word !== undefined && /^\p{Lu}\p{L}{1,5}$/u.test(word) ? word.toLocaleUpperCase() : undefined;
}

/** Backdrops behind cut-outs and type: one hue each, light enough for ink. */
const TONES = ['coral', 'lilac', 'mint', 'sand', 'sky'] as const;

/** A product's backdrop: by its code, so that it keeps its colour wherever it is shown. */
export function toneOf(code: string): (typeof TONES)[number] {
  let sum = 0;
  for (const char of code) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return TONES[sum % TONES.length] ?? 'coral';
}
