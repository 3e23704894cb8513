import { defineConfig } from 'vitest/config'

/** What the mutation test of src/server runs: nothing slow, and nothing that needs a build or a browser. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    include: ['test/server/**/*.test.ts'],
    exclude: [
      'test/server/transport.test.ts',
      'test/server/{adapters,http}/**',
      'test/server/resilience/{fault-matrix,hostile-bytes.property}.test.ts',
      'test/server/store/{processes,right-person,tampering,busy-process,hanging-store,redis-secrets,recheck-limit}.test.ts',
    ],
    testTimeout: 30_000,
  },
})
