import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // No test changes what another reads: modules and models are loaded once a worker, not once a file.
    isolate: false,
    // One worker fewer than cores is the default, which leaves one of two cores idle.
    maxWorkers: '100%',
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
