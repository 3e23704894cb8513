import { rmSync } from 'node:fs'
import { ensurePackages } from './ensure-packages.js'

ensurePackages()
ensurePackages('test/hosts/react-18/')
ensurePackages('test/hosts/query-lowest/')
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findChromium } = await import('./find-chromium.js')
const { findFirefox } = await import('./find-firefox.js')
const { createTestRun } = await import('./test-run.js')

const { folder, time, check, vitest, report } = createTestRun({
  CHROMIUM_PATH: findChromium(),
  FIREFOX_PATH: findFirefox(),
})

time('build', build)
check('types on the oldest react-query', 'tsc', '-p', 'test/hosts/query-lowest/tsconfig.json')
vitest('dom-*')
vitest('hosts')

rmSync(folder, { recursive: true })
process.exitCode = report() ? 0 : 1
