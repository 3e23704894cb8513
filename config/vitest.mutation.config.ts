import { defineConfig } from 'vitest/config'
import { lateCode } from './late-code.js'
import { mutationLayer, mutationLayers } from './mutation-layers.js'

const slowTests = mutationLayers[mutationLayer]?.slowTests ?? []

/** The tests of the layer that Stryker mutates. */
export default defineConfig({
  resolve: { alias: lateCode },
  test: {
    environment: 'node',
    isolate: false,
    include: [`test/${mutationLayer}/**/*.test.ts`],
    exclude: slowTests.map((files) => `test/${mutationLayer}/${files}`),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
