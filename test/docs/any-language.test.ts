import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { document } from '../contract/openapi-document.js'
import { drawUpstreamNumbers } from './upstream-numbers.js'

const page = readFileSync('docs/any-language.md', 'utf8')

/** The rows of the table of numbers, with single spaces. */
const readRows = (text: string) =>
  (text.match(/^\| \d{4}[\d, ]* +\|.+\|$/gm) ?? []).map((row) => row.replaceAll(/ +/g, ' '))

it('docs/any-language.md says of every number of upstream what the code makes of it', () => {
  expect(readRows(page)).toEqual(drawUpstreamNumbers())
})

it('openapi.json says of every number of upstream what the code makes of it', () => {
  expect(readRows(document.components.schemas.Problem?.description ?? '')).toEqual(drawUpstreamNumbers())
})

it('docs/any-language.md says what openapi.json is silent about', () => {
  for (const heading of ['The id of an account', 'What fresh does', 'Limits per person', 'What must never be cached']) {
    expect(page).toContain(`## ${heading}\n`)
  }
})
