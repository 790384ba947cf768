import type { Plugin } from 'vite';

/**
 * Leaves dynamic imports as they are. Vite wraps each in a helper that fetches style sheets and further scripts along with
 * it; where styles live in elements and each piece is one file there are none, and the helper is 0.7 KB on every display.
 *
 * @throws Error in the build, when code that is loaded later brings a style sheet after all: nobody would fetch it.
 */
export function plainImports(): Plugin {
  return {
    name: 'vitrine-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        if ((chunk.viteMetadata?.importedCss.size ?? 0) === 0) continue;
        this.error(
          `${chunk.fileName} is loaded later and brings a style sheet: put its styles into its element.`,
        );
      }
    },
  };
}
