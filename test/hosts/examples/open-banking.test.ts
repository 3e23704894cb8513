import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Demo } from '../../e2e/demo.js'
import { launchChromium } from '../../e2e/visitor.js'
import { startExample } from './example.js'

let example: Demo
let browser: Browser

beforeAll(async () => {
  example = await startExample('open-banking', { OPEN_BANKING_CLIENT_SECRET: 'canary-secret-7d1f' })
  browser = await launchChromium()
})
beforeEach(() => emulate('POST', 'reset'))
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser?.close()
  await example?.stop()
})

/** Calls the control of the emulated provider. */
async function emulate<Body>(method: string, path: string, body: object = {}): Promise<Body> {
  const init = method === 'GET' ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${example.sandboxUrl}/__emulator/${path}`, { method, ...init })
  return (await response.json()) as Body
}

const list = '/v2.0/account/list'
const lay = (fault: object) => emulate('POST', 'faults', { path: list, ...fault })

/** Somebody who has signed in to the app. What the browser complains about is collected. */
async function signIn(person = 'jiwoo') {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'ko-KR' })
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  const page = await context.newPage()
  await page.goto(`${example.url}/login?person=${person}`)
  return { context, page, complaints }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).click()

/** On the provider's page. */
async function decide(page: Page, decision: '동의하기' | '동의하지 않기', name = '이지우') {
  await page.getByLabel(name).check()
  await page.getByRole('button', { name: decision, exact: true }).click()
}

async function connect(page: Page, name?: string) {
  await follow(page, '오픈뱅킹으로 연결하기')
  await decide(page, '동의하기', name)
  await page.getByRole('radio').first().waitFor()
}

describe('the open-banking example', () => {
  it('takes a newcomer to the provider and back, and from a choice to a confirmed account', async () => {
    const { context, page, complaints } = await signIn()
    await heading(page, '내 계좌를 연결해 주세요')
    await connect(page)
    expect(await emulate('GET', 'requests')).toEqual(['/oauth/2.0/token authorization_code', list])
    await page.getByRole('radio', { name: '신한은행 여행' }).check()
    await page.getByText('110-***-***002').waitFor()
    await page.getByRole('button', { name: '이 계좌로 시작하기' }).click()
    await heading(page, '연결을 마쳤어요')
    await page.getByText('110-***-***002').waitFor()
    expect(complaints).toEqual([])
    const stored = JSON.stringify(await context.storageState({ indexedDB: true }))
    expect(stored + example.log()).not.toContain('canary-secret')
  })

  it('shows who has connected before the accounts at once', async () => {
    const { page } = await signIn()
    if (await page.getByRole('link', { name: '오픈뱅킹으로 연결하기' }).isVisible()) await connect(page)
    await page.reload()
    await page.getByRole('radio').first().waitFor()
    expect(await page.getByRole('radio').count()).toBe(2)
  })

  it('takes who refuses on the provider’s page back to the start, with the way on', async () => {
    await emulate('POST', 'revoke')
    const { page, complaints } = await signIn('seoyeon')
    await heading(page, '내 계좌를 연결해 주세요')
    await follow(page, '오픈뱅킹으로 연결하기')
    await decide(page, '동의하지 않기', '박서연')
    await heading(page, '내 계좌를 연결해 주세요')
    expect(new URL(page.url()).search).toBe('')
    expect(await page.locator('[data-ieum-state]').getAttribute('data-ieum-state')).toBe('signUpNeeded')
    expect(complaints).toEqual([])
  })

  it('leaves out rows without a consent to inquiry, and closed accounts', async () => {
    const { page } = await signIn('seoyeon')
    await connect(page, '박서연')
    const names = await page.getByRole('radio').evaluateAll((radios) => radios.map((one) => one.getAttribute('value')))
    expect(names.map((value) => value?.split('.')[1]?.slice(-5))).toEqual(['20001', '20002'])
  })

  it('asks to connect again after the consent was withdrawn, and goes on after it', async () => {
    const { page } = await signIn()
    await page.getByRole('radio').first().waitFor()
    await emulate('POST', 'revoke')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: '이 계좌로 시작하기' }).click()
    await heading(page, '지금은 계좌를 확인할 수 없어요')
    await page.goto(example.url)
    await heading(page, '내 계좌를 연결해 주세요')
    await connect(page)
  })

  it('replaces a token in its last ten days', async () => {
    await emulate('POST', 'revoke')
    await emulate('POST', 'expiry', { seconds: 86_400 })
    const { page } = await signIn('seoyeon')
    await page.goto(`${example.url}/connect`)
    await decide(page, '동의하기', '박서연')
    await page.getByRole('radio').first().waitFor()
    expect(await emulate('GET', 'requests')).toContain('/oauth/2.0/token refresh_token')
  })

  it('asks to connect again when the token is over and no other one is given', async () => {
    await emulate('POST', 'expiry', { seconds: 0.001 })
    const { page } = await signIn('seoyeon')
    await page.goto(`${example.url}/connect`)
    await decide(page, '동의하기', '박서연')
    await page.getByRole('radio').first().waitFor()
    await lay({ path: '/oauth/2.0/token', rspCode: 'O0002' })
    await page.reload()
    await heading(page, '내 계좌를 연결해 주세요')
  })

  it.each([
    ['A0002', '은행에 연결하지 못했어요', '다시 시도'],
    ['O0002', '다시 연결해 주세요', '다시 연결하기'],
    ['O0011', '조회에 동의해 주세요', null],
    ['O0001', '지금은 이용할 수 없어요', null],
    ['O0010', '지금은 이용할 수 없어요', null],
    ['X9999', '지금은 이용할 수 없어요', null],
  ])('says what to do about %s', async (rspCode, title, next) => {
    const { page } = await signIn('seoyeon')
    await page.goto(`${example.url}/connect`)
    await lay({ rspCode })
    await decide(page, '동의하기', '박서연')
    await heading(page, title)
    if (next) await page.getByText(next, { exact: true }).waitFor()
  })

  it.each([
    ['a body that is no JSON', { body: '<html>' }],
    ['half a list', { body: '{"rsp_code":"A0000"}' }],
    ['status 503', { status: 503, body: '' }],
  ])('offers another try after %s, and goes on when it is over', async (_, fault) => {
    const { page } = await signIn('seoyeon')
    await page.goto(`${example.url}/connect`)
    await lay(fault)
    await decide(page, '동의하기', '박서연')
    await page.getByRole('button', { name: '다시 시도' }).waitFor()
    await emulate('POST', 'reset')
    await page.getByRole('button', { name: '다시 시도' }).click()
    await page.getByRole('radio').first().waitFor()
  })

  it('takes no code that this browser has not asked for', async () => {
    const { page } = await signIn()
    await page.goto(`${example.url}/connect`)
    const { search } = new URL(page.url())
    const state = new URLSearchParams(search).get('state')
    for (const other of ['x'.repeat(32), '', `${state}x`]) {
      const { page: victim } = await signIn('seoyeon')
      await victim.goto(`${example.url}/connect/callback?code=stolen&state=${other}`)
      expect(new URL(victim.url()).pathname).toBe('/')
    }
    expect(await emulate('GET', 'requests')).not.toContain('/oauth/2.0/token authorization_code')
  })
})
