import { defineTexts } from '../texts/define-texts.ts';

export const texts = defineTexts(
  {
    cutOff:
      'Le contrôleur ne répond pas. Les écrans jouent. Rien n’a été changé : réessayez dans un instant.',
    failed: 'Le contrôleur n’a pas pu répondre. Rien n’a été changé.',
  },
  {
    cutOff: 'The controller does not answer. Screens play on. Nothing was changed: try again in a moment.',
    failed: 'The controller could not answer. Nothing was changed.',
  },
);
