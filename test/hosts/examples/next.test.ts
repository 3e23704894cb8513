import { personas as people } from 'ieum/sandbox'
import { describe, expect, it } from 'vitest'
import { readUpstreamCalls } from '../../e2e/requests.js'
import { testJourney } from './journey.js'
import { invite } from './guest.js'
import { send, signIn } from './sign-in.js'

const started = testJourney('next', ['/', '/own-look'])

const personas = [
  ['hong', 'choosing', '사용할 계좌를 선택해 주세요', '펀드투자용'],
  ['expiring', 'choosing', '사용할 계좌를 선택해 주세요', '동의가 12일 뒤 만료돼요'],
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요', '가입 전에 준비해 주세요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요', '포털에서 계좌 연결하기'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요', '포털에서 잠금 풀기'],
] as const

describe('first HTML', () => {
  it.each(personas)('of %s is the state %s', async (persona, state, heading, text) => {
    // Some spaces are no-break ones.
    const html = (await readBody(await send(started.example, persona, '/'))).replaceAll('\u00A0', ' ')
    expect(html).toContain(`data-ieum-state="${state}"`)
    expect(html).toMatch(new RegExp(`<h2[^>]*>${heading}</h2>`))
    expect(html).toContain(text)
    expect(html).not.toContain('aria-busy')
    expect(html).not.toMatch(/<style|\sstyle=/)
  })

  it('knows neither CI nor name', async () => {
    for (const { id, ci, name } of people) {
      const html = await (await send(started.example, id, '/')).text()
      expect(html).not.toContain(ci)
      expect(html).not.toContain(name)
    }
  })

  it('makes two upstream calls, whose results the route handler knows too', async () => {
    const headers = await signIn(started.example, 'hong')
    await fetch(started.example.url, { headers })
    expect((await readUpstreamCalls(started.example)).toSorted()).toEqual(['consent', 'register'])
    for (const resource of ['register', 'consent']) {
      const requestHeaders = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', ...headers }
      const url = `${started.example.url}/api/onboarding/${resource}/search`
      expect((await fetch(url, { method: 'POST', headers: requestHeaders, body: '{}' })).status).toBe(200)
    }
    expect(await readUpstreamCalls(started.example)).toHaveLength(2)
  })

  it('shows no persona to a visitor who is not signed in', async () => {
    expect(await (await fetch(started.example.url)).text()).toContain('href="/login?persona=hong"')
  })

  it('brings the strict policy, with a nonce of its own', async () => {
    const policies = await Promise.all(
      [0, 1].map(async () => (await send(started.example, 'hong', '/')).headers.get('Content-Security-Policy')),
    )
    expect(policies[0]).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[\w=]+' 'strict-dynamic'; object-src/)
    expect(policies[0]).not.toContain('unsafe')
    expect(policies[0]).not.toBe(policies[1])
  })
})

describe.each(['/', '/own-look'])('%s in a browser an hour later in another time zone', (path) => {
  it.each(personas)('hydrates what the server has drawn for %s, and sends no request', async (persona, state) => {
    const { page, open, readShifts, complaints, requests } = await invite(started)
    await page.goto(`${started.example.url}/login?persona=${persona}`)
    await open(path)
    expect(await page.locator('[data-ieum-state]').first().getAttribute('data-ieum-state')).toBe(state)
    expect(await readShifts()).toEqual([])
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('a server page', () => {
  it('passes messages, firms, language, heading level and parts on to the browser', async () => {
    const { page, open } = await invite(started)
    await page.goto(`${started.example.url}/login?persona=expiring`)
    await open('/own-look')
    await page.getByRole('heading', { level: 1, name: 'Where shall we look first?' }).waitFor()
    const screen = page.locator('section.own-screen[lang="en"]')
    await screen.getByText(/^Your consent lasts 1[12] more days$/).waitFor()
    const first = screen.getByRole('radio', { name: 'Shinhan Securities 주식투자용' })
    expect(await first.isChecked()).toBe(true)
    const item = screen.locator('label.own-item').first()
    expect(await item.locator('.ieum-firm-mark .logo').textContent()).toBe('S')
    expect(await item.locator('strong.ieum-item-alias').textContent()).toBe('주식투자용')
    await screen.getByPlaceholder('Firm, name or number').fill('Samsung')
    await first.waitFor({ state: 'hidden' })
    await screen.getByRole('switch', { name: 'Show numbers' }).click()
    await page.getByRole('button', { name: 'Start with this account' }).click()
    await page.getByRole('heading', { name: '연결을 마쳤어요' }).waitFor()
  })

  it('passes the portal, its way of opening and a class on to the gate', async () => {
    const { page, open } = await invite(started)
    await page.goto(`${started.example.url}/login?persona=newcomer`)
    await open('/own-look')
    const link = page.locator('section.own-screen').getByRole('link', { name: 'Sign up on the fintech portal' })
    expect(await link.getAttribute('target')).toBeNull()
    await link.click()
    await page.waitForURL(/\/portal\/sign-up/)
  })

  it('passes the address of support on', async () => {
    const body = '{"message":"No API key found in request"}'
    await started.example.control('POST', 'faults', { path: '*', kind: 'reply', status: 401, body })
    const html = await readBody(await send(started.example, 'hong', '/own-look'))
    expect(html).toContain('href="https://support.example/"')
  })
})

it('has no page that breaks the policy', async () => {
  const { page, complaints } = await invite(started)
  for (const path of ['/', '/login?persona=hong', '/own-look', '/no-such-page']) {
    await page.goto(`${started.example.url}${path}`, { waitUntil: 'networkidle' })
  }
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
})

it('refuses a forged account and a foreign form', async () => {
  expect((await post('00002.111111111111111111.x')).status).toBe(403)
  const own = '00002.160657695589800099.펀드투자용'
  expect((await post(own, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  const taken = await post(own)
  expect([taken.status, taken.headers.get('Location')]).toEqual([303, '/accounts/done'])
})

it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])('lets the kit respond to %s', async (method) => {
  const response = await send(started.example, 'hong', '/api/onboarding/register/search', { method })
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS'])
})

/** Without what scripts will read. */
async function readBody(response: Response): Promise<string> {
  return (await response.text()).replaceAll(/<script.*?<\/script>/gs, '')
}

function post(account: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ account })
  return send(started.example, 'hong', '/accounts', { method: 'POST', body, headers })
}
