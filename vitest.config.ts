import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // No test changes what another reads: modules and models are loaded once a worker, not once a file.
    isolate: false,
    // Many tests wait for processes that they start.
    maxWorkers: '200%',
    testTimeout: 60_000,
    env: {
      // Nothing in a test may depend on where and when it runs.
      TZ: 'UTC',
      // The command line is started some hundred times: what it compiles is kept.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url)),
    },
  },
});

export default config;
