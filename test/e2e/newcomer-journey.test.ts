import { expect, it } from 'vitest'
import { followPortalLink, issueAccount, link, signUp } from './portal.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'

const started = withDemo()

it('takes a newcomer from sign-up to a confirmed account', async () => {
  const { browser, demo } = started
  const { page, complaints } = await visit(browser, demo, 'newcomer')
  await page.getByRole('heading', { name: '핀테크 포털 가입이 필요해요' }).waitFor()

  const portal = await followPortalLink(page, '핀테크 포털에서 가입하기')
  await page.getByRole('heading', { name: '포털에서 가입을 마치면 자동으로 이어져요' }).waitFor()
  await signUp(portal)
  await issueAccount(portal, 'cyber', '모으기')
  await issueAccount(portal, 'star', '굴리기')
  await link(portal, demo)

  await page.bringToFront()
  const group = page.getByRole('group', { name: '사용할 계좌를 선택해 주세요' })
  await group.getByRole('radio', { name: 'cyber 모으기' }).waitFor()
  expect(await group.getByRole('radio').count()).toBe(2)
  await group.getByRole('radio', { name: 'star 굴리기' }).check()
  await page.getByRole('button', { name: '선택한 계좌로 시작하기' }).click()

  await page.getByRole('heading', { name: '계좌를 연결했어요' }).waitFor()
  expect(await page.locator('.chosen').textContent()).toBe('star 굴리기')
  expect(complaints).toEqual([])
  const requests = await demo.control<{ path: string }[]>('GET', 'requests')
  expect(requests.length).toBeLessThanOrEqual(5 + 2)
})

it('leads on to the assets and to the linked accounts, with one ring around what has the focus', async () => {
  const { browser, demo } = started
  const { page, complaints } = await visit(browser, demo, 'hong')
  const submit = page.getByRole('button', { name: '선택한 계좌로 시작하기' })
  await submit.click()
  await page.locator('.ieum-status').getByText('계좌를 먼저 선택해 주세요.').waitFor()
  await page.keyboard.press('Shift+Tab')
  const rings = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => getComputedStyle(one).outlineStyle !== 'none')
      .map((one) => one.tagName),
  )
  expect(rings).toEqual(['A'])
  await page.getByRole('radio', { name: '신한투자증권 펀드투자용' }).check()
  await submit.click()
  await page.getByRole('link', { name: '내 자산 보기' }).click()
  expect(await page.locator('.chosen').textContent()).toBe('신한투자증권 펀드투자용')
  await page.getByRole('link', { name: '연결 관리' }).click()
  await page.getByRole('heading', { name: '연결된 계좌' }).waitFor()
  expect(complaints).toEqual([])
})
