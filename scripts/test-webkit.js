import { rmSync } from 'node:fs'
import { ensurePackages } from './ensure-packages.js'

ensurePackages()
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findWebKit } = await import('./find-webkit.js')
const { createTestRun } = await import('./test-run.js')

const { folder, time, vitest, report } = createTestRun(findWebKit())

time('build', build)
vitest('webkit')

rmSync(folder, { recursive: true })
process.exitCode = report() ? 0 : 1
