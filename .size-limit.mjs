// What each page loads first, as the built page itself says: its scripts, all that they import, its styles.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

function firstFilesOf(page) {
  const files = new Set();
  const add = (name) => {
    const path = `dist/assets/${name}`;
    if (files.has(path)) return;
    files.add(path);
    // Static imports alone: `import("./x.js")` comes later.
    for (const [, other] of read(path).matchAll(/(?:from|import) ?["'`]\.\/([\w.-]+\.js)/g)) add(other);
  };
  for (const [, name] of read(`dist/${page}/index.html`).matchAll(/"\/assets\/([\w.-]+\.(?:js|css))"/g)) {
    add(name);
  }
  return [...files];
}

/** Pieces that a slide of the shell's kinds waits for before its first paint: they count, though they come on demand. */
const AWAITED = [
  ['a cut-out', 'displays/slides/cutout.ts'],
  ['a video', 'displays/slides/vt-video.ts'],
];
const built = JSON.parse(read('dist/.vite/display.json'));

export default [
  {
    name: 'display: shell with spotlight, countdown, media, message',
    path: firstFilesOf('displays'),
    limit: '30 KB',
    gzip: true,
  },
  ...AWAITED.map(([name, source]) => ({
    name: `display: shell with ${name}`,
    path: [...firstFilesOf('displays'), `dist/${built[source].file}`],
    limit: '30 KB',
    gzip: true,
  })),
  { name: 'console: first page', path: firstFilesOf('console'), limit: '250 KB', gzip: true },
  { name: 'staff: the board', path: firstFilesOf('console/staff'), limit: '60 KB', gzip: true },
];
