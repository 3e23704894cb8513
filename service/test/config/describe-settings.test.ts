import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatConfig, formatSettingsTable } from '../../src/config/describe-settings.js'
import { read, right, secret } from './read-variables.js'

const squeeze = (row: string) => row.replaceAll(/ +/g, ' ')

describe('what the service prints about its configuration', () => {
  it('hides every secret and shows the rest', () => {
    const secrets = {
      IEUM_INTERNAL_TOKEN: `canary-${secret}`,
      IEUM_IDENTIFY_SECRET: `canary-${secret}`,
      IEUM_REDIS_URL: 'rediss://user:canary@redis',
      IEUM_SECRET: `${secret}canary`,
    }
    const { config, problems } = read({ ...right, ...secrets, IEUM_LIMIT_CALL_BURST: '7' })
    expect(problems).toEqual([])
    const text = formatConfig(config)
    expect(text).not.toContain('canary')
    expect(JSON.parse(text)).toMatchObject({
      KOSCOM_API_KEY: '(hidden)',
      IEUM_REDIS_URL: '(hidden)',
      IEUM_SECRET: '(hidden)',
      IEUM_PUBLIC_ORIGIN: 'https://app.example',
      IEUM_PORT: 8080,
      IEUM_LIMIT_CALL_BURST: 7,
    })
  })

  it('is in the table of the README, row by row', () => {
    const readme = readFileSync('service/README.md', 'utf8')
    const rows = readme.split('\n').filter((line) => /^\| `(IEUM|KOSCOM)_/.test(line))
    expect(rows.map(squeeze)).toEqual(formatSettingsTable().map(squeeze))
  })
})
