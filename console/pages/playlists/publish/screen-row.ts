import { html, nothing, type TemplateResult } from 'lit';
import type { ShopFeed } from '../../../link/shop-feed.ts';
import { stateWords } from '../../../parts/screen-state-words.ts';
import '../../../parts/vt-state-pill.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { texts } from './texts.ts';

/** A screen that a publication concerns, with its state in words. */
export function screenRow(id: string, { screens }: ShopShelf, feed: ShopFeed): TemplateResult {
  const news = feed.screens.get(id);
  const words = stateWords(news, feed.now());
  return html`<li>
    <strong>${screens.find((screen) => screen.id === id)?.body.name ?? id}</strong>
    <vt-state-pill tone=${words.tone} icon=${words.icon}>${words.text}</vt-state-pill>
    ${news?.state === 'unreachable' ? html`<small class="quiet">${texts.follows}</small>` : nothing}
  </li>`;
}
