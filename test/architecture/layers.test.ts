import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { insertLayers } from '../../scripts/layers/draw-layers.js'
import { layers } from '../../scripts/layers/layers.js'
import { findForbiddenImports } from './find-forbidden-imports.js'
import { read, sources } from './sources.js'

describe('the layers of src', () => {
  it('import only what the table names', () => {
    expect(sources.flatMap((file) => findForbiddenImports(file, read(file)))).toEqual([])
  })

  it('are the folders of src, each in the table', () => {
    expect(Object.keys(layers).toSorted()).toEqual(readdirSync('src').toSorted())
  })

  it('give an exception only to a file that exists', () => {
    const files = Object.entries(layers).flatMap(([layer, { files: names = {} }]) =>
      Object.keys(names).map((name) => `src/${layer}/${name}`),
    )
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  it('are listed in ARCHITECTURE.md as in the table', () => {
    const document = readFileSync('ARCHITECTURE.md', 'utf8')
    expect(document, 'run npm run docs:layers').toBe(insertLayers(document))
    expect(document).toContain('| `contract/`')
  })
})

describe('an import that the table does not name', () => {
  it.each([
    ['contract/a.ts', `import { retry } from 'lru-cache'`],
    ['contract/a.ts', `import { getChoseong } from 'es-hangul'`],
    ['contract/a.ts', `import 'react'`],
    ['contract/rooms/a.ts', `import { load } from '../../client/load.js'`],
    ['contract/a.ts', `export { load } from '../client/load.js'`],
    ['contract/a.ts', `export * from '../client/load.js'`],
    ['contract/a.ts', `import type { Load } from '../client/load.js'`],
    ['contract/a.ts', `export type { Load } from '../client/load.js'`],
    ['contract/a.ts', `type Load = import('../client/load.js').Load`],
    ['contract/a.ts', `const load = async () => (await import('../client/load.js')).load`],
    ['contract/a.ts', `const load = (name: string) => import(name)`],
    ['contract/a.ts', `import load = require('lru-cache')`],
    ['contract/a.ts', `import { version } from '../../package.json'`],
    ['contract/a.ts', `import { layers } from '../../client/layers.js'`],
    ['client/a.ts', `import { useQuery } from '@tanstack/react-query'`],
    ['client/a.ts', `import { type QueryKey } from '@tanstack/react-query'`],
    ['react/a.ts', `import { loadKit } from '../server/kit.js'`],
    ['react/a.ts', `import { getChoseong } from 'es-hangul'`],
    ['server/cached.ts', `import { createServer } from 'node:http'`],
    ['server/node-handler.ts', `import { readFileSync } from 'node:fs'`],
    ['sandbox/a.ts', `import type { Store } from '../server/store.js'`],
    ['unheard-of/a.ts', `import { load } from '../client/load.js'`],
  ])('is found in %s: %s', (file, code) => {
    expect(findForbiddenImports(`src/${file}`, code)).toHaveLength(1)
  })

  it.each([
    ['contract/rooms/a.ts', `import { parse } from '../parse.js'`],
    ['client/a.ts', `import type { QueryKey } from '@tanstack/react-query'`],
    ['client/a.ts', `import { parse } from '../contract/parse.js'`],
    ['react/a.tsx', `import { jsx } from 'react/jsx-runtime'`],
    ['server/store/cache-key.ts', `import { hmac } from '@noble/hashes/hmac.js'`],
    ['server/node-handler.ts', `import type { IncomingMessage } from 'node:http'`],
  ])('is not found in %s: %s', (file, code) => {
    expect(findForbiddenImports(`src/${file}`, code)).toEqual([])
  })
})
