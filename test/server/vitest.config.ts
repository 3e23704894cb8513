import { defineConfig } from 'vitest/config'

/** What the mutation test of contract and server runs: nothing that needs a build, a browser or another process. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/{contract,server}/**/*.test.ts'],
    exclude: ['test/server/store/{processes,flight-processes}*.test.ts', 'test/server/adapters/**', 'test/server/http/**'],
    testTimeout: 30_000,
  },
})
