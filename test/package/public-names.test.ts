import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { installed, modules } from './host.js'

const sort = (names: Iterable<string>) => [...new Set(names)].toSorted()

/** The names of types that a declaration file exports, those of files it exports whole included. */
function listTypes(path: string): string[] {
  const url = join(installed, path)
  const { body } = parseAst(readFileSync(url, 'utf8'), { lang: 'dts' })
  return body.flatMap((node) => {
    if (node.type === 'ExportAllDeclaration') return listTypes(join(path, '..', toDeclaration(node.source.value)))
    if (node.type !== 'ExportNamedDeclaration') return []
    return node.specifiers
      .filter(({ exportKind }) => node.exportKind === 'type' || exportKind === 'type')
      .map(({ exported }) => `type ${'name' in exported ? exported.name : exported.value}`)
  })
}

const toDeclaration = (path: string) => path.replace(/\.js$/, '.d.ts')

/** The names of values that a module exports, of parts that hang on a component, and of the messages. */
async function listValues(path: string): Promise<string[]> {
  const values = Object.entries((await import(join(installed, path))) as Record<string, object>)
  return values.flatMap(([name, value]) => {
    const parts = Object.keys(value).filter((key) => /^[A-Z]/.test(key))
    const messages = name === 'ko' && 'messages' in value ? Object.keys(value.messages as object) : []
    return [name, ...[...parts, ...messages].map((part) => `${name}.${part}`)]
  })
}

function listStyles(file: string): string[] {
  const css = readFileSync(join(installed, 'dist', file), 'utf8')
  return css.match(/(--ieum|\.ieum|data)-[a-z-]*[a-z]|@layer ieum/g) ?? []
}

describe('the public names', () => {
  it('are those that adopters rely on', async () => {
    const ofModules = modules.map(async ({ name, types, default: path }) => ({
      name,
      names: [...(await listValues(path)), ...listTypes(types)],
    }))
    const entries = [...(await Promise.all(ofModules)), { name: 'ieum/styles.css', names: listStyles('styles.css') }]
    const text = entries.map(({ name, names }) => [name, ...sort(names).map((line) => `  ${line}`)].join('\n'))
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('public-names.txt')
  })

  it('are the same in the stylesheet without a layer', () => {
    const names = sort(listStyles('styles.css')).filter((name) => name !== '@layer ieum')
    expect(sort(listStyles('styles-unlayered.css'))).toEqual(names)
  })

  it('have a type for the props of each component', async () => {
    const [ieum] = modules.filter(({ name }) => name === 'ieum')
    const components = (await listValues(String(ieum?.default))).filter((name) => /^(?!.*Error$)[A-Z]\w+$/.test(name))
    expect(components.length).toBeGreaterThan(40)
    expect(listTypes(String(ieum?.types))).toEqual(
      expect.arrayContaining(components.map((name) => `type ${name}Props`)),
    )
  })
})
