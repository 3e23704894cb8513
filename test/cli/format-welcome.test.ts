import { describe, expect, it } from 'vitest'
import { formatWelcome } from '../../src/cli/format-welcome.js'
import { personas } from '../../src/sandbox/index.js'

const origin = 'http://127.0.0.1:4010'

describe('the welcome of the sandbox', () => {
  it('shows gateway, key, portal and control to this machine', () => {
    const text = formatWelcome({ personas, origin, madeUpKey: 'made-up', reach: 'loopback' })
    expect(text).toContain(`Gateway  ${origin}/v1/common/member\n`)
    expect(text).toContain('API key  made-up\n')
    expect(text).toContain(`Portal   ${origin}/portal/sign-up\n`)
    expect(text).toContain(`curl ${origin}/__sandbox/personas\n`)
    expect(text).not.toMatch(/Other machines|loopback/)
  })

  it('never prints a configured key', () => {
    expect(formatWelcome({ personas, origin, reach: 'loopback' })).toContain('API key  the one in KOSCOM_API_KEY')
  })

  it('lists every persona', () => {
    const text = formatWelcome({ personas, origin, reach: 'loopback' })
    for (const { id, name } of personas) expect(text).toMatch(new RegExp(`^  ${id} +${name}  `, 'm'))
  })

  it('says that other machines can open the portal only', () => {
    expect(formatWelcome({ personas, origin, reach: 'any' })).toContain('Other machines can open the portal only')
  })

  it('shows only the portal if the host is not a loopback address', () => {
    const text = formatWelcome({ personas, origin, madeUpKey: 'made-up', reach: 'other' })
    expect(text).toContain('serves the portal only')
    expect(text).not.toMatch(/Gateway  |made-up|__sandbox/)
  })
})
