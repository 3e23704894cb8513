import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

const sources = [
  'src/react/diagnosis/find-cause.ts',
  'src/react/diagnosis/diagnose.ts',
  'src/server/observability/development-logger.ts',
  'src/server/options/identity.ts',
]

/** Every text of a module: of a template, its longest piece. */
function listTexts(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && node.type === 'Literal' && 'value' in node) {
    return typeof node.value === 'string' ? [node.value] : []
  }
  if ('quasis' in node && Array.isArray(node.quasis)) {
    const pieces = node.quasis.map(({ value }: { value: { raw: string } }) => value.raw)
    return pieces.toSorted((a, b) => b.length - a.length).slice(0, 1)
  }
  return Object.values(node).flatMap(listTexts)
}

/** What messages begin with, up to the first sign. */
function listMessages(path: string): string[] {
  const texts = listTexts(parseAst(readFileSync(path, 'utf8'), { lang: 'ts' }))
  const beginnings = texts.map(
    (text) =>
      text
        .replace(/^\W+/, '')
        .split(/[.,:?"]\s|[.,:?"]$/)[0]
        ?.trim() ?? '',
  )
  return beginnings.filter((beginning) => beginning.split(' ').length > 3)
}

describe.each(['docs/troubleshooting.md', 'docs/ko/troubleshooting.md'])('%s', (page) => {
  const text = readFileSync(page, 'utf8')

  it.each(sources)('has every message of %s', (path) => {
    const messages = listMessages(path)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.filter((message) => !text.includes(message))).toEqual([])
  })
})
