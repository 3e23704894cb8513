import { expect, it } from 'vitest'
import { withDemo } from './with-demo.js'
import { readState, visit } from './visitor.js'

const started = withDemo()

const states = [
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unknown', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요'],
  ['hong', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['many', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['heavy', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['odd', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['expiring', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['expired', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['lapsed', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
] as const

it.each(states)('shows %s the state %s with an empty console', async (persona, state, heading) => {
  const { page, complaints } = await visit(started.browser, started.demo, persona)
  await page.getByRole('heading', { name: heading }).waitFor()
  expect(await readState(page)).toBe(state)
  expect(complaints).toEqual([])
})

it('shows the locked persona a link to log in to the portal', async () => {
  const { page } = await visit(started.browser, started.demo, 'locked')
  await page.getByRole('link', { name: '포털에서 잠금 풀기' }).waitFor()
  expect(await readState(page)).toBe('failed')
})

it("lets hong choose each of the original document's two accounts on its own", async () => {
  const { page } = await visit(started.browser, started.demo, 'hong')
  const stocks = page.getByRole('radio', { name: '신한투자증권 주식투자용' })
  const funds = page.getByRole('radio', { name: '신한투자증권 펀드투자용' })
  await stocks.check()
  expect([await stocks.isChecked(), await funds.isChecked()]).toEqual([true, false])
  await funds.check()
  expect([await stocks.isChecked(), await funds.isChecked()]).toEqual([false, true])
  expect(await page.getByRole('radio').count()).toBe(2)
})

it('tells the expiring persona that the consent ends in 12 days', async () => {
  const { page } = await visit(started.browser, started.demo, 'expiring')
  await page.getByText('동의가 12일 뒤 만료돼요').waitFor()
  expect(await page.getByRole('link', { name: '동의 갱신하기' }).getAttribute('href')).toContain('/portal/consents')
})

it('shows all 1,000 accounts of heavy', async () => {
  const { page } = await visit(started.browser, started.demo, 'heavy')
  await page.getByRole('searchbox', { name: '계좌 검색' }).waitFor()
  expect(await page.locator('input[type=radio]').count()).toBe(1000)
})

it("shows odd's hostile aliases as text", async () => {
  const { page, complaints } = await visit(started.browser, started.demo, 'odd')
  await page.getByText('<script>').first().waitFor()
  expect(complaints).toEqual([])
})
