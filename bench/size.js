import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const hooks = 'OnboardingProvider, useOnboarding, usePortal, useRegistrationStatus, useVirtualAccounts'

/** What a host imports, and the budget in bytes, min+gzip, with the peers external. */
const budgets = [
  {
    name: 'provider, gate, picker and hooks',
    code: `export { ${hooks}, ConsentNotice, LinkAccountsPrompt, PortalSignupGate, VirtualAccountPicker } from 'ieum'`,
    budget: 12 * 1024,
  },
  { name: 'provider and hooks', code: `export { ${hooks} } from 'ieum'`, budget: 5 * 1024 },
  { name: 'ieum/query', code: `export * from 'ieum/query'`, budget: 4 * 1024 },
]

/**
 * What a page loads at once; what is imported later, such as the library behind the filter, does not count.
 * @param {string} code
 */
async function measure(code) {
  const entry = `${process.cwd()}/entry.js`
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      // As a library, because Vite adds a loader of its own to an app that imports a chunk later.
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: [/^react($|\/|-dom)/, /^@tanstack\//], output: { minify: true } },
    },
  })
  const [bundle] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result)
  if (!bundle) throw new Error('Nothing was built.')
  return gzipSync(
    bundle.output.map((file) => (file.type === 'chunk' && !file.isDynamicEntry ? file.code : '')).join(''),
  ).length
}

/** The stylesheet as Vite makes it for browsers that need nothing replaced. */
async function measureStyles() {
  const input = fileURLToPath(new URL('../dist/styles.css', import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, cssTarget: 'esnext', rolldownOptions: { input } },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result)
  const file = output.find(({ fileName }) => fileName.endsWith('.css'))
  return gzipSync(file?.type === 'asset' ? file.source : '').length
}

/** @param {string} name @param {number} bytes @param {number} budget */
function report(name, bytes, budget) {
  const ratio = (bytes / budget).toFixed(2)
  console.log(`${String(bytes).padStart(6)} B  ${ratio} × budget  ${bytes > budget ? 'MISSED' : 'kept  '}  ${name}`)
}

for (const { name, code, budget } of budgets) report(name, await measure(code), budget)
report('stylesheet', await measureStyles(), 3 * 1024)
