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

beforeAll(async () => {
  const { entries } = await buildIndex({ configDir: '.storybook' })
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

  it.each(names.filter((name) => !isComponent(name)))('has a section on %s', (name) => {
    expect(guides).toMatch(new RegExp(`^## .*\\b${name}\\b`, 'm'))
  })
})
