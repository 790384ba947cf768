// One bundle for the pages of people: the address says which element fills the page.
import { language } from './language.ts';

// Not awaited at the top: the page's code imports from this bundle, and each would wait for the other for ever.
void fillPage();

async function fillPage(): Promise<void> {
  const page = document.createElement(await elementAt(location.pathname));
  document.documentElement.lang = language;
  document.body.replaceChildren(page);
}

async function elementAt(path: string): Promise<string> {
  if (path === '/') {
    await import('./vt-welcome.ts');
    return 'vt-welcome';
  }
  if (path === '/setup') {
    await import('./vt-setup.ts');
    return 'vt-setup';
  }
  await import('./vt-console.ts');
  return 'vt-console';
}
