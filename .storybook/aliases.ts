import { fileURLToPath } from 'node:url'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The package's entry points as their source, so that the docs see its comments. */
export const aliases = [
  { find: /^ieum$/, replacement: source('react/index.ts') },
  { find: /^ieum\/query$/, replacement: source('client/index.ts') },
  { find: /^ieum\/testing$/, replacement: source('testing/index.ts') },
  { find: /^ieum\/locales\/(\w+)$/, replacement: source('react/locales/$1.ts') },
  { find: /^ieum\/styles\.css/, replacement: source('styles/index.css') },
]
