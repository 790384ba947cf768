// The staff's page: a small bundle of its own, since it is opened on phones, in a hurry.
import './vt-staff.ts';
import { beginLocale } from '../texts/locale.ts';
import { beginColourScheme } from '../theme/colour-scheme.ts';
import { registerIcons } from '../theme/register-icons.ts';

void fillPage();

async function fillPage(): Promise<void> {
  beginColourScheme();
  registerIcons();
  await beginLocale();
  document.body.replaceChildren(document.createElement('vt-staff'));
}
