import { html, nothing, type TemplateResult } from 'lit';
import type { ShopFeed } from '../../link/shop-feed.ts';
import { stateWords } from '../screen-state-words.ts';
import '../vt-state-pill.ts';
import { publicationTexts as texts } from './texts.ts';

/**
 * A screen that a publication concerns, with its state in words.
 *
 * @param notes - What else is to be said of it.
 */
export function screenRow(
  id: string,
  name: string,
  feed: ShopFeed,
  notes: readonly string[] = [],
): TemplateResult {
  const news = feed.screens.get(id);
  const words = stateWords(news, feed.now());
  const all = news?.state === 'unreachable' ? [...notes, texts.follows] : notes;
  return html`<li>
    <strong>${name}</strong>
    <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
    ${all.length > 0 ? html`<small class="quiet">${all.join(', ')}</small>` : nothing}
  </li>`;
}
