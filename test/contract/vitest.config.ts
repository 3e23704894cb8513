import { defineConfig } from 'vitest/config'

/** What the mutation test runs: the facts, not the property tests, which take their time. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/contract/**/*.test.ts'],
    exclude: ['test/contract/{openapi,parsers.property}.test.ts'],
  },
})
