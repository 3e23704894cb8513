import { describe, expect, test } from 'vitest'
import { createSecretSearch } from '../../src/contract/secret-search.js'

/** As JSON is written by libraries that escape all that is not ASCII. */
const escapeUnicode = (text: string) =>
  text.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const ci = 'ab/cd+ef=='
const name = '홍길동'
const number = '160657695589800099'
const json = JSON.stringify({ ci, name, number })
const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const percent = encodeURIComponent(json)

describe('a search for a CI, a name and a number finds each', () => {
  test.each([
    ['as they are', json],
    ['with all that is not ASCII escaped', escapeUnicode(json)],
    ['in percent encoding', percent],
    ['in lower-case percent encoding', percent.replace(/%../g, (code) => code.toLowerCase())],
    ['in percent encoding twice', encodeURIComponent(percent)],
    ['in an address that ends within a character', `${percent}%ED%99`],
    ['in base64', base64(json)],
    ['in base64url', base64url(json)],
    ['in base64 behind a path', `/a/b/${base64(json)}`],
    ['in base64 in percent encoding', encodeURIComponent(base64(json))],
    ['in base64 with JSON that is escaped', base64(escapeUnicode(json))],
    ['in base64 twice', base64(base64(json))],
    ['in a JWT', `eyJhbGciOiJIUzI1NiJ9.${base64url(json)}.c2lnbmF0dXJl`],
    ['in JSON in JSON in base64', JSON.stringify({ body: base64(JSON.stringify(escapeUnicode(json))) })],
    ['as decimal entities', json.replace(/./gu, (one) => `&#${one.codePointAt(0)};`)],
    ['as hexadecimal entities', json.replace(/./gu, (one) => `&#x${one.codePointAt(0)?.toString(16).toUpperCase()};`)],
    ['decomposed', json.normalize('NFD')],
    ['with comments of HTML between the characters', json.split('').join('<!-- -->')],
    ['in a comment of HTML', `<!-- ${percent} -->`],
  ])('%s', (_, text) => {
    const contains = createSecretSearch(text)
    expect([ci, name, number].filter((value) => !contains(value))).toEqual([])
  })
})

test.each([
  ['with upper-case hexadecimal escapes', String.raw`{"name":"\uD64D\uAE38\uB3D9"}`, name],
  ['as `escape` of JavaScript writes it', '%uD64D%uAE38%uB3D9', name],
  ['escaped twice', String.raw`"{\"name\":\"\\ud64d\\uae38\\ub3d9\"}"`, name],
  ['with its equals signs escaped', String.raw`{"ci":"ab/cd+ef\u003d\u003d"}`, ci],
  ['with its slashes escaped', String.raw`{"ci":"ab\/cd+ef=="}`, ci],
  ['with named entities', 'ab&sol;cd&plus;ef&equals;&equals;', ci],
  ['with entities that are escaped again', 'ab&amp;#x2F;cd+ef==', 'ab/cd+ef'],
  ['alone in base64', base64(name), name],
  ['with a plus for each blank', 'name=Hong+Gil', 'Hong Gil'],
  ['with blanks around what is searched for', name, ` ${name} `],
  ['in groups of the firm', '160657-69558-9800099', number],
  ['in groups of four', '1606 5769 5589 8000 99', number],
  ['in groups with no-break spaces in HTML', '1606&#160;5769&#160;5589&#160;8000&#160;99', number],
  ['although it is searched for in groups', number, '160657-69558-9800099'],
])('finds a value %s', (_, text, value) => {
  expect(createSecretSearch(text)(value)).toBe(true)
})

test.each([
  ['nothing', json, ''],
  ['blanks', json, ' '],
  ['a value that is not there', json, '봉하람'],
  ['a short number in a date', '2026-10-11', '61011'],
  ['a number that is in another order', '9800099-69558-160657', number],
])('finds no %s', (_, text, value) => {
  expect(createSecretSearch(text)(value)).toBe(false)
})

test('reads a text that is no valid encoding of anything', () => {
  const contains = createSecretSearch(`%zz%E0%80 &#x110000; &#99999999999; \\uZZZZ <!-- ${'A'.repeat(41)}= ${name}`)
  expect([contains(name), contains(ci)]).toEqual([true, false])
})
