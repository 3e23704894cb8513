import { ensurePackages } from './ensure-packages.js'

ensurePackages()
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findPrograms } = await import('./find-programs.js')
const { createTestRun } = await import('./test-run.js')

const { time, vitest, report } = createTestRun(findPrograms('WEBKIT_DRIVER_PATH', 'XVFB_PATH'))

time('build', build)
vitest('webkit')
report()
