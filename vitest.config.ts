import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['packages/store/test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 420_000,
    maxWorkers: 2,
  },
});
