import { mutationLayer, mutationLayers } from './mutation-layers.js'

const tables = mutationLayers[mutationLayer]?.tables ?? []

export default {
  mutate: [`src/${mutationLayer}/**/*.ts`, ...tables.map((files) => `!src/${mutationLayer}/${files}`)],
  testRunner: 'vitest',
  vitest: { configFile: 'config/vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  tsconfigFile: 'none.json',
  ignorePatterns: ['demo', 'bench', 'dist', 'stories', 'examples'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 2000,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { reportTests: false, allowColor: false },
}
