import { html, type TemplateResult } from 'lit';

/** A text for the wall: its narrow no-break spaces are widened (class `thin`), its line ends break. */
export function thinSpaces(text: string): TemplateResult[] {
  return text
    .split(/(\u202f|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return html`<br>`;
      return piece === '\u202f' ? html`<span class="thin">${piece}</span>` : html`${piece}`;
    });
}
