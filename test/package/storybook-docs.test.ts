import { readFileSync } from 'node:fs'
import { buildIndex } from 'storybook/internal/core-server'
import { beforeAll, describe, expect, it } from 'vitest'
import * as ieum from '../../src/react/index.js'

const names = Object.keys(ieum)
const isComponent = (name: string) => /^[A-Z]/.test(name) && !name.endsWith('Error')

/** Names of the components with a docs page of their own, and of those whose page has their parts, too. */
let pages: string[]
let families: string[]
let guides: string
/** Titles of the pages that are no story's, and names of stories. */
let pageTitles: string[]
let stories: string[]

beforeAll(async () => {
  const { entries } = await buildIndex({ configDir: '.storybook' })
  stories = Object.values(entries).flatMap(({ type, name }) => (type === 'story' ? [name] : []))
  pageTitles = Object.values(entries).flatMap(({ importPath, title }) => (importPath.endsWith('.mdx') ? [title] : []))
  const docs = Object.values(entries)
    .filter(({ type }) => type === 'docs')
    .map(({ title, importPath }) => ({ name: title.split('/').at(-1) ?? '', text: readFileSync(importPath, 'utf8') }))
  pages = docs.map(({ name }) => name)
  families = docs.filter(({ name, text }) => text.includes(`partsOf('${name}')`)).map(({ name }) => name)
  guides = docs.map(({ text }) => text).join('\n')
})

describe('the Storybook', () => {
  it.each(names.filter(isComponent))('has a docs page with <%s>', (name) => {
    const isPart = families.some((family) => name.startsWith(family))
    expect(isPart ? [...pages, name] : pages).toContain(name)
  })

  it('names every story in English and in Korean, by which its search finds it', () => {
    expect(stories.length).toBeGreaterThan(100)
    expect(stories.filter((name) => !/^[ -~]+ · .*\p{Script=Hangul}/u.test(name))).toEqual([])
  })

  it('has every page in both languages', () => {
    const [korean, english] = [true, false].map((isKorean) =>
      pageTitles.filter((title) => title.startsWith('시작/') === isKorean),
    )
    expect(english?.length).toBeGreaterThan(5)
    expect(korean).toHaveLength(english?.length ?? 0)
  })

  it.each(names.filter((name) => !isComponent(name)))('has a section on %s', (name) => {
    expect(guides).toMatch(new RegExp(`^## .*\\b${name}\\b`, 'm'))
  })
})
