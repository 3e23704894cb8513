import { mutationLayers } from '../config/mutation-layers.js'
import { createTestRun } from './test-run.js'

// `npm run test:mutation` for all layers, `npm run test:mutation -- server` for one.
const named = process.argv.slice(2)
const { mutation, report } = createTestRun()
for (const layer of named.length > 0 ? named : Object.keys(mutationLayers)) mutation(layer)
report()
