import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from './read-blocks.js'

/** A block as a file that can be compiled. */
export interface SourceFile {
  path: string
  block: Block
  code: string
}

const extensions: Record<string, string> = { ts: 'ts', tsx: 'tsx', js: 'js', jsx: 'jsx' }

/** True for a block of code; what a signature says is no code. */
export function isCode({ language, info }: Block): boolean {
  return Object.hasOwn(extensions, language) && info !== 'signature'
}

/**
 * The blocks of one page as files. A first line such as `// lib/seed.ts` names the file, so that other blocks can import it;
 * if the name comes again, a new folder begins, for another variant.
 */
export function toFiles(page: string, blocks: Block[]): SourceFile[] {
  const seen = new Set<string>()
  let variant = 1
  return blocks.map((block, index) => {
    const name = readName(block) ?? `block-${index + 1}.${extensions[block.language]}`
    if (seen.has(name)) {
      seen.clear()
      variant += 1
    }
    seen.add(name)
    const folder = `${page.replaceAll(/\W/g, '-')}/${variant}`
    return { path: join(folder, name), block, code: toModule(block) }
  })
}

function readName({ code, info }: Block): string | undefined {
  const pattern = /^(?:\/\/ )?\[?([\w./-]+\.[jt]sx?)\]?(?=$|[\s:,])/
  return pattern.exec(info)?.[1] ?? /^\/\/ ([\w./-]+\.[jt]sx?)$/m.exec(code.split('\n')[0] ?? '')?.[1]
}

/** An excerpt with a `return` is the inside of a function; imports stay outside. Lines keep their numbers. */
function toModule({ code }: Block): string {
  if (!/^ {0,2}(if .*)?\breturn\b/m.test(code) || /^(export|function|async function)/m.test(code)) {
    return `${code}\nexport {}\n`
  }
  const [imports = ''] = /^(import .*\n)*/.exec(code) ?? []
  return `${imports}export async function Excerpt() { ${code.slice(imports.length)}\n}\n`
}

/** The text of every file that other tests compile or run: recipes and examples. */
export function readCompiledElsewhere(): Set<string> {
  const texts = ['examples', 'test/server/adapters/recipes'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]sx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8').trim()),
  )
  return new Set(texts)
}

/** The code of a block without the line that names its file. */
export function withoutName({ code }: Block): string {
  return code.replace(/^\/\/ [\w./-]+\.[jt]sx?\n/, '').trim()
}
