import { existsSync } from 'node:fs'
import { ensurePackages } from './ensure-packages.js'

ensurePackages()
// After the packages are there, because these files import some of them.
const { build } = await import('./build.js')
const { findPrograms } = await import('./find-programs.js')
const { createTestRun } = await import('./test-run.js')

/** Attacks by the project they are in. Those outside test/security are beside the code they attack. */
const attacks = {
  security: ['test/security/'],
  unit: [
    'test/server/http/origin.test.ts',
    'test/server/http/origin-policy.test.ts',
    'test/server/http/hostile-input.test.ts',
    'test/server/http/refusals-over-http.test.ts',
    'test/server/gateway/hostile-bytes.property.test.ts',
    'test/server/observability/secrets.test.ts',
    'test/server/pipeline/right-person.test.ts',
    'test/server/store/redis-secrets.test.ts',
  ],
  thorough: [
    'test/server/http/cross-origin.test.ts',
    'test/server/http/sandbox-control.test.ts',
    'test/server/store/tampering.test.ts',
  ],
  e2e: ['test/e2e/content-security-policy.test.ts', 'test/e2e/secrets.test.ts'],
}
const missing = Object.values(attacks)
  .flat()
  .filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))
if (missing.length > 0) throw new Error(`No such test: ${missing.join(', ')}`)

const { time, vitestFiles, report } = createTestRun(findPrograms('CHROMIUM_PATH', 'REDIS_PATH'))

time('build', build)
for (const [project, files] of Object.entries(attacks)) vitestFiles(project, files)
report()
