import { describe, expect, it } from 'vitest'
import { firmName } from '../../src/contract/firm-name.js'
import { formerFirmNames } from '../../src/contract/former-firm-names.js'

describe('former names', () => {
  it.each([
    ['00002', ['신한금융투자']],
    ['00005', ['대우증권', '미래에셋대우']],
    ['00031', ['동부증권', 'DB금융투자']],
    ['00072', ['엘아이지투자증권']],
  ])('of %s are %j', (code, names) => {
    expect(formerFirmNames[code]).toEqual(names)
  })

  it.each(Object.entries(formerFirmNames))('of %s belong to a firm with another name today', (code, names) => {
    expect(firmName(code)).not.toBe(code)
    expect(names).not.toContain(firmName(code))
  })
})
