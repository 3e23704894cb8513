import { expect, it, onTestFinished } from 'vitest'
import { startRedis } from '../../test/server/redis.js'
import { createPerson } from '../../test/server/store/people.js'
import { apiKey, startCrowd } from './support/crowd.js'
import { runService, startService } from './support/service-process.js'

const secrets = {
  IEUM_SECRET: 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe',
  IEUM_INTERNAL_TOKEN: 'canary-token-hU7wE2rT9yQ4aS6dF8gH1jK3',
  IEUM_IDENTIFY_SECRET: 'canary-identify-zX5cV7bN9mL1kJ3hG5fD',
}
const { subject, ci, korName, account } = createPerson(7)
const identity = { subject, ci, korName }
const session = 'person=7; canary-session=1'

/** Texts that must not stand anywhere but on the way upstream and to the identify URL. */
const canaries = [
  apiKey,
  ci,
  encodeURIComponent(ci),
  korName,
  encodeURIComponent(korName),
  'canary-session',
  ...Object.values(secrets),
]

const findLeaks = (text: string) => canaries.filter((canary) => text.includes(canary))

/** Every kind of request to both listeners, and the texts of all responses, headers included. */
async function provoke({ load, post, publicOrigin, internalOrigin }: Awaited<ReturnType<typeof startService>>) {
  const headers = { Cookie: session, Authorization: `Bearer ${secrets.IEUM_INTERNAL_TOKEN}` }
  const token = { Authorization: headers.Authorization }
  const responses = [
    await load('/register/search', { headers }),
    await load('/consent/search', { headers, fresh: true }),
    await load('/register/search', { headers: { ...headers, Origin: `https://${encodeURIComponent(ci)}.example` } }),
    await load('/register/search', { headers: { ...headers, 'X-Ieum-Subject': ci } }),
    await load(`/${ci}/${encodeURIComponent(korName)}`, { headers }),
    await fetch(`${publicOrigin}/api/onboarding/register/search?ci=${ci}`, { method: 'POST', headers, body: ci }),
    await fetch(`${publicOrigin}/metrics`, { headers }),
    await post('/verify', { identity, accountId: `00002.${account.vtAccNo}.x` }, token),
    await post('/verify', { identity: { ...identity, subject: ci }, accountId: '' }, token),
    await post('/registration', { identity, [ci]: korName }, token),
    await post('/registration', { identity: { ...identity, korName: ' ' } }, token),
    await post('/virtual-accounts', { identity }, token),
    await post('/forget', { identity }, token),
    await post('/forget', { identity }),
    await fetch(`${internalOrigin}/${ci}`, { headers: token }),
    await fetch(`${internalOrigin}/metrics`, { headers: token }),
  ]
  const texts = await Promise.all(
    responses.map(async (response) => `${JSON.stringify([...response.headers])}${await response.text()}`),
  )
  return texts.join('\n')
}

it('no response, log line or metric holds key, CI, name, session or a secret', async () => {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  const { variables } = await startCrowd()
  const service = await startService({ ...variables, ...secrets, IEUM_REDIS_URL: redis.url, IEUM_LOG_LEVEL: 'debug' })
  const texts = await provoke(service)
  expect(texts).toContain(account.vtAccNo)
  expect(findLeaks(texts)).toEqual([])
  service.signal('SIGTERM')
  await service.exited
  expect(service.read()).toContain('"subject":"user-7"')
  expect(findLeaks(service.read())).toEqual([])
  expect(service.read()).not.toContain(account.vtAccNo)
})

it('nor if upstream, Redis and the identify URL are down', async () => {
  const { variables } = await startCrowd()
  const down = {
    IEUM_REDIS_URL: 'redis://canary-user:canary-platform-key@127.0.0.1:1',
    KOSCOM_BASE_URL: 'http://127.0.0.1:1',
  }
  const service = await startService({ ...variables, ...secrets, ...down, IEUM_LOG_LEVEL: 'debug' })
  expect(findLeaks(await provoke(service))).toEqual([])
  const other = await startService({
    ...variables,
    ...secrets,
    IEUM_REDIS_URL: '',
    IEUM_IDENTIFY_URL: 'http://127.0.0.1:1/',
  })
  expect(findLeaks(await provoke(other))).toEqual([])
  for (const each of [service, other]) {
    each.signal('SIGTERM')
    await each.exited
  }
  expect(findLeaks(service.read() + other.read())).toEqual([])
})

it('nor what is printed about a configuration, right or wrong', async () => {
  const { variables } = await startCrowd()
  const { output } = await runService(['--print-config'], { ...variables, ...secrets })
  expect(findLeaks(output)).toEqual([])
  const wrong = await runService([], { ...variables, ...secrets, KOSCOM_BASE_URL: `http://${apiKey}@koscom.example` })
  expect(wrong.code).toBe(1)
  expect(findLeaks(wrong.output)).toEqual([])
})
