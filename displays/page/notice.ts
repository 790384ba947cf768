import type { CloseReason } from '../../playlists/protocol/protocol.ts';

/** What to tell where the controller does not want this display as it is, and nothing plays yet. */
const SENTENCES: Partial<Record<CloseReason, { readonly fr: string; readonly en: string }>> = {
  'unsupported-version': {
    fr: 'Cette page est d’une autre version que le contrôleur. Rechargez-la.',
    en: 'This page is of another version than the controller. Reload it.',
  },
  'seat-taken': {
    fr: 'Ce navigateur montre déjà cet écran dans une autre fenêtre. Pour un second écran, ouvrez /display?seat=2.',
    en: 'This browser already shows this screen in another window. For a second screen, open /display?seat=2.',
  },
};

/** Puts a sentence over the page, or takes it away. Only for faults that a person must mend on the spot. */
export function showNotice(reason: CloseReason | undefined): void {
  document.querySelector('.notice')?.remove();
  const sentence = reason === undefined ? undefined : SENTENCES[reason];
  if (sentence === undefined) return;
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.textContent = navigator.language.startsWith('fr') ? sentence.fr : sentence.en;
  document.body.append(notice);
}
