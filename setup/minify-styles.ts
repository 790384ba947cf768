import type { Plugin } from 'vite';

/**
 * Takes comments and spare white space out of Lit's css`…` templates, which bundlers leave as they are: half of what a
 * display would load. Strings, `url()` and `calc()` keep what they need, since only runs of white space are touched.
 */
export function minifyStyles(): Plugin {
  return {
    name: 'vitrine-minify-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('css`')) return undefined;
      return {
        code: code.replace(/\bcss`((?:[^`\\]|\\.)*)`/g, (_all, text: string) => `css\`${minified(text)}\``),
        map: null,
      };
    },
  };
}

function minified(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .trim();
}
