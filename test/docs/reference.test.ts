import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawReference } from '../../scripts/reference/draw-reference.js'
import { findUndocumented, findWithoutExample } from '../../scripts/reference/find-undocumented.js'
import { readReference } from '../../scripts/reference/read-reference.js'
import { readStyles } from '../../scripts/reference/read-styles.js'
import { en } from '../../src/react/i18n/locales/en.js'
import { ko } from '../../src/react/i18n/locales/ko.js'

const entries = readReference()
const folder = 'docs/reference'
const pages = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
const everything = Object.values(pages).join('\n')

describe('docs/reference', () => {
  it('is what the doc comments say; else run npm run docs:reference', () => {
    expect(pages).toEqual(drawReference({ entries, ko, en, css: readStyles() }))
  })

  it('has every public name', () => {
    const names = readFileSync('test/package/public-names.txt', 'utf8').match(/^ {2}.+$/gm) ?? []
    const spelled = names.map((name) => name.trim().replace(/^(type |ko\.)/, ''))
    expect(spelled.length).toBeGreaterThan(400)
    expect(spelled.filter((name) => !everything.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the doc comments', () => {
  it('say what every public name, prop and option is', () => {
    expect(findUndocumented(entries)).toEqual([])
  })

  it('show how every hook and function is used', () => {
    expect(findWithoutExample(entries)).toEqual([])
  })
})

describe('a public name without a doc comment', () => {
  const silent = { text: '', fallback: null, params: [], examples: [] }
  const one = { id: 1, parts: [], element: null, signature: null, comment: { ...silent, text: 'Said.' } }
  const member = { name: 'mode', type: 'string', isOptional: true, comment: silent }

  it.each([
    ['a type', { ...one, name: 'Portal', kind: 'type' as const, comment: silent, members: [] }, 'Portal'],
    ['a prop', { ...one, name: 'Portal', kind: 'type' as const, members: [member] }, 'Portal.mode'],
    [
      'a case',
      { ...one, name: 'State', kind: 'type' as const, members: [], signature: "type State =\n  | { name: 'idle' }" },
      "State | { name: 'idle' }",
    ],
  ])('is found: %s', (_, undocumented, found) => {
    expect(findUndocumented([{ name: 'ieum', exports: [undocumented] }])).toEqual([`ieum: ${found}`])
  })
})
