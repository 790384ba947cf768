import { type Plugin, Visitor } from 'vite';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Shortens Lit's templates, which bundlers leave as they are. css`…` loses its comments and spare white space; strings,
 * `url()` and `calc()` keep what they need, since only runs of white space are touched. In html`…` such a run becomes one
 * space, which is what the page makes of it; none is dropped, for between words it shows.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'vitrine-minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\.ts$/, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        const edits: Edit[] = [];
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            const shorten = tag.type === 'Identifier' ? SHORTENED.get(tag.name) : undefined;
            if (shorten === undefined) return;
            for (const { start, end, value } of quasi.quasis) {
              edits.push({ start, end, text: shorten(value.raw) });
            }
          },
        }).visit(this.parse(code));
        return { code: edited(code, edits), map: null };
      },
    },
  };
}

const SHORTENED: ReadonlyMap<string, (text: string) => string> = new Map([
  ['css', shortStyle],
  ['html', shortMarkup],
  ['svg', shortMarkup],
]);

function shortStyle(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');
}

function shortMarkup(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The pieces of a template's text never overlap, those of a template within its holes neither. */
function edited(code: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}
