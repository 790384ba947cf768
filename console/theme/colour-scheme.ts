/** How light the console is: as the system says, or as the person wants it on this device. */
export const COLOUR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

const KEPT_AS = 'vitrine.colour-scheme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen on this device. */
export function colourScheme(): ColourScheme {
  const kept = localStorage.getItem(KEPT_AS);
  return COLOUR_SCHEMES.find((one) => one === kept) ?? 'system';
}

/** Chooses, remembers and shows it. */
export function chooseColourScheme(chosen: ColourScheme): void {
  localStorage.setItem(KEPT_AS, chosen);
  show();
}

/** Shows what was chosen, and follows the system from now on where that was. */
export function beginColourScheme(): void {
  systemIsDark.addEventListener('change', show);
  show();
}

function show(): void {
  const chosen = colourScheme();
  const isDark = chosen === 'system' ? systemIsDark.matches : chosen === 'dark';
  document.documentElement.classList.toggle('wa-dark', isDark);
  document.documentElement.classList.toggle('wa-light', !isDark);
}
