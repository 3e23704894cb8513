import { ensurePackages } from './ensure-packages.js'

ensurePackages()
ensurePackages('test/hosts/react-18/')
ensurePackages('test/hosts/query-lowest/')
ensurePackages('test/hosts/runtimes/')
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findPrograms } = await import('./find-programs.js')
const { createTestRun } = await import('./test-run.js')

const { time, check, vitest, report } = createTestRun(findPrograms('CHROMIUM_PATH', 'FIREFOX_PATH'))

time('build', build)
check('types on the oldest react-query', 'tsc', '-p', 'test/hosts/query-lowest/tsconfig.json')
vitest('dom-*')
vitest('hosts')
report()
