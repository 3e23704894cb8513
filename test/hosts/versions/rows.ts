import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProjectConfiguration } from 'vitest/config'
import { compiler } from './compiler.js'

declare module 'vitest' {
  interface ProvidedContext {
    query: string
    strict: boolean
    compiled: boolean
  }
}

interface Row {
  name: string
  /** Folders whose packages stand in for the newest. */
  react?: string
  query?: string
  strict?: boolean
  compiled?: boolean
  /** All tests of the components by default. */
  include?: string[]
}

/** What the everyday test command takes the time for. */
const core = [
  'test/react/conformance/*.test.tsx',
  'test/react/{onboarding,hydration,server-render}.test.tsx',
  'test/react/gate/portal-signup-gate.test.tsx',
  'test/react/picker/form/use-form-control.test.tsx',
]
const react18 = 'test/hosts/react-18/'
const oldestQuery = 'test/hosts/query-lowest/'

/** How hosts differ in what the kit stands on; `dom` itself has the newest of everything. */
const rows: Row[] = [
  { name: 'dom-react-18', react: react18, include: core },
  { name: 'dom-oldest', react: react18, query: oldestQuery },
  { name: 'dom-oldest-query', query: oldestQuery },
  { name: 'dom-strict', strict: true },
  { name: 'dom-strict-react-18', react: react18, strict: true },
  { name: 'dom-compiled', compiled: true },
  { name: 'dom-compiled-strict', compiled: true, strict: true },
]

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The components' tests in one host. */
function createProject(row: Row): TestProjectConfiguration {
  const { name, react = '', query = '', strict = false, compiled = false } = row
  const { include = ['test/react/**/*.test.{ts,tsx}'] } = row
  const queryPackage = `${root}${query}node_modules/@tanstack/react-query`
  return {
    extends: true,
    plugins: compiled ? [compiler] : [],
    resolve: {
      // One copy of each for all who use it, the inlined packages included.
      alias: [
        { find: /^(react|react-dom)(?=$|\/)/, replacement: `${root}${react}node_modules/$1` },
        // By its file, because a folder would give its CommonJS build, which requires React past every alias.
        { find: /^@tanstack\/react-query$/, replacement: `${queryPackage}/build/modern/index.js` },
        { find: '@tanstack/react-query/package.json', replacement: `${queryPackage}/package.json` },
        // Likewise.
        {
          find: '@testing-library/react',
          replacement: `${root}node_modules/@testing-library/react/dist/@testing-library/react.esm.js`,
        },
      ],
    },
    test: {
      name,
      environment: 'jsdom',
      isolate: false,
      maxWorkers: 2,
      include: [...include, 'test/hosts/versions/*.test.tsx'],
      setupFiles: ['test/react/setup.ts', ...(strict ? ['test/hosts/versions/strict-mode.ts'] : [])],
      testTimeout: 30_000,
      provide: {
        react: readVersion(react, 'react'),
        query: readVersion(query, '@tanstack/react-query'),
        strict,
        compiled,
      },
      server: { deps: { inline: [/@tanstack.react-query/, /@testing-library.react/] } },
    },
  }
}

/** What a folder locks. */
function readVersion(folder: string, name: string): string {
  const { packages } = JSON.parse(readFileSync(`${root}${folder}package-lock.json`, 'utf8'))
  return packages[`node_modules/${name}`].version
}

export const versionProjects = rows.map(createProject)
