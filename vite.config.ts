import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { minifyTemplates } from './setup/minify-templates.ts';
import { plainImports } from './setup/plain-imports.ts';

// Pages that browsers load. Each is built apart: a screen and a laptop share no cache, and what both use would come to
// the screen in many small files. The controller serves dist/ (server/http/pages.ts); setup/build.ts empties it.
export default defineConfig({
  publicDir: false,
  plugins: [minifyTemplates(), plainImports()],
  build: {
    outDir: 'dist',
    target: 'chrome111',
    modulePreload: false,
    assetsInlineLimit: 0,
    emptyOutDir: false,
  },
  environments: {
    client: pageOf('display', 'displays/index.html'),
    console: pageOf('console', 'console/index.html'),
    staff: pageOf('staff', 'console/staff/index.html'),
  },
  builder: {
    async buildApp({ environments, build }) {
      // Side by side: one that is watched is never done.
      await Promise.all(Object.values(environments).map(build));
    },
  },
});

/** What a page loads first comes in one file that bears its name; `dist/.vite/<name>.json` tells of it. */
function pageOf(name: string, html: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      manifest: `.vite/${name}.json`,
      rolldownOptions: {
        input: { [name]: resolve(import.meta.dirname, html) },
        output: { codeSplitting: { groups: [{ name, tags: ['$initial'] }] } },
      },
    },
  };
}
