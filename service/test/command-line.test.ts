import { describe, expect, it } from 'vitest'
import { startHost } from './support/host.js'
import { runService } from './support/service-process.js'

describe('the command line', () => {
  it('checks the configuration with exit code 0 or 1', async () => {
    const { variables } = await startHost()
    expect(await runService(['--check-config'], variables)).toEqual({
      code: 0,
      output: 'The configuration is right.\n',
    })
    const { code, output } = await runService(['--check-config'], { ...variables, KOSCOM_API_KEY: '' })
    expect(code).toBe(1)
    expect(output).toContain('- KOSCOM_API_KEY is missing. Give ')
    expect(output).not.toMatch(/ {4}at /)
  })

  it('names every value with which the start or every request would fail', async () => {
    const { variables } = await startHost()
    const wrong = {
      IEUM_PUBLIC_ORIGIN: 'https://*.example',
      IEUM_ALLOWED_ORIGINS: 'https://*.example',
      IEUM_HOST: '0.0.0.0:8080',
      KOSCOM_API_KEY: 'a key',
      KOSCOM_COM_ID: 'F99999',
      IEUM_REDIS_URL: 'redis://user:%E0%A4%A@127.0.0.1:6379',
      IEUM_SECRET: 'short',
      IEUM_SHUTDOWN_DELAY_MS: '20000',
      IEUM_LIMIT_CONCURRENCY: '0',
      IEUM_LIMIT_TOTAL_MS: '0',
    }
    const ports = { IEUM_PORT: '8080', IEUM_INTERNAL_PORT: '8080' }
    for (const args of [['--check-config'], []]) {
      const { code, output } = await runService(args, { ...variables, ...wrong, ...ports })
      const named = Array.from(output.matchAll(/^- (\w+) is .+ Give .+\.$/gm), ([, name]) => name)
      expect(new Set(named)).toEqual(new Set([...Object.keys(wrong), 'IEUM_INTERNAL_PORT']))
      expect(code).toBe(1)
    }
  })

  it('prints the configuration without secrets, and its help', async () => {
    const { variables } = await startHost()
    const printed = await runService(['--print-config'], variables)
    expect(JSON.parse(printed.output)).toMatchObject({ KOSCOM_API_KEY: '(hidden)', KOSCOM_COM_ID: 'F9999' })
    expect((await runService(['--help'])).output).toContain('IEUM_IDENTIFY_URL')
  })

  it('refuses what it does not know with exit code 2, and does not repeat it', async () => {
    const { code, output } = await runService(['--canary'])
    expect(code).toBe(2)
    expect(output).not.toMatch(/canary| {4}at /)
  })
})
