import { describe, expect, it } from 'vitest'
import { readUpstreamCalls } from '../../e2e/requests.js'
import { invite } from './guest.js'
import { testJourney } from './journey.js'

const started = testJourney('react-router')

const personas = [
  ['hong', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['expiring', 'choosing', '동의가 12일 뒤 만료돼요'],
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요'],
  ['unknown', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
] as const

describe.each(personas)('the first HTML of %s', (persona, state, text) => {
  it(`is the state ${state}, without JavaScript, for two calls upstream`, async () => {
    const { browser, example } = started
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${example.url}/login?persona=${persona}`)
    expect(await page.locator('[data-ieum-state]').getAttribute('data-ieum-state')).toBe(state)
    expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true)
    expect(await readUpstreamCalls(example)).toHaveLength(2)
  })

  it('hydrates without a request, a warning or a shift, an hour later in another time zone', async () => {
    const { page, open, complaints, requests, readShifts } = await invite(started)
    await open(`/login?persona=${persona}`)
    expect(await page.locator('[data-ieum-state]').getAttribute('data-ieum-state')).toBe(state)
    expect(await readShifts()).toEqual([])
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
  })
})

it('confirms a choice without JavaScript, too', async () => {
  const { browser, example } = started
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${example.url}/login?persona=hong`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: '이 계좌로 시작하기' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('연결을 마쳤어요')
})
