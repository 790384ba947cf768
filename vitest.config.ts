import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // A busy machine is slow, not wrong: timings never decide.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: more workers only slow one another down.
    maxWorkers: 2,
    coverage: { include: ['playlists/**', 'server/**'], exclude: ['playlists/demo/**'] },
  },
});
