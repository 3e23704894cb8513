import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What a reader looks up in English: generated, or about the platform and the kit itself. */
const untranslated = ['accessibility', 'domain', 'journey', 'releasing', 'versions', 'visual-baselines']
const pages = readdirSync('docs').filter((name) => name.endsWith('.md') && !untranslated.includes(name.slice(0, -3)))

const fence = /^ *```[\s\S]*?^ *```$/gm
const readPage = (path: string) => readFileSync(path, 'utf8')
const readCode = (text: string) => text.match(fence) ?? []
const outline = (text: string) => ({
  headings: text.replaceAll(fence, '').match(/^#+ /gm),
  rows: text.replaceAll(fence, '').match(/^ *\|/gm)?.length,
  boxes: text.match(/^- \[ \] /gm)?.length,
})

describe.each(pages)('docs/ko/%s', (name) => {
  it('exists', () => expect(existsSync(`docs/ko/${name}`)).toBe(true))

  it('has the parts of the English page', () => {
    expect(outline(readPage(`docs/ko/${name}`))).toEqual(outline(readPage(`docs/${name}`)))
  })

  it.skipIf(name === 'security-review.md')('has the code of the English page', () => {
    expect(readCode(readPage(`docs/ko/${name}`))).toEqual(readCode(readPage(`docs/${name}`)))
  })
})

it('no Korean page is left without an English one', () => {
  const korean = readdirSync('docs/ko', { recursive: true, encoding: 'utf8' })
  expect(korean.filter((name) => !existsSync(`docs/${name}`))).toEqual([])
})
