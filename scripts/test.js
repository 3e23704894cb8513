import { rmSync } from 'node:fs'
import { ensurePackages } from './ensure-packages.js'

ensurePackages()
ensurePackages('test/hosts/react-18/')
ensurePackages('examples/vite/')
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findChromium } = await import('./find-chromium.js')
const { findRedis } = await import('./find-redis.js')
const { createTestRun } = await import('./test-run.js')

const { folder, time, check, vitest, report } = createTestRun({
  CHROMIUM_PATH: findChromium(),
  REDIS_PATH: findRedis(),
})

time('build', build)
check('format', 'oxfmt', '--check')
check('lint and layers', 'oxlint', '--type-aware', '--deny-warnings')
check('types', 'tsc', '-p', 'tsconfig.json')
check('unused code', 'knip')
check('sizes', 'size-limit')
vitest('unit', 'dom', 'dom-react-18')
vitest('package')
vitest('journeys')
if (process.argv.includes('--all')) {
  vitest('thorough')
  vitest('storybook-light', 'storybook-dark')
  check('mutation score of src/flow', 'stryker', 'run')
  check('mutation score of src/contract', 'stryker', 'run', 'stryker.contract.config.json')
  check('mutation score of src/server', 'stryker', 'run', 'stryker.server.config.json')
}

rmSync(folder, { recursive: true })
process.exitCode = report() ? 0 : 1
