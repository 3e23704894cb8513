import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { host, manifest } from './host.js'

/** What a host's bundler makes of a module that uses the installed package; only libraries the package loads stay outside. */
async function bundle(code: string, mode = 'production') {
  const entry = join(host, 'entry.js')
  const result = await build({
    root: host,
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
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
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: [/^react($|\/|-dom)/, /^@tanstack\//] },
    },
  })
  const [{ output }] = result as [Rolldown.RolldownOutput]
  const chunks = output.filter((file) => file.type === 'chunk')
  return {
    imports: chunks.flatMap((chunk) => chunk.imports),
    modules: chunks.flatMap((chunk) => chunk.moduleIds.flatMap((id) => id.split('/ieum/dist/')[1] ?? [])),
    code: chunks.map(({ code: text }) => text).join(''),
    css: output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '')),
  }
}

describe('a host’s bundler', () => {
  it.each([
    [`export { firmName } from 'ieum/query'`, ['contract/firm-name.js']],
    [`export { onboardingKeys } from 'ieum/query'`, ['client/onboarding-scope.js', 'client/onboarding-keys.js']],
    [`export { formerFirmNames } from 'ieum/server'`, ['contract/former-firm-names.js']],
    [`export { en } from 'ieum/locales/en'`, ['react/i18n/locales/en.js']],
    [`import 'ieum'; import 'ieum/query'; import 'ieum/server'; import 'ieum/sandbox'; import 'ieum/testing'`, []],
  ])('takes from %s only its own module', async (code, modules) => {
    expect(await bundle(code)).toMatchObject({ imports: [], modules })
  })

  it('takes no React for what needs none', async () => {
    const { imports, modules } = await bundle(`export { isOnboardingError } from 'ieum'`)
    expect(imports).toEqual([])
    expect(modules.filter((path) => path.startsWith('react/'))).toEqual([])
  })

  it.each([
    ['useOnboarding', /^react\/(picker|screens|parts|notice|locales)\//],
    // The search of the filter comes with the late screens.
    ['PortalSignupGate', /^react\/picker\/(?!filter\/(account-filter|keystrokes))/],
    ['VirtualAccountPickerItemNumber', /^(client|journey)\//],
    ['Onboarding', /^react\/(data-use\/|dialog\/(?!use-modal)|linked-accounts\/)/],
    ['LinkedAccounts', /^react\/(data-use\/|dialog\/(?!use-modal)|gate\/)/],
    ['DataUse', /^react\/(picker\/(?!filter\/(account-filter|keystrokes))|dialog\/(?!use-modal)|linked-accounts\/)/],
    ['OnboardingDialog', /^react\/(data-use|linked-accounts)\//],
  ])('leaves out what %s does not draw', async (name, unused) => {
    const { modules } = await bundle(`export { ${name} } from 'ieum'`)
    expect(modules.filter((path) => unused.test(path))).toEqual([])
  })

  it.each([
    ['production', 'ieum/devtools', []],
    ['production', 'ieum/devtools/always', ['devtools/panel/panel.js']],
    ['development', 'ieum/devtools', ['devtools/panel/panel.js']],
  ])('takes the panel in %s from %s: %j', async (mode, name, panel) => {
    const { modules, code } = await bundle(`export { OnboardingDevtools } from '${name}'`, mode)
    expect(modules.filter((path) => path.endsWith('/panel.js'))).toEqual(panel)
    if (panel.length > 0) return
    // Nothing of the kit either, which the panel would need.
    expect(modules).toEqual(['devtools/onboarding-devtools.js'])
    expect(code.length).toBeLessThan(150)
  })

  it('keeps the stylesheet of an import without a name', async () => {
    const { css } = await bundle(`import 'ieum/styles.css'`)
    expect(css.join('')).toContain('.ieum-button')
    // Vite never drops a stylesheet; webpack does, unless the package says that it has an effect.
    expect(manifest.sideEffects).toEqual(['*.css'])
  })
})
