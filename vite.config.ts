import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { versionProjects } from './test/hosts/versions/rows.js'

const entries = {
  'react/index': 'src/react/index.ts',
  'react/locales/ko': 'src/react/locales/ko.ts',
  'react/locales/en': 'src/react/locales/en.ts',
  'react/locales/pseudo': 'src/react/locales/pseudo.ts',
  'client/index': 'src/client/index.ts',
  'server/index': 'src/server/index.ts',
  'sandbox/index': 'src/sandbox/index.ts',
  'testing/index': 'src/testing/index.ts',
  'cli/index': 'src/cli/index.ts',
  styles: 'src/styles/index.css',
  'styles-unlayered': 'src/styles/unlayered.css',
}

/** Puts the contract's document beside the modules, as `dist/openapi.json`. */
const openapi: Plugin = {
  name: 'openapi',
  generateBundle() {
    const source = readFileSync(here('src/openapi/openapi.json'))
    this.emitFile({ type: 'asset', fileName: 'openapi.json', source })
  },
}

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** Every story in a real browser, with its play function and without axe violations, in one theme. */
function createStoriesProject(theme: 'light' | 'dark'): TestProjectConfiguration {
  return {
    plugins: [storybookTest({ initialGlobals: { theme } })],
    test: {
      name: `storybook-${theme}`,
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({
          launchOptions: {
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What takes its time, for `npm run test:all`. */
const thorough = [
  'test/journeys/{host-styles,portal-look}.test.ts',
  'test/cli/{broken-backends,python-example}.test.ts',
  'test/server/store/tampering.test.ts',
  'test/server/http/{cross-origin,sandbox-control}.test.ts',
]

export default defineConfig({
  plugins: [react(), openapi],
  build: {
    lib: { entry: entries, formats: ['es'] },
    target: 'es2022',
    sourcemap: true,
    minify: false,
    cssCodeSplit: true,
    rolldownOptions: {
      external: [/^node:/, /^[@a-z]/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    // Without isolation files share the modules they have loaded, which halves the time; setup files leave nothing behind.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['test/{contract,client,flow,server,sandbox,testing,cli}/**/*.test.ts'],
          exclude: thorough,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          isolate: false,
          include: ['test/react/**/*.test.{ts,tsx}'],
          setupFiles: ['test/react/setup.ts'],
          testTimeout: 30_000,
          provide: { react: '19.3.1' },
        },
      },
      ...versionProjects,
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts', 'test/hosts/examples/vite.test.ts'],
          exclude: thorough,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough',
          environment: 'node',
          include: thorough,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          environment: 'node',
          include: ['test/hosts/**/*.test.ts'],
          exclude: ['test/hosts/webkit/**'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'webkit',
          environment: 'node',
          include: ['test/hosts/webkit/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      createStoriesProject('light'),
      createStoriesProject('dark'),
    ],
  },
})
