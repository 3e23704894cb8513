import { personas } from 'ieum/sandbox'
import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'

const key = 'canary-key-7d1f0a4be2'
const started = withDemo({ env: { KOSCOM_API_KEY: key } })

/** Everything the demo's origin has sent, headers and all. */
let sent = ''

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${started.demo.url}${path}`, { redirect: 'manual', ...init })
  const text = await response.clone().text()
  sent += `${path}\n${JSON.stringify([...response.headers])}\n${text}\n`
  return response
}

async function signIn(persona: string): Promise<{ Cookie: string }> {
  const response = await send(`/login?persona=${persona}`)
  return { Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
}

function post(headers: Record<string, string>, body: string): RequestInit {
  return { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', ...headers } }
}

/** The encodings in which a secret may be sent. */
function encode(secret: string): string[] {
  const escape = (prefix: string, suffix: string, radix: number, width: number) =>
    Array.from(secret, (char) => `${prefix}${char.charCodeAt(0).toString(radix).padStart(width, '0')}${suffix}`).join(
      '',
    )
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift ? 4 : 0, -4),
  )
  return [
    secret,
    ...base64,
    bytes.toString('hex'),
    encodeURIComponent(secret),
    escape('\\u', '', 16, 4),
    escape('&#', ';', 10, 1),
    escape('&#x', ';', 16, 1),
  ]
}

it('sends and logs no key, no CI and no Korean name for any persona', async () => {
  for (const asset of ['/login', '/assets/main.js', '/assets/main.js.map', '/assets/main.css', '/favicon.svg', '/no']) {
    await send(asset)
  }
  for (const { id } of personas) {
    const cookie = await signIn(id)
    await send('/', { headers: cookie })
    for (const resource of ['register', 'consent']) {
      for (const body of ['{}', '{"fresh":true}', 'no json']) {
        await send(`/api/onboarding/${resource}/search`, post(cookie, body))
      }
      await send(`/api/onboarding/${resource}/search`, { headers: cookie })
    }
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', ...cookie }
    await send('/accounts', { method: 'POST', headers: form, body: 'account=forged' })
    const account = encodeURIComponent('00002.160657695589800099.주식투자용')
    await send('/accounts', { method: 'POST', headers: form, body: `account=${account}` })
    await send('/accounts', { headers: cookie })
    await send('/logout', { method: 'POST', headers: cookie })
  }
  await started.demo.control('POST', 'faults', { path: '*', kind: 'reset' })
  await send('/api/onboarding/register/search', post(await signIn('hong'), '{}'))

  const everything = sent + started.demo.log()
  expect(everything).toContain('vtAccList')
  expect(everything).toContain('ieum: request handled')
  const secrets = [key, ...personas.flatMap(({ ci, name }) => [ci, name])].flatMap(encode)
  const lower = everything.toLowerCase()
  expect(secrets.filter((secret) => lower.includes(secret.toLowerCase()))).toEqual([])
})

it("refuses a forged account, and confirms one of the user's own", async () => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...(await signIn('hong')) }
  const forged = await send('/accounts', { method: 'POST', headers, body: 'account=00002.111111111111111111.x' })
  expect(forged.status).toBe(403)
  const own = new URLSearchParams({ account: '00002.160657695589800099.펀드투자용' })
  const chosen = await send('/accounts', { method: 'POST', headers, body: own.toString() })
  expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/accounts'])
  expect(await (await send('/accounts', { headers })).text()).toContain('신한투자증권')
})
