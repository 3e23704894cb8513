import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/server/options/limits.js'

const read = (path: string) => readFileSync(path, 'utf8')
/** The code of the section whose title begins like this. */
const readCode = (path: string, title: string) => {
  const section = read(path)
    .split('\n## ')
    .find((text) => text.startsWith(title))
  return section?.match(/^```[\s\S]*?^```$/gm)
}
const outline = (path: string) => ({
  headings: read(path).match(/^#+ /gm),
  rows: read(path).match(/^\|/gm)?.length,
  boxes: read(path).match(/^- \[ \] /gm)?.length,
})

describe('SECURITY.md', () => {
  const page = read('SECURITY.md')
  const sections = page.split('\n### ').slice(1)
  const proofs = [...page.matchAll(/^- `((?:service\/)?test\/[^`]+)`: (.+)$/gm)].map(([, file = '', name = '']) => ({
    file,
    name,
  }))

  it.each(proofs)('names a test that exists: $file: $name', ({ file, name }) => {
    const quoted = [`'${name}'`, `"${name}"`, `'${name.replaceAll("'", String.raw`\'`)}'`]
    const titles = quoted.flatMap((title) => [
      `it(${title}`,
      `it(\n    ${title}`,
      `test(${title}`,
      `)(${title}`,
      `)(\n    ${title}`,
    ])
    expect(existsSync(file) && titles.some((title) => read(file).includes(title))).toBe(true)
  })

  it('names a test for every threat', () => {
    expect(sections.length).toBeGreaterThan(10)
    expect(sections.filter((section) => !/\n- `(service\/)?test\//.test(section))).toEqual([])
  })

  it('names every dependency of the package, and none brings another or a script', () => {
    const names = Object.keys(JSON.parse(read('package.json')).dependencies)
    const { packages } = JSON.parse(read('package-lock.json'))
    const section = sections.find((one) => one.startsWith('A dependency')) ?? ''
    expect([...section.matchAll(/`(@?[\w/-]+)`(?=[,.:])/g)].map(([, name]) => name)).toEqual(names)
    for (const name of names) {
      const { dependencies, hasInstallScript } = packages[`node_modules/${name}`]
      expect([dependencies, hasInstallScript]).toEqual([undefined, undefined])
    }
  })
})

describe('the documents about the backend', () => {
  const pages = ['backends', 'redis', 'secrets', 'limits', 'monitoring', 'production'].map((name) => `docs/${name}.md`)
  const text = pages.map(read).join('\n')
  const blocks = [...text.matchAll(/^```ts\n\/\/ (\S+\.ts)\n([\s\S]*?)^```$/gm)]
  const shown = new Map(blocks.map(([, file = '', code = '']) => [file, code]))
  const folder = 'test/server/adapters/recipes'
  const recipes = readdirSync(folder).filter((file) => file !== 'users.ts')

  it.each(recipes)('shows %s as it is compiled and run', (file) => {
    expect(shown.get(file)).toBe(read(`${folder}/${file}`))
  })

  it('shows no code that is not compiled', () => {
    expect([...shown.keys()].toSorted()).toEqual(recipes.toSorted())
    expect(text.match(/^```(ts|tsx|js)$/gm)).toHaveLength(recipes.length)
  })

  it('lists every limit with its default', () => {
    const rows = [...read('docs/limits.md').matchAll(/^\| `(\w+)` +\| ([\d,]+) +\|/gm)]
    const listed = rows.map(([, name = '', value = '']) => [name, Number(value.replaceAll(',', ''))])
    expect(listed).toEqual(Object.entries(defaultLimits))
  })
})

describe('docs/server-rendering.md', () => {
  it('seeds the queries as the Next example does', () => {
    expect(read('docs/server-rendering.md')).toContain(`// lib/seed.ts\n${read('examples/next/lib/seed.ts')}`)
  })
})

describe('README.ko.md', () => {
  it('has the code and the parts of README.md', () => {
    const code = readCode('README.md', 'The smallest integration')
    expect(code).toHaveLength(3)
    expect(readCode('README.ko.md', '가장 작은 연결')).toEqual(code)
    expect(outline('README.ko.md')).toEqual(outline('README.md'))
  })
})
