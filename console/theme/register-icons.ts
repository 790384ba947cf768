import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import sprite from './icons.svg?url';
import '@awesome.me/webawesome/dist/components/icon/icon.js';

/**
 * Lets `<wa-icon name="…">` take our own icons, from one file of the page's own origin: Web Awesome would fetch the ones
 * it lacks from a CDN and its own from `data:` addresses, and the page's policy forbids both.
 */
export function registerIcons(): void {
  for (const library of ['default', 'system']) {
    registerIconLibrary(library, {
      resolver: (name) => `${sprite}#${name}`,
      spriteSheet: true,
      // Without it an icon is 300 px wide (CSS 2.2, 10.3.2), and the invisible rest of it catches the clicks of its neighbours.
      mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'),
    });
  }
}
