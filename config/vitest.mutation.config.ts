import { defineConfig } from 'vitest/config'
import { lateCode } from './late-code.js'
import { mutationLayer, mutationLayers } from './mutation-layers.js'

const { slowTests = [], otherTests = [] } = mutationLayers[mutationLayer] ?? {}

/** The tests of the layer that Stryker mutates. */
export default defineConfig({
  resolve: { alias: lateCode },
  test: {
    environment: 'node',
    isolate: false,
    include: [`test/${mutationLayer}/**/*.test.ts`, ...otherTests.map((files) => `test/${files}`)],
    exclude: slowTests.map((files) => `test/${mutationLayer}/${files}`),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
