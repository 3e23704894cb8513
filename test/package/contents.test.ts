import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { installed, manifest, readJson, root } from './host.js'

const { files, size } = inject('tarball')
const read = (path: string) => readFileSync(join(installed, path), 'utf8')
/** These two are for maintainers, who have the repository. */
const unpacked = new Set(['releasing.md', 'visual-baselines.md'])
const documents = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !unpacked.has(name))
const folders = ['errors', 'ko', 'reference'].filter((name) => existsSync(join(root, 'docs', name)))
const distinct = (values: string[]) => [...new Set(values)].toSorted()

interface SourceMap {
  sources: string[]
  sourcesContent?: unknown
}

describe('the tarball', () => {
  it('holds what an adopter needs and nothing else', () => {
    expect(distinct(files.map((path) => path.split('/').slice(0, 2).join('/')))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.ko.md',
      'README.md',
      'SECURITY.md',
      ...['cli', 'client', 'contract', 'devtools', 'journey', 'openapi.json', 'people.schema.json', 'react'].map(
        (name) => `dist/${name}`,
      ),
      ...['sandbox', 'server'].map((name) => `dist/${name}`),
      ...['styles-unlayered.css', 'styles.css'].flatMap((name) => [`dist/${name}`, `dist/${name}.d.ts`]),
      'dist/testing',
      ...[...documents, ...folders, 'journey.svg'].toSorted().map((name) => `docs/${name}`),
      'llms-full.md',
      'llms.txt',
      'package.json',
      ...['cli', 'client', 'contract', 'devtools', 'journey', 'react', 'sandbox', 'server', 'testing'].map(
        (name) => `src/${name}`,
      ),
    ])
  })

  it('holds modules and declarations, the maps of both, two stylesheets and two documents', () => {
    const built = files.filter((path) => path.startsWith('dist/'))
    const kinds = built.map((path) => path.replace(/^.*?(\.parts)?((\.d)?\.\w+(\.map)?)$/, '$2'))
    expect(distinct(kinds)).toEqual(['.css', '.d.ts', '.d.ts.map', '.js', '.js.map', '.json'])
    expect(built.filter((path) => /\.(css|json)$/.test(path))).toEqual([
      'dist/openapi.json',
      'dist/people.schema.json',
      'dist/styles-unlayered.css',
      'dist/styles.css',
    ])
  })

  it('holds no test and no story', () => {
    expect(files.filter((path) => /\.(test|stories)\b|(^|\/)(test|stories|demo|examples)\//.test(path))).toEqual([])
  })

  it('is less than 1,150 kB to download', () => {
    expect(size).toBeLessThan(1_150_000)
  })

  it('runs no script when it is installed', () => {
    const installing = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']
    expect(Object.keys(manifest.scripts).filter((name) => installing.includes(name))).toEqual([])
  })
})

describe('the maps of modules and declarations', () => {
  const maps = files.filter((path) => path.endsWith('.map'))

  it('are those that the files name', () => {
    const named = files.flatMap((path) => {
      const [, map] = (/\.(js|d\.ts)$/.test(path) && /^\/\/# sourceMappingURL=(.+)$/m.exec(read(path))) || []
      return map === undefined ? [] : [join(dirname(path), map)]
    })
    expect(named.toSorted()).toEqual([...maps].toSorted())
  })

  it('lead to sources that are in the package, so that an editor opens them, and that are all its own', () => {
    const faulty = maps.filter((path) => {
      const { sources, sourcesContent } = readJson(join(installed, path)) as SourceMap
      const isThere = sources.every((source) => files.includes(join(dirname(path), source)))
      return !isThere || sources.length === 0 || sourcesContent !== undefined
    })
    expect(faulty).toEqual([])
  })
})
