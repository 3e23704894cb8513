import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { retriedCodes, statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { registrationResource, virtualAccountsResource } from '../../src/contract/resources.js'
import { parseResponse } from '../../src/contract/response.js'
import { getCodeOfNumber } from '../../src/contract/upstream-codes.js'

const page = readFileSync('docs/domain.md', 'utf8')
const [, table = ''] = /<!-- errors -->([\s\S]+)<!-- \/errors -->/.exec(page) ?? []
const rows = table
  .split('\n')
  .filter((line) => /^\| .*`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, upstream = '', code = '', action = '', status = '', retried = '']) => ({
    upstream,
    code,
    action,
    status,
    retried,
  }))
const toResponse = (text = '') => ({ status: 200, headers: new Headers(), text })
const listRange = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const numbersOf = (text: string) =>
  (/^(\d+( to \d+)?(, )?)+/.exec(text)?.[0].match(/\d+( to \d+)?/g) ?? []).flatMap((range) => {
    const [from = 0, to = from] = range.split(' to ').map(Number)
    return listRange(from, to)
  })

function isUpstreamCode(code: string): code is keyof typeof statusOfCode {
  return Object.hasOwn(statusOfCode, code)
}

describe('the error table of docs/domain.md', () => {
  it.each(rows)('says of $code what the code says', ({ upstream, code, action, status, retried }) => {
    if (!isUpstreamCode(code)) throw new Error(`${code} is no error code`)
    expect({ action, status, retried }).toEqual({
      action: actionOfCode[code],
      status: String(statusOfCode[code]),
      retried: retriedCodes.has(code) ? 'once' : 'no',
    })
    const numbers = numbersOf(upstream).filter((number) => number !== 429)
    expect(numbers.map((number) => [number, getCodeOfNumber(number)])).toEqual(numbers.map((number) => [number, code]))
  })

  it('lists every number that the kit knows', () => {
    const listed = rows.flatMap(({ upstream }) => numbersOf(upstream)).filter((number) => number !== 429)
    const known = Array.from({ length: 10_000 }, (_, number) => number).filter(getCodeOfNumber)
    expect(listed.toSorted((a, b) => a - b)).toEqual(known)
  })
})

describe('the examples of docs/domain.md', () => {
  const examples = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

  it('are read by the parsers', () => {
    expect(parseResponse(registrationResource, toResponse(examples[1]), 0)).toEqual({
      status: 'member',
      consentExpiresOn: '2018-11-05',
    })
    expect(parseResponse(virtualAccountsResource, toResponse(examples[2]), 0).accounts).toHaveLength(2)
  })
})
