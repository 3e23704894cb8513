import { describe, expect, it } from 'vitest'
import { firmName } from '../../src/contract/firm-name.js'

describe('the name of a firm', () => {
  it.each([
    ['00001', '교보증권', 'Kyobo'],
    ['00002', '신한투자증권', 'Shinhan'],
    ['00005', '미래에셋증권', 'Mirae Asset'],
    ['00049', '미래에셋증권', 'Mirae Asset'],
    ['00050', '키움증권', 'Kiwoom'],
    ['00065', '비엔지증권', 'BNG'],
    ['00089', '넥스트증권', 'Next'],
    ['00991', 'cyber', 'cyber'],
  ])('%s is %s, in English %s', (code, korean, english) => {
    expect([firmName(code), firmName(code, 'en')]).toEqual([korean, english])
  })

  it.each([
    [undefined, '신한투자증권'],
    ['ko', '신한투자증권'],
    ['ko-KR', '신한투자증권'],
    ['KO-kr', '신한투자증권'],
    ['en', 'Shinhan'],
    ['en-KR', 'Shinhan'],
    ['kok', 'Shinhan'],
    ['ja', 'Shinhan'],
  ])('in %s is %s', (locale, name) => {
    expect(firmName('00002', locale)).toBe(name)
  })

  it.each(['99999', '2', '', 'F9999', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'that is unknown is its code %j',
    (code) => {
      expect([firmName(code), firmName(code, 'en')]).toEqual([code, code])
    },
  )
})
