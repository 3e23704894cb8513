import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { installed, manifest, readJson, root } from './host.js'

const { files, size } = inject('tarball')
const read = (path: string) => readFileSync(join(installed, path), 'utf8')
/** These two are for maintainers, who have the repository. */
const unpacked = new Set(['releasing.md', 'visual-baselines.md'])
const documents = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !unpacked.has(name))
const distinct = (values: string[]) => [...new Set(values)].toSorted()

interface SourceMap {
  sources: string[]
  sourcesContent?: (string | null)[]
}

describe('the tarball', () => {
  it('holds what an adopter needs and nothing else', () => {
    expect(distinct(files.map((path) => path.split('/').slice(0, 2).join('/')))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.ko.md',
      'README.md',
      'SECURITY.md',
      ...['cli', 'client', 'contract', 'journey', 'openapi.json', 'people.schema.json', 'react'].map(
        (name) => `dist/${name}`,
      ),
      ...['sandbox', 'server', 'styles-unlayered.css', 'styles.css', 'testing'].map((name) => `dist/${name}`),
      ...documents.map((name) => `docs/${name}`),
      'package.json',
    ])
  })

  it('holds modules with declarations and maps, two stylesheets and two documents', () => {
    const built = files.filter((path) => path.startsWith('dist/'))
    const kinds = built.map((path) => path.replace(/^.*?(\.parts)?((\.d)?\.\w+(\.map)?)$/, '$2'))
    expect(distinct(kinds)).toEqual(['.css', '.d.ts', '.js', '.js.map', '.json'])
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

  it('is less than 720 kB to download', () => {
    expect(size).toBeLessThan(720_000)
  })

  it('runs no script when it is installed', () => {
    const installing = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']
    expect(Object.keys(manifest.scripts).filter((name) => installing.includes(name))).toEqual([])
  })
})

describe('the source maps', () => {
  const maps = files.filter((path) => path.endsWith('.map'))

  it('are those that the modules name', () => {
    const named = files.flatMap((path) => {
      const [, map] = (path.endsWith('.js') && /^\/\/# sourceMappingURL=(.+)$/m.exec(read(path))) || []
      return map === undefined ? [] : [join(dirname(path), map)]
    })
    expect(named.toSorted()).toEqual([...maps].toSorted())
  })

  it('carry their sources, all of them this package’s own, so that no foreign notice is owed', () => {
    const faulty = maps.filter((path) => {
      const { sources, sourcesContent = [] } = readJson(join(installed, path)) as SourceMap
      const isOwn = sources.every((source) => /^src\/\w/.test(join(dirname(path), source)))
      return !isOwn || sources.length === 0 || !sources.every((_, index) => sourcesContent[index])
    })
    expect(faulty).toEqual([])
  })
})
