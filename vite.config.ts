import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { minifyStyles } from './setup/minify-styles.ts';

// Pages that browsers load: one entry each. The controller serves dist/ (server/http/pages.ts).
export default defineConfig({
  publicDir: false,
  plugins: [minifyStyles()],
  build: {
    outDir: 'dist',
    target: 'chrome111',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        display: resolve(import.meta.dirname, 'displays/index.html'),
        console: resolve(import.meta.dirname, 'console/index.html'),
      },
    },
  },
});
