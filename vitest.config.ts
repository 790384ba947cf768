import { defineConfig } from 'vitest/config';

/** Tests that leave nothing behind in their process share it: loading the domain for every file took half their time. */
const SHARED = ['tests/playlists/**/*.test.ts', 'tests/server/**/*.test.ts', 'tests/setup/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // A busy machine is slow, not wrong: timings never decide.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only slow one another down.
    maxWorkers: 2,
    coverage: { include: ['playlists/**', 'server/**'], exclude: ['playlists/demo/**'] },
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: SHARED } },
    ],
  },
});
