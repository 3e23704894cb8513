import { ensurePackages } from './ensure-packages.js'

// `npm test`, `npm test -- --slow` and `npm run test:all`: each does all that the one before does.
const all = process.argv.includes('--all')
const slow = all || process.argv.includes('--slow')

ensurePackages()
ensurePackages('test/hosts/react-18/')
ensurePackages('examples/vite/')
ensurePackages('service/')
// After the packages are there, because these files import some of them.
const { mutationLayers } = await import('../config/mutation-layers.js')
const { build } = await import('./build.js')
const { findPrograms } = await import('./find-programs.js')
const { createTestRun } = await import('./test-run.js')

const { time, check, vitest, mutation, report } = createTestRun(findPrograms('CHROMIUM_PATH', 'REDIS_PATH'))

time('build', build)
check('format', 'oxfmt', '--check')
check('lint', 'oxlint', '--type-aware', '--deny-warnings')
check('types', 'tsc', '-p', 'tsconfig.json')
check('unused code', 'knip', '--config', 'config/knip.json')
check('sizes', 'size-limit')
vitest('unit', 'dom', 'dom-react-18')
vitest('security')
vitest('service')
vitest('package')
vitest('e2e')
if (slow) {
  vitest('thorough')
  vitest('storybook-light', 'storybook-dark')
}
if (all) {
  for (const layer of Object.keys(mutationLayers)) mutation(layer)
}

report()
