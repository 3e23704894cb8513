import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { homepageDefine } from './config/homepage.js'
import { lateCode } from './config/late-code.js'
import { testProjects } from './config/test-projects.js'

const entries = {
  'react/index': 'src/react/index.ts',
  'react/i18n/locales/ko': 'src/react/i18n/locales/ko.ts',
  'react/i18n/locales/en': 'src/react/i18n/locales/en.ts',
  'react/i18n/locales/open-banking/ko': 'src/react/i18n/locales/open-banking/ko.ts',
  'react/i18n/locales/open-banking/en': 'src/react/i18n/locales/open-banking/en.ts',
  'react/i18n/locales/pseudo': 'src/react/i18n/locales/pseudo.ts',
  'react/store/late-store.browser': 'src/react/store/late-store.browser.ts',
  'react/store/late-store.node': 'src/react/store/late-store.node.ts',
  'react/screens/late/late-screens.browser': 'src/react/screens/late/late-screens.browser.ts',
  'react/screens/late/late-screens.node': 'src/react/screens/late/late-screens.node.ts',
  'client/index': 'src/client/index.ts',
  'client/late-failures.browser': 'src/client/late-failures.browser.ts',
  'client/late-failures.node': 'src/client/late-failures.node.ts',
  'server/index': 'src/server/index.ts',
  'sandbox/index': 'src/sandbox/index.ts',
  'testing/index': 'src/testing/index.ts',
  'devtools/index': 'src/devtools/index.ts',
  'devtools/always': 'src/devtools/always.ts',
  'cli/index': 'src/cli/index.ts',
  styles: 'src/styles/index.css',
  'styles-unlayered': 'src/styles/unlayered.css',
}

/** Documents that stand beside the modules in `dist/`. */
const documents: Plugin = {
  name: 'documents',
  generateBundle() {
    for (const path of ['src/openapi/openapi.json', 'src/sandbox/personas/people.schema.json']) {
      this.emitFile({ type: 'asset', fileName: basename(path), source: readFileSync(here(path)) })
    }
    // A stylesheet exports nothing. Without a declaration, TypeScript refuses to import it.
    for (const sheet of ['styles', 'styles-unlayered']) {
      this.emitFile({ type: 'asset', fileName: `${sheet}.css.d.ts`, source: 'export {}\n' })
    }
  },
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react(), documents],
  resolve: process.env.VITEST ? { alias: lateCode } : {},
  // A homepage that is set later changes no test.
  define: process.env.VITEST ? {} : homepageDefine,
  build: {
    lib: { entry: entries, formats: ['es'] },
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssCodeSplit: true,
    rolldownOptions: {
      external: [/^node:/, /^[@a-z#]/],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        // The package has the sources, to which the maps of modules and of declarations lead.
        sourcemapExcludeSources: true,
        // The declarations and the sources have them.
        comments: { jsdoc: false },
      },
    },
  },
  test: { projects: testProjects },
})
