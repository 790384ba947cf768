import { Parser } from 'htmlparser2';

const BLOCKS = new Set(['p', 'div', 'li', 'br', 'tr', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol']);

/** The words of an HTML description: no tags, no script, no style; a space where a block ended. */
export function plainText(html: string, maxLength = 2_000): string {
  // Most texts have no markup, and a catalogue has ten thousands of them.
  const text = /[<&]/.test(html) ? withoutMarkup(html.slice(0, 200_000)) : html.slice(0, 200_000);
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= maxLength ? words : `${words.slice(0, maxLength - 1).trimEnd()}…`;
}

function withoutMarkup(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script' || name === 'style') hidden += 1;
    },
    ontext(part) {
      if (hidden === 0) text += part;
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden -= 1;
      if (BLOCKS.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}
