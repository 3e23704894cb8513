import { defineConfig } from 'vitest/config'
import { mutationLayer, mutationLayers } from './mutation-layers.js'

const slowTests = mutationLayers[mutationLayer]?.slowTests ?? []

/** The tests of the layer that Stryker mutates. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    include: [`test/${mutationLayer}/**/*.test.ts`],
    exclude: slowTests.map((files) => `test/${mutationLayer}/${files}`),
    testTimeout: 30_000,
  },
})
