import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDay,
  isIsoDay,
  isMissing,
  isUnreadableDay,
  parseJson,
  readDay,
  readDigits,
  readRecord,
  readRecords,
  readText,
} from '../../src/contract/wire-value.js'
import { listPrototypeNames, wireBody, wireJson } from './wire-json.js'

const missing = [undefined, null, 'null', '', '  ', ' null ', '\uFEFF']

describe('a missing value', () => {
  it.each(missing)('may be %j', (value) => {
    expect(isMissing(value)).toBe(true)
    expect(readText(value)).toBe(null)
    expect(readDigits(value)).toBe(null)
    expect(readDay(value)).toBe(null)
  })

  it.each([0, false, 'NULL', 'null.', 'undefined', [], {}])('is not %j', (value) => {
    expect(isMissing(value)).toBe(false)
  })
})

describe('text', () => {
  it.each([
    [' 00002', '00002'],
    ['\uFEFF주식투자용\t\n', '주식투자용'],
    ['a  b', 'a  b'],
    ['NULL', 'NULL'],
    [0, null],
    [true, null],
    [['a'], null],
    [{ toString: () => 'a' }, null],
  ])('%j is read as %j', (value, text) => {
    expect(readText(value)).toBe(text)
  })
})

describe('digits', () => {
  it.each([
    [' 160657695589800099 ', '160657695589800099'],
    [0, '0'],
    [3600, '3600'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MAX_SAFE_INTEGER + 1, null],
    [JSON.parse('160657695589800099'), null],
    [1e21, null],
    [-1, null],
    [1.5, null],
    [Number.NaN, null],
    [Infinity, null],
  ])('%j is read as %j', (value, digits) => {
    expect(readDigits(value)).toBe(digits)
  })
})

describe('a day', () => {
  it.each([
    ['20190813', '2019-08-13'],
    [' 20190813 ', '2019-08-13'],
    [20190813, '2019-08-13'],
    ['20240229', '2024-02-29'],
    ['99991231', '9999-12-31'],
    ['20230229', null],
    ['20231301', null],
    ['20230431', null],
    ['20230400', null],
    ['00000000', null],
    ['2019-08-13', null],
    ['201908130', null],
    ['2019081', null],
    ['２０１９０８１３', null],
    [2019.0813, null],
  ])('%j is read as %j', (value, day) => {
    expect(readDay(value)).toBe(day)
  })

  it('survives being written and read', () => {
    const days = fc.date({ min: new Date('1970-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(formatDay(day))).toBe(day)
      }),
    )
  })

  it('is null or a real day, whatever is read', () => {
    fc.assert(
      fc.property(fc.oneof(wireJson, fc.stringMatching(/^\d{8}$/)), (value) => {
        const day = readDay(value)
        expect(day === null || new Date(day).toISOString().startsWith(day)).toBe(true)
      }),
    )
  })
})

describe('a record', () => {
  it.each([null, undefined, [], [{}], 'a', 1])('is not %j', (value) => {
    expect(readRecord(value)).toBe(null)
  })

  it('is the object itself', () => {
    const value = { a: 1 }
    expect(readRecord(value)).toBe(value)
  })
})

describe('JSON text', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['\uFEFF{"a":1}', { a: 1 }],
    [' \n[1] ', [1]],
    ['\uFEFF\uFEFF{}', undefined],
    ['', undefined],
    ['<html>', undefined],
    ["{'a':1}", undefined],
    ['{"a":1', undefined],
    ['undefined', undefined],
  ])('%j is read as %j', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  it('never throws and touches no prototype', () => {
    const names = listPrototypeNames()
    fc.assert(fc.property(wireBody, (text) => void parseJson(text)))
    expect(Object.getPrototypeOf(parseJson('{"__proto__":{"isAdmin":true}}'))).toBe(Object.prototype)
    expect(listPrototypeNames()).toEqual(names)
  })
})

describe('a day that nobody can read', () => {
  it.each(['2020-01-01', '20200101235959', 'EXPIRED', '20230229', ['20200101'], { day: 1 }, 0, false, '000000000'])(
    'is %j',
    (value) => {
      expect(isUnreadableDay(value)).toBe(true)
    },
  )

  it.each([...missing, '00000000', ' 00000000 ', '20200101', 20200101])('is not %j', (value) => {
    expect(isUnreadableDay(value)).toBe(false)
  })
})

describe('a list of JSON objects', () => {
  it('has the objects alone', () => {
    expect(readRecords([{ a: 1 }, null, [], 'x', { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }])
  })

  it.each([undefined, null, {}, 'list', { 0: {}, length: 1 }])('is empty for %j', (value) => {
    expect(readRecords(value)).toEqual([])
  })
})

describe('an ISO day', () => {
  it.each(['2026-01-15', '2024-02-29'])('is %j', (value) => {
    expect(isIsoDay(value)).toBe(true)
  })

  it.each([
    '20260115',
    '2026-02-30',
    '2026-1-15',
    '2026-01-15T00:00',
    'x2026-01-15',
    '202-61-15',
    ['2026-01-15'],
    20260115,
    null,
  ])('is not %j', (value) => {
    expect(isIsoDay(value)).toBe(false)
  })
})
