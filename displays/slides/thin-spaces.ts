import { html, type TemplateResult } from 'lit';

/** Between a number and its unit; before the marks that only French sets apart. People type plain spaces. */
const NARROW = /(?<=\d) (?=(?:h|min|s|m|cm|mm|km|g|kg|l|cl|W|%|€)(?![\p{L}\d]))| (?=[!?;%€»](?!\p{L}))/gu;
const WHOLE = / (?=:(?: |$))|(?<=\d) (?=(?:jours?|heures?|minutes?|ans?|days?|hours?|years?)(?!\p{L}))/gu;

/** A text as it may break on the wall: a number stays with its unit, a mark with its word. */
export function unbroken(text: string): string {
  return text.replace(NARROW, '\u202f').replace(WHOLE, '\u00a0');
}

/** A text for the wall: {@link unbroken}, its narrow no-break spaces widened (class `thin`), its line ends broken. */
export function thinSpaces(text: string): TemplateResult[] {
  return unbroken(text)
    .split(/(\u202f|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return html`<br>`;
      return piece === '\u202f' ? html`<span class="thin">${piece}</span>` : html`${piece}`;
    });
}
