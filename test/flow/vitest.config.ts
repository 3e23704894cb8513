import { defineConfig } from 'vitest/config'

/** What the mutation test runs. Not the time zones: it uses worker threads, in which the zone cannot be changed. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/flow/**/*.test.ts'],
    exclude: ['test/flow/zones.test.ts'],
  },
})
