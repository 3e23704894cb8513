import { fileURLToPath } from 'node:url'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** Resolves the package's entry points to their source, so that the docs show its comments. */
export const aliases = [
  { find: /^ieum$/, replacement: source('react/index.ts') },
  { find: /^ieum\/query$/, replacement: source('client/index.ts') },
  { find: /^ieum\/testing$/, replacement: source('testing/index.ts') },
  { find: /^ieum\/locales\/(\w+)$/, replacement: source('react/i18n/locales/$1.ts') },
  { find: '#late-failures', replacement: source('client/late-failures.node.ts') },
  { find: '#late-store', replacement: source('react/store/late-store.node.ts') },
  { find: '#late-screens', replacement: source('react/screens/late/late-screens.node.ts') },
  { find: /^ieum\/styles\.css/, replacement: source('styles/index.css') },
]
