import { describe, expect, it } from 'vitest'
import { parseVirtualAccounts } from '../../src/contract/virtual-accounts.js'
import { createService } from './support/service.js'

const count = 60_000
/** Rows that fit into the default of one mebibyte, or nearly. */
const rows: [string, (index: number) => unknown][] = [
  ['one number again and again', () => ({ vtAccNo: '1' })],
  ['other numbers', (index) => ({ vtAccNo: String(index) })],
  ['aliases that look like repeats', (index) => ({ vtAccNo: '1', ...(index % 2 && { vtAccAlias: `~${index}` }) })],
]

describe.each(rows)('60,000 upstream rows of %s', (_, createRow) => {
  it('are no list of accounts, however many bytes a response may have', async () => {
    const service = createService({ limits: { responseBytes: 4_194_304 } })
    const vtAccList = Array.from({ length: count }, (_row, index) => createRow(index))
    service.upstream.truth = { registration: { result: 'member' }, virtualAccounts: () => ({ vtAccList }) }
    const response = await service.post('virtualAccounts')
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ code: 'invalid_response' })
  }, 30_000)
})

it('reads a list of 10,000 rows, and none that is longer', () => {
  let reads = 0
  const row = {
    get vtAccNo() {
      reads++
      return '1'
    },
  }
  const parse = (length: number) => parseVirtualAccounts({ vtAccList: Array.from({ length }, () => row) })
  expect(parse(10_000).accounts).toHaveLength(10_000)
  reads = 0
  expect(() => parse(10_001)).toThrow('invalid_response')
  expect(reads).toBe(0)
})
