import { expect, it } from 'vitest'
import { readExports } from './read-exports.js'
import { read, sources } from './sources.js'

/** The names that several files export, each with these files. */
function findSharedNames(files: Record<string, string>): string[] {
  const owners: Record<string, string[]> = {}
  for (const [file, code] of Object.entries(files)) {
    for (const name of readExports(file, code)) owners[name] = [...(owners[name] ?? []), file]
  }
  return Object.entries(owners).flatMap(([name, all]) => (all.length > 1 ? `${name}: ${all.join(', ')}` : []))
}

it('two different exports of src never share a name', () => {
  // `x.node.ts` is `x.browser.ts` for another runtime, so both export the same.
  const own = sources.filter((file) => !file.endsWith('.node.ts'))
  const files = Object.fromEntries(own.map((file) => [file, read(file)]))
  expect(findSharedNames(files)).toEqual([])
})

it('a name that two files export is found, with both', () => {
  const files = {
    'src/a.ts': `export const load = 1, [save] = [2]`,
    'src/b.ts': `function load() {}\nexport { load }`,
    'src/c.ts': `export type save = string\nexport interface Loader {}`,
    'src/index.ts': `export { load } from './a.js'\nexport * from './b.js'`,
    'src/again.ts': `import { load } from './a.js'\nexport { load }`,
  }
  expect(findSharedNames(files)).toEqual(['load: src/a.ts, src/b.ts', 'save: src/a.ts, src/c.ts'])
})
