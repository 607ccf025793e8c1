import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // One worker fewer than cores is the default, which leaves one of two cores idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Nothing in a test may depend on where and when it runs.
    env: { TZ: 'UTC' },
  },
});

export default config;
