import { expect, it } from 'vitest'
import { startHost } from './support/host.js'
import { runService } from './support/service-process.js'

const sweep = ['sweep-consents', '--per-second', '1000', '--reserve']

async function start() {
  const host = await startHost()
  const lines = (ids: string[]) =>
    ids.flatMap((id) => {
      const persona = host.sandbox.personas.find((one) => one.id === id)
      return JSON.stringify({ subject: id, ci: persona?.ci, korName: persona?.name })
    })
  return { ...host, variables: { ...host.variables, IEUM_LOG_LEVEL: 'info' }, lines }
}

const results = (output: string) => output.split('\n').filter((line) => line.startsWith('{"subject"'))

it('ieum-service sweep-consents reads identities as lines and prints when their consents end', async () => {
  const { variables, lines } = await start()
  const input = [...lines(['expiring', 'expired', 'newcomer']), '', '{"subject":"canary"}', ...lines(['many'])]
  const { code, output } = await runService([...sweep, '100'], variables, input.join('\n'))
  expect(results(output)).toEqual([
    '{"subject":"expiring","daysLeft":12,"outcome":"endsSoon"}',
    '{"subject":"expired","daysLeft":-12,"outcome":"over"}',
    '{"subject":"newcomer","daysLeft":null,"outcome":"fine"}',
    '{"subject":"many","daysLeft":200,"outcome":"fine"}',
  ])
  expect(code).toBe(1)
  expect(output).toContain('"line":5')
  expect(output).toContain('"action":"sweep"')
  expect(output).not.toContain('canary')
})

it('ieum-service sweep-consents prints no CI that stands in the place of a subject', async () => {
  const { variables, identity } = await start()
  const input = JSON.stringify({ ...identity, subject: identity.ci })
  const { code, output } = await runService([...sweep, '100'], variables, input)
  expect(code).toBe(1)
  expect(output).toContain('"line":1')
  expect(output).not.toContain(identity.ci)
})

it('ieum-service sweep-consents stops at the reserve with exit code 3', async () => {
  const { variables, lines } = await start()
  const input = lines(['many', 'expiring', 'expired']).join('\n')
  const { code, output } = await runService([...sweep, '49998'], variables, input)
  expect(results(output).at(-1)).toBe('{"subject":"expiring","daysLeft":null,"outcome":"quota_exhausted"}')
  expect(code).toBe(3)
})
