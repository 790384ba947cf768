import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Two cores: more workers only slow one another down.
    maxWorkers: 2,
    coverage: { include: ['playlists/**', 'server/**'], exclude: ['playlists/demo/**'] },
  },
});
