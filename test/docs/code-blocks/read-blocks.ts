import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A code block of a document. */
export interface Block {
  page: string
  /** The line of its first line of code. */
  line: number
  /** `ts`, `tsx`, `js`, `json` and so on. */
  language: string
  /** What stands after the language, such as `signature`. */
  info: string
  code: string
}

const fence = /^( *)```(\w+)(.*)\n([\s\S]*?)^\1```$/gm

/** Every code block of a page that names its language. */
export function readBlocks(page: string, text = readFileSync(page, 'utf8')): Block[] {
  return [...text.matchAll(fence)].map(({ index, 1: indent = '', 2: language = '', 3: info = '', 4: code = '' }) => ({
    page,
    line: text.slice(0, index).split('\n').length + 1,
    language,
    info: info.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

/** The documents for adopters, maintainers and readers of the service. */
export function listPages(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  const pages = docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))
  return ['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'SECURITY.md', 'service/README.md', ...pages]
}
