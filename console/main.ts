// One bundle for the pages of people: the address says which element fills the page.
import { openScannedCode } from './app/scanned-code.ts';
import { beginLocale } from './texts/locale.ts';
import { beginColourScheme } from './theme/colour-scheme.ts';
import { registerIcons } from './theme/register-icons.ts';

// A browser without it cannot open the console's addresses: the sentence of the page stays, and says so.
// Not awaited at the top: the page's code imports from this bundle, and each would wait for the other for ever.
if ('URLPattern' in window) void fillPage();

async function fillPage(): Promise<void> {
  beginColourScheme();
  registerIcons();
  await beginLocale();
  const page = document.createElement(await elementAt(location.pathname));
  document.body.replaceChildren(page);
}

async function elementAt(path: string): Promise<string> {
  if (path === '/') {
    await import('./entrance/vt-welcome.ts');
    return 'vt-welcome';
  }
  if (path === '/setup') {
    await import('./entrance/vt-setup.ts');
    return 'vt-setup';
  }
  openScannedCode();
  await import('./app/vt-console.ts');
  return 'vt-console';
}
